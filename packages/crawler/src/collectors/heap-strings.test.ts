import { expect, test } from 'vitest';
import { heapStrings } from './heap-strings.ts';

const SNAPSHOT =
  '{"snapshot":{"meta":{}},\n"nodes":[1,2],\n"strings":["<dummy>",\n"short",\n"long enough, \\"quoted\\"",\n"the very last one"]}';

test.each([1, 3, 7, 11, 40, 500])('strings of a snapshot in parts of %d characters', (length) => {
  const strings = heapStrings(1_000);
  for (let at = 0; at < SNAPSHOT.length; at += length) strings.take(SNAPSHOT.slice(at, at + length));
  expect(strings.end()).toEqual({ text: '"long enough, \\"quoted\\""\n"the very last one"]}', cut: false });
});

test('more than is kept is told of', () => {
  const strings = heapStrings(30);
  strings.take(SNAPSHOT);
  expect(strings.end()).toEqual({ text: '"long enough, \\"quoted\\""', cut: true });
});
