import { expect, test } from 'vitest';
import { maskText } from './mask-text.ts';

const RANDOM = 'q7Lw'.repeat(6);

test.each<[string, string, readonly string[]]>([
  ['there is no such file or directory', 'there is no such file or directory', []],
  [`got ${RANDOM}!`, 'got …(24)!', []],
  [`https://me:${RANDOM}@db.example.com/x`, 'https://…@db.example.com/x', []],
  [['postgres://me', 'pw@db'].join(':'), 'postgres://…@db', []],
  ['assets/index-DkX29aBc.js', 'assets/index-DkX29aBc.js', []],
  ['MODULE_TYPELESS_PACKAGE_JSON', 'MODULE_TYPELESS_PACKAGE_JSON', []],
  ['the word is swordfish, twice: swordfish', 'the word is …(9), twice: …(9)', ['swordfish']],
  ['short values stand in any text', 'short values stand in any text', ['in', '']],
  ['the longer one first: hunter2hunter2', 'the longer one first: …(14)', ['hunter2', 'hunter2hunter2']],
])('%s', (text, masked, values) => {
  expect(maskText(text, values)).toBe(masked);
});
