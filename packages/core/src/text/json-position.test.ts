import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPositions } from './json-position.ts';
import { LineIndex } from './lines.ts';

/** A character as JSON writes it, or each of its units as an escape. */
function written(char: string, escaped: boolean): string {
  if (!escaped) return JSON.stringify(char).slice(1, -1);
  return char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const char = fc.constantFrom('a', '\n', '\r', '"', '\\', 'n', 'u', '\u0007', '字', '🙂', '\ud800', '\t');

test('positions are those in the decoded content, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(char, fc.boolean())), fc.array(fc.nat(40)), (parts, order) => {
      const decoded = parts.map(([each]) => each).join('');
      const pieces = parts.map(([each, escaped]) => written(each, escaped));
      const positionAt = jsonPositions(`{"a":"${pieces.join('')}"`, 6);
      for (const index of [...order, parts.length].filter((each) => each <= parts.length)) {
        const offset = 6 + pieces.slice(0, index).join('').length;
        const expected = parts.slice(0, index).reduce((sum, [each]) => sum + each.length, 0);
        expect(positionAt(offset)).toEqual(new LineIndex(decoded).at(expected));
      }
    }),
  );
});

test.each([
  ['an escape that JSON does not know', 'a\\qb', 4, { line: 1, column: 4 }],
  ['a tab and a line break as they are', 'a\tb\nc', 4, { line: 2, column: 1 }],
  ['the middle of an escape', 'ab\\u0041c', 5, { line: 1, column: 3 }],
  ['behind the letter of no escape', '\\\\nx', 3, { line: 1, column: 3 }],
  ['an escape that is cut off', 'a\\', 2, { line: 1, column: 2 }],
])('%s', (_, text, offset, position) => {
  expect(jsonPositions(text, 0)(offset)).toEqual(position);
});
