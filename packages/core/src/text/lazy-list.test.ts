import { expect, test } from 'vitest';
import { lazyList } from './lazy-list.ts';

function counted(): { readonly list: readonly { readonly id: number }[]; readonly made: () => number } {
  let made = 0;
  const list = lazyList(() => {
    made++;
    return [{ id: 1 }, { id: 2 }, { id: 3 }];
  });
  return { list, made: () => made };
}

test.each<[string, (list: readonly { readonly id: number }[]) => unknown, unknown]>([
  ['its length', (list) => list.length, 3],
  ['an element', (list) => list[1]?.id, 2],
  ['spread', (list) => [...list].length, 3],
  ['a method', (list) => list.map(({ id }) => id), [1, 2, 3]],
  ['JSON', (list) => JSON.stringify(list), '[{"id":1},{"id":2},{"id":3}]'],
  ['keys', (list) => Object.keys(list), ['0', '1', '2']],
  ['whether it has one', (list) => 2 in list && !(3 in list), true],
  ['whether it is an array', (list) => Array.isArray(list), true],
])('%s', (_, look, expected) => {
  expect(look(counted().list)).toEqual(expected);
});

test('it is made once, and not before it is looked at', () => {
  const { list, made } = counted();
  expect(made()).toBe(0);
  expect(list.length + list.length).toBe(6);
  expect(made()).toBe(1);
});
