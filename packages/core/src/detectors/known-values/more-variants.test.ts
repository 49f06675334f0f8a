import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../text/utf8.ts';
import { githubToken } from '../../testing/token.ts';
import {
  entityVariants,
  hexVariants,
  lineBreakVariants,
  lineVariants,
  moreVariantsOf,
  reversedVariants,
  utf16Variants,
} from './more-variants.ts';

const value = `s3cr3t "päss"/${githubToken('more').slice(5, 20)}'<&>=`;

function texts(variants: readonly { readonly text: string }[]): readonly string[] {
  return variants.map((variant) => variant.text);
}

const body = [1, 2, 3].map((line) => `${githubToken(`${line}`)}${githubToken(`${line}b`)}`.slice(8, 72));
const armour = (kind: string): string => `-----${kind} PRIVATE ${'KEY'}-----`;
const pem = [armour('BEGIN'), ...body, armour('END'), ''].join('\n');

test.each([
  ['reversed', value, value.split('').reverse().join(''), 'reversed'],
  ['reversed by characters', 'abcdefgh🙂', '🙂hgfedcba', 'reversed'],
  ['reversed by units', 'abcdefgh🙂', '\ude42\ud83dhgfedcba', 'reversed'],
  ['hex', value, Buffer.from(value).toString('hex'), 'hex'],
  ['hex in upper case', value, Buffer.from(value).toString('hex').toUpperCase(), 'hex'],
  ['UTF-16', value, decodeBytes(Buffer.from(value, 'utf16le')), 'utf-16'],
  ['UTF-16 of the other order', value, decodeBytes(Buffer.from(value, 'utf16le').swap16()), 'utf-16'],
  ['escaped line breaks', pem, pem.replaceAll('\n', '\\n'), 'json-escape'],
  ['line breaks escaped twice', pem, pem.replaceAll('\n', '\\\\n'), 'json-escape'],
  ['line breaks of Windows', pem, pem.replaceAll('\n', '\r\n'), undefined],
  ['no line breaks', pem, pem.replaceAll('\n', ''), undefined],
  ['real line breaks for escaped ones', pem.replaceAll('\n', '\\n'), pem, undefined],
  ['a line of a key', pem, body[1] ?? '', undefined],
  ['a line of a key with escaped line breaks', pem.replaceAll('\n', '\\n'), body[2] ?? '', undefined],
])('%s', (_, from, text, via) => {
  expect(moreVariantsOf(from)).toContainEqual({ text, via });
});

test.each([
  ['React', '&amp;', '&lt;', '&gt;', '&quot;', '&#x27;'],
  ['lodash, Jinja', '&amp;', '&lt;', '&gt;', '&quot;', '&#39;'],
  ['PHP', '&amp;', '&lt;', '&gt;', '&quot;', '&#039;'],
  ['Go', '&amp;', '&lt;', '&gt;', '&#34;', '&#39;'],
  ['XML', '&amp;', '&lt;', '&gt;', '&quot;', '&apos;'],
  ['a text node', '&amp;', '&lt;', '&gt;', '"', "'"],
])('as %s writes it into HTML', (_, amp, lt, gt, quot, apos) => {
  const replaced = value
    .replaceAll('&', amp)
    .replaceAll('<', lt)
    .replaceAll('>', gt)
    .replaceAll('"', quot)
    .replaceAll("'", apos);
  expect(texts(entityVariants(value))).toContain(replaced);
});

describe('what says nothing has no variants of its own', () => {
  test('a value without special characters in HTML', () => expect(entityVariants(githubToken('a'))).toEqual([]));
  test('a value of one line', () => expect([lineBreakVariants(value), lineVariants(value)]).toEqual([[], []]));
  test('armour and the words of a text', () => {
    const lines = `${armour('BEGIN')}\n{\n  "type": "service_account",\n  "auth_provider": "certificates"\n}\n`;
    expect(lineVariants(lines)).toEqual([]);
  });
  test('a value too short to search', () => expect(moreVariantsOf('abc')).toEqual([]));
});

test('in base64 of UTF-16 at every alignment', () => {
  for (const order of ['le', 'be']) {
    for (let shift = 0; shift < 3; shift++) {
      const bytes = Buffer.from(value, 'utf16le');
      const all = Buffer.concat([Buffer.alloc(shift, 'x'), order === 'le' ? bytes : bytes.swap16(), Buffer.from('zz')]);
      const base64 = all.toString('base64');
      expect(texts(utf16Variants(value)).some((text) => base64.includes(text) && text.length > 20)).toBe(true);
    }
  }
});

test('no value throws, and no variant is the value or stands there twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (any) => {
      const all = texts(moreVariantsOf(any));
      expect(all).not.toContain(any);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
  expect(texts(reversedVariants('abc'))).toEqual(['cba']);
  expect(texts(hexVariants('字'))).toEqual(['e5ad97', 'E5AD97']);
});
