import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { percentReader } from './percent.ts';

const token = githubToken('percent');

function percent(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function old(text: string): string {
  return Array.from(text, (char) => `%u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

const [head, middle, tail] = [token.slice(0, 9), token.charAt(9), token.slice(10)];

test.each([
  ['every character', `decodeURIComponent("${percent(token)}")`, percent(token)],
  ['in upper case', `decodeURIComponent("${percent(token).toUpperCase()}")`, percent(token).toUpperCase()],
  ['one character', `x="${head}${percent(middle)}${tail}"`, `${head}${percent(middle)}${tail}`],
  ['in a URL', `fetch('https://a.example/?q=%22x%22&t=${percent(token)}&u=1')`, percent(token)],
  ['behind several bytes of one character', `"%E5%AD%97%F0%9F%99%82${percent(token)}"`, percent(token)],
  ['behind bytes that are no UTF-8', `"%ff%E5%AD${percent(token)}"`, percent(token)],
  ['between broken escapes', `"%%zz%2${percent(token)}%u00"`, percent(token)],
  ['as `escape` writes it', `unescape("${old(token)}")`, old(token)],
  ['at the very end', percent(token), percent(token)],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, [percentReader])).toEqual([{ via: 'percent', carrier, start: text.indexOf(carrier) }]);
});

test('escapes of escapes are read in two steps', () => {
  const carrier = encodeURIComponent(percent(token));
  expect(placesOf(`"${carrier}"`, token, [percentReader])).toEqual([{ via: 'percent percent', carrier, start: 1 }]);
});

test('a key of several lines in a form', () => {
  const label = `PRIVATE ${'KEY'}-----`;
  const key = `-----BEGIN ${label}\r\n${token}+/==\r\n-----END ${label}`;
  const carrier = String(new URLSearchParams({ key })).slice(4);
  expect(placesOf(`key=${carrier}&x=1`, key, [percentReader])).toEqual([{ via: 'percent', carrier, start: 4 }]);
});

test.each([
  ['a form', 'q=a+b%2Bc%3D%3D', 'q=a b+c=='],
  ['a form without a plus of its own', 'msg=all+is%20well', 'msg=all is well'],
  ['base64 of which only the padding was encoded', 'sig=ab+cd%2Fef%3D', 'sig=ab+cd/ef='],
  ['an address', 'https://a.example/c++/%7Eme', 'https://a.example/c++/~me'],
])('%s: a plus', (_, text, decoded) => {
  expect(viewsOf(`"${text}"`, [percentReader]).map((view) => view.text)).toContain(decoded);
});

test.each([
  ['CSS', '@keyframes a{0%{top:50%}27%{top:calc(100% - 2px)}}'],
  ['other bytes only', '"https://a.example/%E5%AD%97%00%7F"'],
  ['a format string', '"%s is %d of %z"'],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, [percentReader])).toHaveLength(1);
});
