import { describe, expect, test } from 'vitest';
import { packLz } from '../testing/pack-lz.ts';
import { placesOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { base64FormsReader } from './base64-forms.ts';
import { lzStorageReader } from './lz-string.ts';

const token = githubToken('lz');
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const READERS = [base64FormsReader(), lzStorageReader];
const TEXTS = {
  'an object': JSON.stringify({ user: { name: 'Jörg 字', token }, list: [1, 2, 3] }),
  'a long list': JSON.stringify([...Array<string>(200).fill('entry'), token]),
  'a text of its own': `token: ${token}\n`,
};

function base64(text: string, alphabet: string): string {
  return packLz(text, 6)
    .map((digit) => alphabet.charAt(digit))
    .join('');
}

function wide(text: string): string {
  return `${String.fromCharCode(...packLz(text, 15).map((digit) => digit + 32))} `;
}

describe.each(Object.entries(TEXTS))('%s is read', (_, text) => {
  test.each([
    ['in base64', `f("${base64(text, STANDARD)}==")`],
    ['in an address', `location="#code/${base64(text, STANDARD.replace('/', '-'))}"`],
    ['in an address without a path', `location="?s=${base64(text, STANDARD.replace('/', '-'))}"`],
  ])('%s', (_name, carrier) => {
    expect(placesOf(carrier, token, READERS).map(({ via }) => via)).toEqual(['compressed']);
  });
});

test.each([
  ['alone', wide(TEXTS['an object'])],
  ['among others', `state=${wide(TEXTS['an object'])}\nother=1\n`],
])('an object for a storage is read %s', (_, text) => {
  expect(placesOf(text, token, READERS)).toEqual([{ via: 'compressed', carrier: 'ᯡ', start: text.indexOf('ᯡ') }]);
});

test.each([
  ['what is cut off', `f("${base64(TEXTS['an object'], STANDARD).slice(0, -12)}")`],
  ['what goes on', `f("${base64(TEXTS['an object'], STANDARD)}AAAAAAAA")`],
  ['a bomb', `f("${base64('a'.repeat(3_000_000), STANDARD)}")`],
])('%s is not', (_, text) => {
  expect(placesOf(text, 'a', READERS).filter(({ via }) => via.includes('compressed'))).toEqual([]);
});
