import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { decodeBytes } from '../text/utf8.ts';
import { charCodesReader } from './char-codes.ts';
import { hexReader } from './hex.ts';
import { jsEscapeReader } from './js-escape.ts';
import { packedBytesReader } from './packed-bytes.ts';
import { percentReader } from './percent.ts';

const token = githubToken('packed-bytes');
const TEXT = `${'lorem ipsum '.repeat(6)}${token}`;
const gzip = gzipSync(TEXT);
const zlib = deflateSync(TEXT);
const READERS = [hexReader(), charCodesReader(), jsEscapeReader, percentReader, packedBytesReader()];

const binary = (...parts: readonly (string | Uint8Array)[]): string =>
  decodeBytes(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
const PNG = '\x89PNG\r\n\x1a\n';

describe('what is packed is read', () => {
  const hex = gzip.toString('hex');
  const list = [...zlib].join(',');
  const numbers = Array.from(gzip, (byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ');
  const percent = Array.from(gzip, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const escapes = Array.from(gzip, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

  test.each([
    ['in hexadecimal', `f("${hex}")`, 'hex compressed', hex],
    ['in hexadecimal, as zlib', `f("${zlib.toString('hex').toUpperCase()}")`, 'hex compressed', undefined],
    ['as a list of numbers', `f(new Uint8Array([${list}]))`, 'char-codes compressed', list],
    ['as a list of hexadecimal numbers', `const a = [${numbers}];`, 'hex compressed', numbers],
    ['as escapes', `f("${escapes}")`, 'js-escape compressed', undefined],
    ['as escapes of an address', `f("${percent}")`, 'percent compressed', undefined],
  ])('%s', (_, text, via, carrier) => {
    const places = placesOf(text, token, READERS);
    expect(places.map((place) => place.via)).toEqual([via]);
    if (carrier !== undefined) expect(places[0]?.carrier).toBe(carrier);
  });

  test.each([
    ['in the middle of a binary', binary('\0asm\x01\0\0\0', gzip, '\0\0')],
    ['behind something else that is packed', binary('\0asm', gzipSync('other '.repeat(20)), gzip, '\0\0')],
    ['in a stream of a PDF', binary('%PDF-1.7\n1 0 obj\n<<>>\nstream\n', zlib, '\nendstream\nendobj\n')],
    [
      'in a stream of a PDF behind others',
      binary('%PDF-1.7\nstream\r\nx\nendstream\nstream\r\n', zlib, '\nendstream\n'),
    ],
    ['in a comment of a PNG', binary(PNG, '\0\0\0\x99zTXtComment\0\0', zlib, 'abcd')],
    ['in a text of a PNG', binary(PNG, '\0\0\0\x99iTXtXML:com.adobe.xmp\0\x01\0\0\0', zlib, 'abcd')],
  ])('%s', (_, text) => {
    expect(placesOf(text, token, READERS).map(({ via }) => via)).toEqual(['compressed']);
  });
});

test.each([
  [
    'a digest that starts like something packed',
    `"1f8b08${'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0'}"`,
  ],
  ['numbers that start like something packed', `[31,139,8,${Array(40).fill(1).join()}]`],
  ['a file that is packed as a whole', binary(gzip)],
  ['something that looks packed, very often', binary('\0', '\x1f\x8b\x08\0\0\0\0\0\0\x03'.repeat(20_000))],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, READERS).filter(({ via }) => via.includes('compressed'))).toEqual([]);
});
