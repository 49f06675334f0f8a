import type { Finding, Place } from '@leakgate/core';
import type { ResolvedConfig } from '@leakgate/node';
import { expect, test } from 'vitest';
import { whyLeft } from './left.ts';

const config = { mode: 'redact', failOn: 'error' } as ResolvedConfig;

function finding(verdict: Finding['verdict'], ...places: readonly Partial<Place>[]): Finding {
  const whole = places.map((place) => ({ artifact: 'a', line: 1, column: 1, via: [], excerpt: '', ...place }));
  return { verdict, baseline: 'new', places: whole as readonly Place[] } as unknown as Finding;
}

test.each<[string, Partial<Place>, RegExp]>([
  ['a public file', { surface: 'public-file' }, /copied as they are/],
  ['a page', { surface: 'html' }, /made last/],
  ['an asset', { surface: 'asset' }, /name from its content/],
  ['a style that a plugin emits', { surface: 'css' }, /name from its content/],
  ['a folded text', { surface: 'chunk', via: ['folded'] }, /from pieces/],
  ['what a minifier made', { surface: 'chunk' }, /after its name was settled/],
])('%s says why it is left', (_, place, expected) => {
  expect(whyLeft(finding('error', place), config)).toEqual([expect.stringMatching(expected)]);
});

test('a reason is given once, and each kind of place has its own', () => {
  const found = finding('error', { surface: 'html' }, { surface: 'html', line: 2 }, { surface: 'asset' });
  expect(whyLeft(found, config)).toHaveLength(2);
});

test('what passes needs no reason, and neither does a build that only looks', () => {
  expect(whyLeft(finding('warning', { surface: 'html' }), config)).toEqual([]);
  expect(whyLeft(finding('error', { surface: 'html' }), { ...config, mode: 'gate' })).toEqual([]);
});
