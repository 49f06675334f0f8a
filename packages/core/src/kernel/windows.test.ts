import { expect, test } from 'vitest';
import { CHOSEN } from './chosen-windows.ts';
import { GROUPS } from './window-groups.ts';
import type { Anchor } from './anchor.ts';
import { chooseWindows, nibbleTables } from './windows.ts';

const literals = CHOSEN.flatMap((group) => group.map(([literal]) => literal));

const windowsOf = (all: readonly string[]) => chooseWindows(all.map((literal): Anchor => ({ literal })));

/** The groups, as bits, that let the characters pass. */
function groupsOf(tables: Uint8Array, text: string): number {
  let groups = 0;
  for (let half = 0; half < GROUPS / 8; half++) {
    let passing = 0xff;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      const first = (half * 8 + place * 2) * 16;
      passing &= (tables[first + (code & 15)] ?? 0) & (tables[first + 16 + (code >> 4)] ?? 0);
    }
    groups |= passing << (8 * half);
  }
  return groups;
}

test('what was chosen by measuring are characters of its literal, dealt to groups that there are', () => {
  expect(CHOSEN).toHaveLength(GROUPS);
  for (const { text, offset } of windowsOf(literals)) {
    expect(text.length).toBeGreaterThanOrEqual(3);
    expect(offset).toBeGreaterThanOrEqual(0);
  }
});

test.each([
  ['as they were chosen', literals],
  ['with literals of which nothing was measured', [...literals, 'acme_', 'x:y', 'custom-token-', 'ghp_']],
  ['only such', ['acme_', 'x:y', 'custom-token-']],
])('every window passes by its tables: %s', (_, all) => {
  const windows = windowsOf(all);
  const tables = nibbleTables(windows);
  expect(windows.filter(({ text }) => groupsOf(tables, text) === 0)).toEqual([]);
  expect(windows.every(({ text, offset }, index) => all[index]?.startsWith(text, offset))).toBe(true);
});

test('groups are told apart: what no window has passes by none of them', () => {
  expect(groupsOf(nibbleTables(windowsOf(literals)), '\x01\x01\x01\x01')).toBe(0);
});

test('behind three characters only what the anchor allows for passes', () => {
  const chars = new Uint8Array(128).fill(1, 0x30, 0x3a);
  const tables = nibbleTables(chooseWindows([{ literal: 'x:y', follows: { chars, min: 1 } }]));
  expect(groupsOf(tables, 'x:y7')).not.toBe(0);
  expect(groupsOf(tables, 'x:yz')).toBe(0);
});
