import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { charCodesReader } from './char-codes.ts';

const token = githubToken('char-codes');

function list(mark: string, write: (code: number) => string): string {
  return Array.from(token, (char) => write(char.charCodeAt(0))).join(mark);
}

function hex(code: number): string {
  return code.toString(16).padStart(2, '0');
}

test.each([
  ['decimal', list(',', String), 'char-codes'],
  ['decimal with spaces', list(', ', String), 'char-codes'],
  ['decimal by lines', list(',\n    ', String), 'char-codes'],
  ['decimal by lines in a source map', list(',\\n    ', String), 'char-codes'],
  ['decimal by lines in a map in a string', list(',\\\\r\\\\n\\\\t', String), 'char-codes'],
  ['pairs of digits', list(' ', hex), 'hex'],
  ['pairs with colons', list(':', hex), 'hex'],
  ['pairs with dashes', list('-', hex).toUpperCase(), 'hex'],
  ['0x', list(',', (code) => `0x${hex(code)}`), 'hex'],
  ['0x with zeros', list(', ', (code) => `0x00${hex(code)}`), 'hex'],
  ['0X', list(', ', (code) => `0X${hex(code).toUpperCase()}`), 'hex'],
])('%s', (_, carrier, via) => {
  for (const text of [`String.fromCharCode(${carrier})`, `x=[${carrier}]`, `[1,2,200,${carrier},0,7]`, carrier]) {
    expect(placesOf(text, token, [charCodesReader()])).toContainEqual({ via, carrier, start: text.indexOf(carrier) });
  }
});

test.each([
  ['a table of bytes', '[0,255,128,9,64,200,17,3,250,99,180,12,222,133,7,90,160,31,77,201]'],
  ['prices', '[1999,2499,3499,1999,2499,3499,1999,2499,3499,1999,2499,3499,1999,2499,3499,1999]'],
  ['indentation', `{\n${' '.repeat(400)}a}`],
  ['words', 'a traced decade and a traced facade and a faded trace'],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, [charCodesReader()])).toHaveLength(1);
});
