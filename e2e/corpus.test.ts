import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { explained, packages } from '../scripts/corpus/corpus.ts';
import { judge, search } from '../scripts/corpus/search.ts';
import { isOfSlice, SLICE } from '../scripts/corpus/slice.ts';

const INSTALLED = join(import.meta.dirname, 'node_modules');

function version(name: string): string {
  const manifest = JSON.parse(readFileSync(join(INSTALLED, name, 'package.json'), 'utf8')) as { version: string };
  return `${name}@${manifest.version}`;
}

test('the slice of the corpus is of the versions that the corpus has', () => {
  expect(SLICE.map(version)).toEqual(packages().filter(isOfSlice));
});

test('no more is found in it than what really is a token, and nothing is left unsearched', () => {
  // Each by itself: the path of a package in the store of pnpm is another one on each machine.
  const reports = SLICE.map((name) => search(dirname(realpathSync(join(INSTALLED, name))), [name]));
  const right = explained().filter(({ place }) => isOfSlice(place));
  const judged = reports.map((report) => judge(report, right));
  expect(judged.flatMap(({ unexplained }) => unexplained)).toEqual([]);
  expect(
    right.filter(({ place }) => judged.every(({ missed }) => missed.some((told) => told.endsWith(place)))),
  ).toEqual([]);
  expect(reports.flatMap(({ problems }) => problems.filter(({ effect }) => effect === 'blind'))).toEqual([]);
  const bytes = reports.reduce((sum, { scan }) => sum + scan.bytes, 0);
  expect(bytes).toBeGreaterThan(40e6);
});

test('a token in it would be told, and one that is explained but gone as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-planted-'));
  try {
    writeFileSync(join(folder, 'a.js'), sample('github-pat-classic', 'corpus').text);
    const judged = judge(search(folder, ['.']), explained().slice(0, 1));
    expect(judged.unexplained.map((told) => told.split(' ').slice(0, 2))).toEqual([['error', 'github-pat-classic']]);
    expect(judged.missed).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the corpus holds enough, and few values that are told as secrets', () => {
  expect(packages().length).toBeGreaterThanOrEqual(150);
  expect(explained().filter(({ verdict }) => verdict === 'error')).toEqual([]);
  expect(explained().length).toBeLessThanOrEqual(40);
});
