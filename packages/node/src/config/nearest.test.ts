import { expect, test } from 'vitest';
import { anyOf, nearest } from './nearest.ts';

const WORDS = ['failOn', 'policy', 'knownValues', 'json'];

test.each([
  ['failon', 'failOn'],
  ['fail_on', 'failOn'],
  ['polizy', 'policy'],
  ['KNOWNVALUES', 'knownValues'],
  ['jsn', 'json'],
  ['known', 'knownValues'],
  ['something-else', undefined],
  ['', undefined],
])('%j is near %j', (word, near) => {
  expect(nearest(word, WORDS)).toBe(near);
});

test('a name that was broken off is nearer than one that is like it', () => {
  expect(nearest('github-pat', ['gitlab-pat', 'github-pat-classic'])).toBe('github-pat-classic');
});

test('nothing is near where there is nothing', () => {
  expect(nearest('a', [])).toBeUndefined();
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j as a sentence lists it', (words, text) => {
  expect(anyOf(words)).toBe(text);
});
