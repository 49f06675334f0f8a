import { expect, test } from 'vitest';
import { decodeBytes } from '../text/utf8.ts';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { base64FormsReader } from './base64-forms.ts';
import { jsEscapeReader } from './js-escape.ts';
import { utf16Reader } from './utf16.ts';

const token = githubToken('utf-16');
const little = decodeBytes(Buffer.from(token, 'utf16le'));
const big = decodeBytes(Buffer.from(token, 'utf16le').swap16());

test.each([
  ['alone', little, little],
  ['alone, the other order', big, big],
  ['among other bytes', `\x01\x02ÿ${little}\x00\x00Ã`, little],
  ['among other bytes, the other order', `\x01\x02ÿ${big}\x07Ã`, big],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, [utf16Reader])).toEqual([{ via: 'utf-16', carrier, start: text.indexOf(carrier) }]);
});

test.each([
  ['a letter in front', `\x01A${big}`],
  ['letters in front', `\x01AB${little}\x00\x00`],
])('%s does not become part of the token', (_, text) => {
  expect(viewsOf(text, [utf16Reader]).map((view) => view.text)).toContain(token);
});

test('with NUL written as an escape', () => {
  // A NUL alone opens no view of escapes: it hides nothing.
  const text = `x="${Array.from(token, (char) => `${char}\\x00`).join('')}\\x67"`;
  expect(placesOf(text, token, [jsEscapeReader, utf16Reader]).map((place) => place.via)).toContain('js-escape utf-16');
});

test.each(['', 'x', 'xy', 'xyz'])('in base64, behind %j', (front) => {
  const bytes = Buffer.concat([Buffer.from(front), Buffer.from(token, 'utf16le')]);
  const places = placesOf(`powershell -e "${bytes.toString('base64')}"`, token, [base64FormsReader()]);
  expect(places.map((place) => place.via)).toContain('base64 utf-16');
});

test('in base64 behind other characters of it', () => {
  for (const glued of ['a', 'ab', 'abc', 'abcd']) {
    const text = `"${glued}${Buffer.from(token, 'utf16le').toString('base64')}"`;
    expect(placesOf(text, token, [base64FormsReader()]).map((place) => place.via)).toContain('base64 utf-16');
  }
});

test.each([
  ['NUL bytes', '\0'.repeat(500)],
  ['a table', decodeBytes(Uint8Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? 0 : at % 31)))],
])('%s open no view', (_, text) => {
  expect(viewsOf(text, [utf16Reader])).toHaveLength(1);
});
