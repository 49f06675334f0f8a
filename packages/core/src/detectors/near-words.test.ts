import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './name.ts';
import { NearWords } from './near-words.ts';

const WORDS = ['datadog', 'api_key', 'vwo_', 'core.windows.net', 'Twilio'];
const near = new NearWords(WORDS);

test.each([
  ['as it stands', 'x datadog y', true],
  ['in another spelling', 'DATA_DOG', true],
  ['with its signs left out', 'apikey', true],
  ['over signs', 'A-P.I_K-E.Y', true],
  ['at the end', '…vwo', true],
  ['cut off', 'x datado', false],
  ['with something between', 'data dog', false],
  ['of other characters', 'dätadog', false],
])('%s: %s', (_, text, expected) => {
  expect(near.isIn(text, 0, text.length)).toBe(expected);
});

test('only in the part that is asked for', () => {
  expect(near.isIn('datadog', 0, 6)).toBe(false);
  expect(near.isIn('datadog', 1, 7)).toBe(false);
  expect(near.isIn('datadog', 0, 100)).toBe(true);
});

test('wherever the folded text holds a word, it is told', () => {
  const piece = fc.constantFrom('data', 'dog', 'Api', '_', '-', '.', 'Key', 'tw', 'ilio', ' ', 'é', 'v', 'wo');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      if (WORDS.some((word) => fold(text).includes(fold(word)))) expect(near.isIn(text, 0, text.length)).toBe(true);
    }),
  );
});

test('a word that is too short is a mistake', () => {
  expect(() => new NearWords(['a_b'])).toThrow(RangeError);
});
