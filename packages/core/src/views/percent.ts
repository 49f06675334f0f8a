import type { CharSet } from '../text/alphabet.ts';
import { hexByte } from '../text/hex.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { charSetOf, CONTROLS } from '../text/char-set.ts';
import { escapedReader } from './escaped.ts';
import { readEscapedByte } from './escaped-bytes.ts';
import { LONGEST_PLAIN, type Escape, type Escaping, type Reading } from './escaping.ts';
import type { Span, ViewReader } from './view.ts';

const ZERO = 0x30;
const LETTER_U = 0x75;

/** True for an escape of a character of ASCII text: `%67`, or `%u0067` as the old `escape` writes it. */
export function hidesPercent(text: string, at: number): boolean {
  const byte = hexByte(text, at + 1);
  if (byte >= 0) return isTextByte(byte);
  const isOld = text.charCodeAt(at + 1) === LETTER_U && text.charCodeAt(at + 2) === ZERO;
  return isOld && text.charCodeAt(at + 3) === ZERO && isTextByte(hexByte(text, at + 4));
}

/** Reads `%67`, `%u0067`, or the several bytes of one character. */
export function readPercent(text: string, at: number): Escape | undefined {
  if (text.charCodeAt(at + 1) !== LETTER_U) return readEscapedByte(text, at, '%');
  const high = hexByte(text, at + 2);
  const low = hexByte(text, at + 4);
  return high < 0 || low < 0 ? undefined : { end: at + 6, text: String.fromCharCode(high * 256 + low) };
}

function readForm(text: string, at: number): Escape | undefined {
  return text.charAt(at) === '+' ? { end: at + 1, text: ' ' } : readPercent(text, at);
}

/** The bytes of what is packed are no characters, also where several could be one. */
const PACKED = /%1f%8b%08/i;

function readByte(text: string, at: number): Escape | undefined {
  const byte = hexByte(text, at + 1);
  return byte < 0 ? undefined : { end: at + 3, text: String.fromCharCode(byte) };
}

/** The character of every escape. */
export const PERCENT: CharSet = charSetOf('%');
const PERCENT_OR_PLUS = charSetOf('%+');

/**
 * How the escapes of an encoded text are read. A form writes a space as `+`, and a plus as `%2B`; elsewhere `+` is
 * itself, as in base64 of which only the padding was encoded.
 */
function percentReading(text: string, span: Span): Pick<Reading, 'leads' | 'read'> {
  const encoded = text.slice(span.start, span.end);
  if (PACKED.test(encoded)) return { leads: PERCENT, read: readByte };
  const isForm =
    encoded.includes('+') &&
    (/%2b/i.test(encoded) || (/%(?!2f|3d)[0-9a-f]{2}/i.test(encoded) && !/[/:?#[\]@!$(),;{}]/.test(encoded)));
  return isForm ? { leads: PERCENT_OR_PLUS, read: readForm } : { leads: PERCENT, read: readPercent };
}

/** Characters that stand in no encoded text. */
export const PERCENT_BOUNDS: CharSet = charSetOf(`"'\`<>\\ \t\r\n\f${CONTROLS}`);

const PERCENT_ESCAPING: Escaping = {
  via: 'percent',
  lead: '%',
  hides: hidesPercent,
  mark: 'percent',
  read: readPercent,
  bounds: PERCENT_BOUNDS,
  reach: LONGEST_PLAIN,
  whole: percentReading,
};

/** Decodes URLs and arguments of `decodeURIComponent` and `unescape`. */
export const percentReader: ViewReader = escapedReader(PERCENT_ESCAPING);
