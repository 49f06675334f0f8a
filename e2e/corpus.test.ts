import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  expect(right.length).toBeGreaterThanOrEqual(4);
  expect(reports.flatMap(({ problems }) => problems.filter(({ effect }) => effect === 'blind'))).toEqual([]);
  const bytes = reports.reduce((sum, { scan }) => sum + scan.bytes, 0);
  expect(bytes).toBeGreaterThan(40e6);
});

test('the corpus holds enough, and few values that are told as secrets', () => {
  expect(packages().length).toBeGreaterThanOrEqual(150);
  expect(explained().filter(({ verdict }) => verdict === 'error')).toEqual([]);
  expect(explained().length).toBeLessThanOrEqual(40);
});
