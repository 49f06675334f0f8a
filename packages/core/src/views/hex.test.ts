import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { hexReader } from './hex.ts';

const token = githubToken('hex');
const hex = Buffer.from(token).toString('hex');

test.each([
  ['a literal', `x="${hex}"`, hex],
  ['in upper case', `x="${hex.toUpperCase()}"`, hex.toUpperCase()],
  ['in SQL and Solidity', `0x${hex}`, hex],
  ['behind a digit of something else', `id7${hex}`, hex],
  ['among other bytes', `"00ff9981${hex}fe0003"`, hex],
  ['at the very end', hex, hex],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, [hexReader()])).toContainEqual({ via: 'hex', carrier, start: text.indexOf(carrier) });
});

test.each([
  ['a digest', `"${'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}"`],
  ['a short run', `"${hex.slice(0, 30)}"`],
  ['numbers', '[0,1,2,10000000000000000000000000000000000000000]'],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, [hexReader()])).toHaveLength(1);
});
