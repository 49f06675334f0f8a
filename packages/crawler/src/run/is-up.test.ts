import { expect, test } from 'vitest';
import type { Fetched } from '../fetch/fetcher.ts';
import { createIsUp } from './is-up.ts';

const UP: Fetched = { kind: 'answer', status: 503, headers: [], body: Buffer.alloc(0) };
const DOWN: Fetched = { kind: 'failed', code: 'ECONNREFUSED' };

test.each<[string, readonly Fetched[], boolean, number]>([
  ['that answers', [UP], true, 1],
  ['that answers the second time', [DOWN, UP], true, 2],
  ['that never answers', [DOWN, { kind: 'timed-out' }, DOWN, DOWN], false, 4],
])('a site %s', async (_, answers, expected, looks) => {
  let asked = 0;
  const isUp = createIsUp(['http://a.example/'], async () => answers[asked++] ?? DOWN);
  expect(await Promise.all([isUp(), isUp()])).toEqual([expected, expected]);
  expect(asked).toBe(looks);
});
