import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Problem } from '@leakgate/core';
import { describe, expect, test } from 'vitest';
import { COMMAND, folderOf, RULE, scanJson, TOKEN, type Files } from './run.ts';

const LEAK = `const a="${TOKEN}";`;
const MAP = { version: 3, sources: ['../src/a.ts'], names: [], mappings: 'AAAA' };

type Told = readonly [Problem['code'], Problem['effect'], string];

interface Case {
  readonly files: Files;
  readonly links?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly outcome: Outcome;
  readonly code: number;
  readonly problems: readonly Told[];
  /** Where the token was found. */
  readonly found: readonly string[];
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

describe('bad input ends in a finding or a problem', () => {
  test.each<[string, Case]>([
    [
      'a syntax-broken chunk is searched as text',
      {
        files: { 'dist/a.js': `function ( { ${LEAK} "` },
        outcome: 'leaks',
        code: 1,
        problems: [['syntax-error', 'note', 'a.js']],
        found: ['a.js'],
      },
    ],
    ['an empty chunk', { files: { 'dist/a.js': '' }, outcome: 'clean', code: 0, problems: [], found: [] }],
    [
      'invalid UTF-8 is searched byte by byte',
      {
        files: { 'dist/a.js': Buffer.concat([Uint8Array.from([0xc3, 0x28, 0xff]), Buffer.from(LEAK)]) },
        outcome: 'leaks',
        code: 1,
        problems: [
          ['invalid-utf8', 'note', 'a.js'],
          ['syntax-error', 'note', 'a.js'],
        ],
        found: ['a.js'],
      },
    ],
    [
      'UTF-16 with its mark is text',
      {
        files: { 'dist/a.txt': utf16(LEAK) },
        outcome: 'leaks',
        code: 1,
        problems: [],
        found: ['a.txt'],
      },
    ],
    [
      'a binary file is searched byte by byte',
      {
        files: { 'dist/a.bin': Buffer.concat([Uint8Array.from([0, 1, 2, 255]), Buffer.from(`\0${TOKEN}\0`)]) },
        outcome: 'leaks',
        code: 1,
        problems: [],
        found: ['a.bin'],
      },
    ],
    [
      'a malformed map is searched as text',
      {
        files: { 'dist/a.js': LEAK, 'dist/a.js.map': `{"version":3,"sources":["../src/a.ts"],${LEAK}` },
        outcome: 'leaks',
        code: 1,
        problems: [['malformed-source-map', 'note', 'a.js.map']],
        found: ['a.js', 'a.js.map'],
      },
    ],
    [
      'a map that is no JSON at all',
      {
        files: { 'dist/a.js': LEAK, 'dist/a.js.map': '<!doctype html>' },
        outcome: 'leaks',
        code: 1,
        problems: [['malformed-source-map', 'note', 'a.js.map']],
        found: ['a.js'],
      },
    ],
    [
      'an empty map, which is nothing to speak of',
      { files: { 'dist/a.js': LEAK, 'dist/a.js.map': '' }, outcome: 'leaks', code: 1, problems: [], found: ['a.js'] },
    ],
    [
      'a map without its sources',
      {
        files: { 'dist/a.js': LEAK, 'dist/a.js.map': JSON.stringify(MAP) },
        outcome: 'leaks',
        code: 1,
        problems: [['source-map-without-sources', 'note', 'a.js.map']],
        found: ['a.js'],
      },
    ],
    [
      'a symbolic link to its own folder',
      {
        files: { 'dist/in/a.js': LEAK },
        links: { 'dist/in/loop': '..' },
        outcome: 'leaks',
        code: 1,
        problems: [['symlink-loop', 'note', 'in/loop']],
        found: ['in/a.js'],
      },
    ],
    [
      'a symbolic link to its own folder, and nothing found',
      {
        files: { 'dist/a.js': 'x' },
        links: { 'dist/loop': '.' },
        outcome: 'clean',
        code: 0,
        problems: [['symlink-loop', 'note', 'loop']],
        found: [],
      },
    ],
    [
      'a symbolic link to itself',
      {
        files: { 'dist/a.js': 'x' },
        links: { 'dist/me': 'me' },
        outcome: 'clean',
        code: 0,
        problems: [['symlink-loop', 'note', 'me']],
        found: [],
      },
    ],
    [
      'a folder of which nothing but a symbolic link to nothing is left',
      {
        files: { 'dist/': '' },
        links: { 'dist/gone': 'nowhere' },
        outcome: 'incomplete',
        code: 3,
        problems: [
          ['unreadable', 'note', 'gone'],
          ['empty-bundle', 'blind', 'dist'],
        ],
        found: [],
      },
    ],
    [
      'a symbolic link to a folder elsewhere',
      {
        files: { 'dist/a.js': 'x', 'elsewhere/b.js': LEAK },
        links: { 'dist/link': '../elsewhere' },
        outcome: 'incomplete',
        code: 3,
        problems: [['unreadable', 'blind', 'link']],
        found: [],
      },
    ],
    [
      'a file where a folder is meant',
      {
        files: { 'dist/a.js': LEAK },
        args: ['dist/a.js'],
        outcome: 'leaks',
        code: 1,
        problems: [],
        found: ['dist/a.js'],
      },
    ],
    [
      'a folder where an env file is meant',
      {
        files: { 'dist/a.js': 'x', '.env/': '' },
        outcome: 'incomplete',
        code: 3,
        problems: [['unreadable', 'blind', '.env']],
        found: [],
      },
    ],
  ])('%s', async (_, { files, links = {}, args = [], outcome, code, problems, found }) => {
    const cwd = folderOf(files);
    for (const [link, target] of Object.entries(links)) symlinkSync(target, join(cwd, link));
    const { run, report } = await scanJson(args, { cwd });
    expect(run).toMatchObject({ code, stderr: '' });
    expect(report.outcome).toBe(outcome);
    expect(report.problems.map((problem): Told => [problem.code, problem.effect, problem.where])).toEqual(problems);
    const tokens = report.findings.filter((finding) => finding.rule === RULE);
    expect(tokens.flatMap((finding) => finding.places.map((place) => place.artifact))).toEqual(found);
  });
});

test('the second and the last token of a line are found', async () => {
  const line = `${LEAK}${LEAK}const z="${TOKEN}"`;
  const { report } = await scanJson([], { cwd: folderOf({ 'dist/a.js': line }) });
  const columns = [...line.matchAll(new RegExp(TOKEN, 'g'))].map((hit) => hit.index + 1);
  expect(report.findings[0]?.places.map((place) => place.column)).toEqual(columns);
  expect(columns).toHaveLength(3);
});

test('a file that is not valid in any way ends, and is not called clean where it leaks', async () => {
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 256);
  const cwd = folderOf({ 'dist/a.html': Buffer.concat([noise, Buffer.from(`"${TOKEN}"`), noise]) });
  const { run, report } = await scanJson([], { cwd });
  expect(run.code).toBe(1);
  expect(report.findings.map((finding) => finding.rule)).toContain(RULE);
});

/** Root may read everything: there the command runs as nobody, if nobody may run it. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const canRun =
  process.platform !== 'win32' &&
  (!isRoot || spawnSync(process.execPath, [COMMAND, '--version'], { uid: NOBODY, cwd: '/' }).status === 0);

test.skipIf(!canRun)('what may not be read is a hole (skipped where only root can run the command)', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK, 'dist/b/c.js': 'x', 'dist/d.js': 'x' });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'dist/a.js'), 0);
  chmodSync(join(cwd, 'dist/b'), 0);
  const { run, report } = await scanJson([], isRoot ? { cwd, uid: NOBODY } : { cwd });
  chmodSync(join(cwd, 'dist/b'), 0o700);
  expect(run.code).toBe(3);
  expect(report.problems.map((problem) => [problem.code, problem.effect, problem.where])).toEqual([
    ['unreadable', 'blind', 'a.js'],
    ['unreadable', 'blind', 'b'],
  ]);
});
