import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { base64FormsReader } from './base64-forms.ts';
import { charCodesReader } from './char-codes.ts';
import { cssEscapeReader } from './css-escape.ts';
import { dataUriReader } from './data-uri.ts';
import { entityReader } from './entity.ts';
import { hexReader } from './hex.ts';
import { jsEscapeReader } from './js-escape.ts';
import { percentReader } from './percent.ts';
import { quotedPrintableReader } from './quoted-printable.ts';
import { utf16Reader } from './utf16.ts';
import { toArtifact, type ViewReader } from './view.ts';

const READERS: readonly ViewReader[] = [
  jsEscapeReader,
  percentReader,
  entityReader,
  hexReader(),
  charCodesReader(),
  dataUriReader(),
  base64FormsReader(),
  cssEscapeReader,
  utf16Reader,
  quotedPrintableReader,
];

function digits(char: string, radix: number): string {
  return char.charCodeAt(0).toString(radix).padStart(2, '0');
}

/** An encoding that writes character by character. */
interface Encoding {
  readonly reader: ViewReader;
  readonly via: string;
  readonly encode: (char: string) => string;
  /** Characters that it never leaves as they are; the others it may. */
  readonly always: RegExp;
  readonly between?: string;
}

const EVERY = /[^]/;

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  percent: { reader: percentReader, via: 'percent', encode: (char) => `%${digits(char, 16)}`, always: /[%+"'`<>\\\s]/ },
  'decimal entities': {
    reader: entityReader,
    via: 'entity',
    encode: (char) => `&#${digits(char, 10)};`,
    always: /[&"'`<>]/,
  },
  'hexadecimal entities': {
    reader: entityReader,
    via: 'entity',
    encode: (char) => `&#x${digits(char, 16)};`,
    always: /[&"'`<>]/,
  },
  css: { reader: cssEscapeReader, via: 'css-escape', encode: (char) => `\\${digits(char, 16)} `, always: /[\\"'`{};]/ },
  'quoted-printable': {
    reader: quotedPrintableReader,
    via: 'quoted-printable',
    encode: (char) => `=${digits(char, 16).toUpperCase()}`,
    always: EVERY,
  },
  hex: { reader: hexReader(), via: 'hex', encode: (char) => digits(char, 16), always: EVERY },
  'hex list': {
    reader: charCodesReader(),
    via: 'hex',
    encode: (char) => `0x${digits(char, 16)}`,
    always: EVERY,
    between: ',',
  },
  'decimal list': {
    reader: charCodesReader(),
    via: 'char-codes',
    encode: (char) => digits(char, 10),
    always: EVERY,
    between: ', ',
  },
  'UTF-16, little end first': { reader: utf16Reader, via: 'utf-16', encode: (char) => `${char}\0`, always: EVERY },
  'UTF-16, big end first': { reader: utf16Reader, via: 'utf-16', encode: (char) => `\0${char}`, always: EVERY },
};

/** Encodes the characters that a mask names and those that must be. */
function encodeText(text: string, encoding: Encoding, mask: number): string {
  return Array.from(text, (char, at) =>
    at === 0 || (mask >> (at % 30)) & 1 || encoding.always.test(char) ? encoding.encode(char) : char,
  ).join(encoding.between ?? '');
}

const surroundings = fc
  .array(
    fc.constantFrom(
      'a',
      '7',
      'f ',
      '"',
      "'",
      '%',
      '%41',
      '&',
      '&amp;',
      '\\',
      '\\n',
      '\\x41',
      '=',
      '=3D',
      ',',
      '104,',
      '字',
      '🙂',
      '\n',
      '\0',
      '{',
      ';',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const asciiToken = fc.string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 60 });

describe.each(Object.entries(ENCODINGS))('%s', (_, encoding) => {
  const token = githubToken('each');
  const encoded = encodeText(token, encoding, -1);

  test('any ASCII text inside any other is found, and its carrier is what was encoded', () => {
    fc.assert(
      fc.property(surroundings, surroundings, asciiToken, fc.nat(), (before, after, text, mask) => {
        const carrier = encodeText(text, encoding, mask);
        const places = placesOf(`${before}"${carrier}"${after}`, text, [encoding.reader]);
        const exact = places.filter((place) => place.carrier === carrier);
        expect(exact.map((place) => [place.via, place.start])).toContainEqual([encoding.via, before.length + 1]);
      }),
      { numRuns: 300 },
    );
  });

  test('deep inside a text of more than a megabyte, twice on a line', () => {
    const filler = `function 字(e,t){return e.n("a-b",t)?1:e[2]};`.repeat(30_000);
    const text = `${filler}"${encoded}";x="${encoded}"${filler}`;
    const exact = placesOf(text, token, [encoding.reader]).filter((place) => place.carrier === encoded);
    expect(exact.map((place) => place.start)).toEqual([filler.length + 1, filler.length + 6 + encoded.length]);
  });

  test('right behind a CJK character', () => {
    expect(placesOf(`"乡${encoded}字"`, token, [encoding.reader])).toContainEqual({
      via: encoding.via,
      carrier: encoded,
      start: 2,
    });
  });

  test('behind more plain text than is read around an escape', () => {
    const text = `"%41 &#65; \\41 =41=42=43${'x'.repeat(5000)} ${encoded}${' x'.repeat(5000)}"`;
    expect(placesOf(text, token, [encoding.reader]).map((place) => place.carrier)).toContain(encoded);
  });
});

describe('one encoding in another', () => {
  const token = githubToken('nested');
  const hex = Buffer.from(token).toString('hex');
  const percent = encodeText(token, ENCODINGS['percent'] ?? expect.unreachable(), -1);
  const base64 = Buffer.from(`{"token":"${token}"}`).toString('base64');

  test.each([
    ['percent in base64', Buffer.from(`"${percent}"`).toString('base64'), 'base64 percent'],
    ['base64 in percent', encodeURIComponent(`a b=${base64}+==`), 'percent base64'],
    ['hex in a JS escape', `\\x${digits(hex.charAt(0), 16)}${hex.slice(1)}`, 'js-escape hex'],
    ['escapes of JS in entities', `&quot;\\u0067${token.slice(1)}&quot;`, 'entity js-escape'],
    ['JSON in an attribute in a string', `<a b=\\"{&quot;c&quot;:&quot;&#103;${token.slice(1)}&quot;}\\">`, 'entity'],
    ['hex in base64', Buffer.from(`x=${hex};`).toString('base64'), 'base64 hex'],
    ['base64 in hex', Buffer.from(`x=${base64};`).toString('hex'), 'hex base64'],
    ['codes in base64', Buffer.from(`[${[...Buffer.from(token)].join()}]`).toString('base64'), 'base64 char-codes'],
    ['entities in percent', encodeURIComponent(`"&#103;${token.slice(1)}"`), 'percent entity'],
    [
      'packed in base64 in JS escapes',
      `\\x48${gzipSync(token).toString('base64').slice(1)}`,
      'js-escape base64 compressed',
    ],
    ['base64 in packed in base64', gzipSync(`"${base64}"`).toString('base64'), 'base64 compressed base64'],
    ['CSS in a source map', JSON.stringify({ c: `a{content:"\\67 ${token.slice(1)}"}` }), 'js-escape css-escape'],
    ['an inline map', `//# sourceMappingURL=data:application/json;base64,${base64}`, 'base64'],
    [
      'a map in percent with its own escapes',
      `//# sourceMappingURL=data:application/json,${encodeURIComponent(`{"a":"it's \\u0067${token.slice(1)}"}`)}`,
      'data-uri js-escape',
    ],
  ])('%s', (_, encoded, via) => {
    const text = `字"${encoded}"`;
    const place = placesOf(text, token, READERS).find((each) => each.via === via);
    expect(placesOf(text, token, READERS).map((each) => each.via)).toContain(via);
    expect(text).toContain(place?.carrier);
  });

  test('JSON in JSON is read by the escapes of JavaScript, however often it is escaped', () => {
    let text = `"\\u0067${token.slice(1)}"`;
    for (let depth = 1; depth <= 4; depth++) {
      const vias = placesOf(text, token, READERS).map((place) => place.via);
      expect(vias).toContain(Array.from({ length: depth }, () => 'js-escape').join(' '));
      text = JSON.stringify(text);
    }
  });
});

test('no text throws, every span lies inside the text, and no view is longer than its text', () => {
  const pieces = [
    '% %6 %67 %u0067 %E5 %AD & &# &#x 67; &amp; &quot \\ \\6 \\67 \\x \\n 67 68, 0x67 103, : - = =3D H4sI eJ data: a/b ;base64',
    `, " ' \` ( ) < > { } ; sourceMappingURL= */ + n 字 🙂 ÿ \ud83d \0 g\0h\0`,
    ['hex', 'base64'].map((name) => Buffer.from('twice:a-text-of-some-length').toString(name as 'hex')).join(' '),
    'A'.repeat(64),
  ].flatMap((line) => line.split(' '));
  const piece = fc.constantFrom(...pieces, ' ', '\n', '=\n', '\x01');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (parts) => {
      const text = parts.join('');
      for (const view of viewsOf(text, READERS)) {
        for (const [start, end] of [
          [0, view.text.length],
          [0, 0],
          [view.text.length >> 1, view.text.length],
          [view.text.length, view.text.length],
        ] as const) {
          const span = toArtifact(view, { start, end });
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (!view.via.includes('compressed' as never)) expect(view.text.length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 600 },
  );
});
