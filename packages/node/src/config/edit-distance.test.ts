import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['policy', 'policy', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['polcy', 'policy', 1],
  ['poolicy', 'policy', 1],
  ['poxicy', 'policy', 1],
  ['plocy', 'policy', 2],
  ['kitten', 'sitting', 3],
])('from «%s» to «%s» it is %i', (from, to, expected) => {
  expect(editDistance(from, to)).toBe(expected);
  expect(editDistance(to, from)).toBe(expected);
});
