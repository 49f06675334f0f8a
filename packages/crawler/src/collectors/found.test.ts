import { expect, test } from 'vitest';
import { textOf, type TextBounds } from './found.ts';

const where = { kind: 'window-global', url: 'https://a.example/' } as const;

test.each<[string, TextBounds, object]>([
  ['its characters', { characters: 5, values: 9 }, { of: 'character', most: 5, begun: true }],
  ['its values', { characters: 99, values: 9 }, { of: 'value', most: 9, begun: true }],
  ['its characters alone', { characters: 99 }, { of: 'character', most: 99, begun: true }],
])('a text that was cut says what was too much: %s', (_, bounds, extent) => {
  expect([...textOf(where, 'a key', true, bounds)]).toEqual([
    { kind: 'artifact', artifact: { where, content: 'a key' } },
    { kind: 'unread', unread: { what: 'window-global', where: 'https://a.example/', reason: 'over-cap', extent } },
  ]);
});

test('a whole text says nothing more, and an empty one nothing', () => {
  expect([...textOf(where, 'a key', false, { characters: 5 })]).toHaveLength(1);
  expect([...textOf(where, '', false, { characters: 5 })]).toEqual([]);
});
