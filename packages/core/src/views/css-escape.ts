import { charSetOf, CONTROLS } from '../text/char-set.ts';
import { hexByte, hexDigit } from '../text/hex.ts';
import { escapedReader } from './escaped.ts';
import type { Escape, Escaping } from './escaping.ts';
import type { ViewReader } from './view.ts';

const ZERO = 0x30;
const SEVEN = 0x37;
/** Up to six digits and one white space behind them, or a line break that counts for nothing, or any character. */
const ESCAPE = /\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r?\n)|([^]))/y;
const MOST_ZEROS = 4;

/** True for up to six digits that write a printable ASCII character. */
function hides(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  if (code < ZERO || code > SEVEN) return false;
  let digits = at + 1;
  while (digits < at + 1 + MOST_ZEROS && text.charCodeAt(digits) === ZERO) digits++;
  const byte = hexByte(text, digits);
  return byte >= 0x20 && byte < 0x7f && hexDigit(text, digits + 2) < 0;
}

function read(text: string, at: number): Escape | undefined {
  ESCAPE.lastIndex = at;
  const hit = ESCAPE.exec(text);
  if (hit === null) return undefined;
  const [whole, point, , other] = hit;
  const end = at + whole.length;
  if (point === undefined) return { end, text: other ?? '' };
  return { end, text: String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff)) };
}

/** The escapes of CSS, in strings, names and addresses. */
export const CSS_ESCAPING: Escaping = {
  via: 'css-escape',
  lead: '\\',
  hides,
  mark: 'escape',
  read,
  bounds: charSetOf(`"'\`{};${CONTROLS}`),
  reach: 1024,
};

/** Decodes the escapes of CSS. */
export const cssEscapeReader: ViewReader = escapedReader(CSS_ESCAPING);
