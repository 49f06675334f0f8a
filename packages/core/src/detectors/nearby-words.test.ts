import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NearbyWords, wordsNear } from './nearby-words.ts';
import { WordIndex } from './word-index.ts';

const index = new WordIndex();
const DATADOG = index.add('datadog');
const KEY = index.add('key');

function idsIn(words: NearbyWords, from: number, to: number): readonly number[] {
  const ids = new Set<number>();
  words.addTo(ids, from, to);
  return [...ids].toSorted((a, b) => a - b);
}

test.each<[from: number, to: number, expected: readonly number[]]>([
  [0, 7, [DATADOG]],
  [0, 6, []],
  [1, 7, []],
  [0, 11, [DATADOG, KEY]],
  [0, 100, [DATADOG, KEY]],
  [7, 12, [KEY]],
])('from %d to %d stands what stands there wholly', (from, to, expected) => {
  const words = new NearbyWords('datadog_key', index);
  expect(idsIn(words, from, to)).toEqual(expected);
  expect(words.isIn(from, to)).toBe(expected.length > 0);
});

test('whatever was asked before, the answer is the same', () => {
  const piece = fc.constantFrom('data', 'dog', 'k', 'ey', '-', ' ');
  const range = fc.tuple(fc.nat(60), fc.nat(30));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(range, { maxLength: 12 }), (pieces, ranges) => {
      const text = pieces.join('');
      const words = new NearbyWords(text, index);
      for (const [from, length] of ranges) {
        const alone = idsIn(new NearbyWords(text, index), from, from + length);
        expect(idsIn(words, from, from + length)).toEqual(alone);
        expect(words.isIn(from, from + length)).toBe(alone.length > 0);
      }
    }),
  );
});

test('what was forgotten is read again where it is asked for', () => {
  const text = 'datadog key '.repeat(2000);
  const words = new NearbyWords(text, index);
  for (let at = 0; at < text.length; at += 120) expect(idsIn(words, at, at + 24)).toEqual([DATADOG, KEY]);
  for (const at of [0, 12_000, text.length - 24, 6000]) {
    expect(idsIn(words, at, at + 7)).toEqual([DATADOG]);
    expect(words.isIn(at + 7, at + 9)).toBe(false);
  }
});

test('words of a text are read once for as long as the index does not grow', () => {
  const own = new WordIndex();
  const id = own.add('datadog');
  const words = wordsNear('datadog sentry', own);
  const first = words();
  expect(idsIn(first, 0, 14)).toEqual([id]);
  expect(words()).toBe(first);
  const added = own.add('sentry');
  expect(words()).not.toBe(first);
  expect(idsIn(words(), 0, 14)).toEqual([id, added]);
});
