import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileNominate } from './nominate.ts';

function naive(literals: readonly string[], text: string): readonly string[] {
  return literals.flatMap((literal, index) =>
    Array.from({ length: text.length }, (_, at) => at).flatMap((at) =>
      text.startsWith(literal, at) ? [`${index}@${at}`] : [],
    ),
  );
}

function nominated(literals: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  compileNominate(literals)(text, (at, literal) => found.push(`${literal}@${at}`));
  return found.toSorted();
}

test('names what a naive search names', () => {
  const char = fc.constantFrom('a', 'b', '-', '字', '\u0080');
  const ascii = fc.array(fc.constantFrom('a', 'b', '-'), { minLength: 3, maxLength: 5 }).map((chars) => chars.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(ascii, { maxLength: 8 }), fc.array(char, { maxLength: 60 }), (literals, chars) => {
      const text = chars.join('');
      expect(nominated(literals, text)).toEqual(naive(literals, text).toSorted());
    }),
  );
});

test.each([['a'], ['ab'], [''], ['字字字'], ['a字b']])('refuses %j as an anchor', (literal) => {
  expect(() => compileNominate([literal])).toThrow(RangeError);
});
