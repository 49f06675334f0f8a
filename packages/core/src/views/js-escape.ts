import { charSetOf } from '../text/char-set.ts';
import { hexByte, hexDigit } from '../text/hex.ts';
import { escapedReader } from './escaped.ts';
import type { Escape } from './escaping.ts';
import type { ViewReader } from './view.ts';

/**
 * Escapes that hide a character a token could hold. `\n` and its like are left to the boundary test, and `\"` ends no
 * token, so that the millions of those in source maps cost nothing.
 */
const HIDING = /\\(?:x[2-7][0-9a-fA-F]|u00[2-7][0-9a-fA-F]|u\{0{0,6}[2-7][0-9a-fA-F]\}|[0-7]{2,3}|\/|\r?\n)/y;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,8})\}|([0-7]{1,3})|(\r?\n)|([^]))/y;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

function escapedChar(hit: RegExpExecArray): string {
  const [, byte, unit, point, octal, line, other] = hit;
  const code = byte ?? unit ?? point;
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  if (line !== undefined || other === undefined) return '';
  return LETTERS[other] ?? other;
}

const LETTER_X = 0x78;
const FIRST_DIGIT = 0x32;
const LAST_DIGIT = 0x37;

/** Reads an escape of a string literal. */
export function readJsEscape(text: string, at: number): Escape | undefined {
  // The commonest by far, without a pattern.
  const byte = text.charCodeAt(at + 1) === LETTER_X ? hexByte(text, at + 2) : -1;
  if (byte >= 0) return { end: at + 4, text: String.fromCharCode(byte) };
  ESCAPE.lastIndex = at;
  const hit = ESCAPE.exec(text);
  return hit === null ? undefined : { end: at + hit[0].length, text: escapedChar(hit) };
}

function hides(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) === LETTER_X) {
    const first = text.charCodeAt(at + 2);
    return first >= FIRST_DIGIT && first <= LAST_DIGIT && hexDigit(text, at + 3) >= 0;
  }
  HIDING.lastIndex = at;
  return HIDING.test(text);
}

/** Decodes string literals that hold hexadecimal, unicode or octal escapes, `\/` or line continuations. */
export const jsEscapeReader: ViewReader = escapedReader({
  via: 'js-escape',
  lead: '\\',
  hides,
  mark: 'escape',
  read: readJsEscape,
  bounds: charSetOf('"\'`'),
  reach: 2048,
});
