import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabet } from './alphabet.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { detach } from './detach.ts';
import { LineIndex } from './lines.ts';
import { visitRuns } from './runs.ts';

test('runs are what a pattern finds', () => {
  const char = fc.constantFrom('a', 'Z', '9', '_', '-', '字', ' ', 'é');
  fc.assert(
    fc.property(fc.array(char, { maxLength: 120 }), fc.integer({ min: 1, max: 9 }), (chars, min) => {
      const text = chars.join('');
      const runs: string[] = [];
      visitRuns(text, min, alphabet('base64url'), (start, end) => runs.push(`${start}-${end}`));
      const expected = [...text.matchAll(/[A-Za-z0-9_-]+/g)]
        .filter((hit) => hit[0].length >= min)
        .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
      expect(runs).toEqual(expected);
    }),
  );
});

test('base64 goes there and back, in both alphabets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64').replace(/=+$/, ''));
      expect([...decodeBase64(encodeBase64(bytes))]).toEqual([...bytes]);
      expect([...decodeBase64(Buffer.from(bytes).toString('base64url'))]).toEqual([...bytes]);
    }),
  );
});

test('a detached copy is equal', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => detach(text) === text));
  expect(detach('\ud800 lone')).toBe('\ud800 lone');
});

describe('positions', () => {
  test.each([
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nb', 2, 2, 1],
    ['a\n', 1, 1, 2],
    ['a\r\nb', 3, 2, 1],
    ['\n\n\n', 3, 4, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(new LineIndex(text).at(offset)).toEqual({ line, column });
  });
});
