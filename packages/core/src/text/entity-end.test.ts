import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { beforeEntity } from './entity-end.ts';

test.each([
  ['a"b', 3],
  ['a&quot;b', 1],
  ['a&amp;&#x3C;b', 6],
  ['a&b&gt', 6],
])('%s is read to %d', (text, end) => expect(beforeEntity(text, 0, text.length)).toBe(end));

test('an entity that the end of what is read cuts ends it as well', () => {
  expect(beforeEntity('a&quot;b', 0, 4)).toBe(1);
});

test('of texts that begin in one another no character is read twice', () => {
  const text = '&a'.repeat(512);
  const looks = vi.spyOn(RegExp.prototype, 'test');
  for (let start = 0; start < text.length; start++) beforeEntity(text, start, text.length);
  expect(looks).toHaveBeenCalledTimes(512);
  looks.mockRestore();
});

test('what is remembered is what is read anew', () => {
  const piece = fc.constantFrom('a', '&', '&lt;', '&#39;', '&amp;', '&quot', ';');
  const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, fc.array(fc.tuple(fc.boolean(), fc.nat(30), fc.nat(30))), (one, other, places) => {
      for (const [which, from, length] of places) {
        const own = which ? one : other;
        const start = Math.min(from, own.length);
        const end = Math.min(own.length, start + length);
        const fresh = own.slice(start).search(/&(?:quot|lt|#39);/);
        expect(beforeEntity(own, start, end)).toBe(fresh === -1 ? end : Math.min(end, start + fresh));
      }
    }),
    { numRuns: 1000 },
  );
});
