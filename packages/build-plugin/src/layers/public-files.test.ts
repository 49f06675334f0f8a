import type * as fileSystem from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Problem, Report } from '@leakgate/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markOf } from './content-mark.ts';
import type { ViteHost } from '../host/host.ts';
import { slashed } from '../host/paths.ts';
import { removeLeakingCopies } from './public-files.ts';
import type { Run } from '../run/state.ts';

const failing = vi.hoisted(() => ({ rm: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof fileSystem>();
  const rm = (path: string): void => {
    if (failing.rm) throw Object.assign(new Error('not permitted'), { code: 'EACCES' });
    fs.rmSync(path);
  };
  return {
    ...fs,
    rmSync: (path: string, options?: object) => (options === undefined ? rm(path) : fs.rmSync(path, options)),
  };
});

let root = '';
const problems: Problem[] = [];

beforeEach(() => {
  failing.rm = false;
  problems.length = 0;
  root = slashed(mkdtempSync(join(tmpdir(), 'leakgate-public-')));
  for (const folder of ['public', 'dist']) mkdirSync(join(root, folder));
  for (const path of ['public/leak.json', 'dist/leak.json', 'dist/fine.json']) writeFileSync(join(root, path), 'leak');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(failOn: 'error' | 'never' = 'error'): Run {
  const files = ['leak.json', 'fine.json'].map((path) => ({ path, mark: markOf('leak') }));
  const scan = { problem: (problem: Problem) => problems.push(problem) };
  return { config: { failOn }, scan, publicFolders: new Map([[`${root}/public`, files]]) } as unknown as Run;
}

function host(): ViteHost {
  const config = { root, publicDir: `${root}/public`, build: { outDir: 'dist', write: true, copyPublicDir: true } };
  return { kind: 'vite', root, base: root, config } as unknown as ViteHost;
}

function report(change: Partial<Finding> = {}): Report {
  const places = [{ surface: 'public-file', artifact: 'leak.json' }];
  return { findings: [{ verdict: 'error', baseline: 'new', places, ...change }] } as unknown as Report;
}

function exists(path: string): boolean {
  try {
    return readFileSync(join(root, path)).length >= 0;
  } catch {
    return false;
  }
}

test('the copy that leaks is removed, and nothing else', () => {
  expect(removeLeakingCopies(run(), host(), report())).toEqual(['dist/leak.json']);
  expect(['public/leak.json', 'dist/leak.json', 'dist/fine.json'].map(exists)).toEqual([true, false, true]);
});

test('a file of that name that is no copy stays', () => {
  writeFileSync(join(root, 'dist/leak.json'), 'else');
  expect(removeLeakingCopies(run(), host(), report())).toEqual([]);
  expect(exists('dist/leak.json')).toBe(true);
});

test.each([
  ['a warning', { verdict: 'warning' }],
  ['a known finding', { baseline: 'known' }],
] as const)('%s removes nothing', (_, change) => {
  expect(removeLeakingCopies(run(), host(), report(change))).toEqual([]);
});

test('nothing is removed where nothing fails', () => {
  expect(removeLeakingCopies(run('never'), host(), report())).toEqual([]);
});

test('a removal that fails is a problem that names the file', () => {
  failing.rm = true;
  expect(removeLeakingCopies(run(), host(), report())).toEqual([]);
  expect(problems).toEqual([expect.objectContaining({ code: 'not-removed', effect: 'note', where: 'dist/leak.json' })]);
  expect(problems[0]?.message).toContain('EACCES');
});
