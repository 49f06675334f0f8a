import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabet, runEnd } from './alphabet.ts';
import { runEnds } from './run-memory.ts';

test('an end that is remembered is that which is read anew', () => {
  const text = fc.string({ unit: fc.constantFrom('1', '2', 'a'), maxLength: 12 });
  const asked = fc.tuple(fc.constantFrom(0, 1), fc.nat(12), fc.nat(12));
  fc.assert(
    fc.property(text, text, fc.array(asked), (one, other, places) => {
      const ends = runEnds(alphabet('digits'));
      for (const [which, from, length] of places) {
        const own = which === 0 ? one : other;
        const limit = Math.min(own.length, from + length);
        expect(ends(own, from, limit)).toBe(from > limit ? limit : runEnd(own, from, limit, alphabet('digits')));
      }
    }),
  );
});
