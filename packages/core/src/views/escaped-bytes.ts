import { hexByte } from '../text/hex.ts';
import type { Escape } from './escaping.ts';

/** Characters of one escaped byte: its lead and two hexadecimal digits. */
const WIDTH = 3;

function continuation(text: string, at: number, lead: string): number {
  const byte = text.charAt(at) === lead ? hexByte(text, at + 1) : -1;
  return byte >= 0x80 && byte < 0xc0 ? byte & 0x3f : -1;
}

/** Number of continuation bytes behind the first byte of a character in UTF-8. */
function following(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
}

/** The character that several escaped bytes write in UTF-8; undefined where they write none. */
function readSequence(text: string, at: number, lead: string, first: number): Escape | undefined {
  const count = following(first);
  let point = first & (0x3f >> count);
  for (let index = 1; index <= count; index++) {
    const bits = continuation(text, at + index * WIDTH, lead);
    if (bits < 0) return undefined;
    point = point * 64 + bits;
  }
  if (count === 0 || point > 0x10ffff) return undefined;
  return { end: at + (count + 1) * WIDTH, text: String.fromCodePoint(point) };
}

/** Reads a byte written as its lead and two digits, with the others of its character; a stray byte is itself. */
export function readEscapedByte(text: string, at: number, lead: string): Escape | undefined {
  const byte = hexByte(text, at + 1);
  if (byte < 0) return undefined;
  const sequence = byte < 0x80 ? undefined : readSequence(text, at, lead, byte);
  return sequence ?? { end: at + WIDTH, text: String.fromCharCode(byte) };
}
