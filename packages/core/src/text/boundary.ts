import { alphabet, holds, type CharSet } from './alphabet.ts';

const IDENTIFIER = alphabet('word');
const BASE64 = alphabet('base64');
const HEX = alphabet('hex');
const BACKSLASH = 0x5c;
const DASH = 0x2d;
const PERCENT = 0x25;
const EQUALS = 0x3d;

/** Characters that end a one-letter escape: after a backslash they stand for white space, not for a letter. */
const ESCAPE_LETTERS = 'nrtbfv0';

function hexDigits(text: string, from: number, to: number): boolean {
  if (from < 0) return false;
  for (let at = from; at < to; at++) if (!holds(HEX, text.charCodeAt(at))) return false;
  return true;
}

/**
 * True where the character before `at` is the last one of an escape (`\n`, `%3D`, `\x3d`, `\u003d`): it looks like a
 * letter or digit but stands for something else, so a token may start right behind it.
 */
export function endsEscape(text: string, at: number): boolean {
  if (text.charCodeAt(at - 2) === BACKSLASH && ESCAPE_LETTERS.includes(text.charAt(at - 1))) return true;
  if (text.charCodeAt(at - 3) === PERCENT && hexDigits(text, at - 2, at)) return true;
  if (text.charAt(at - 3) === 'x' && text.charCodeAt(at - 4) === BACKSLASH && hexDigits(text, at - 2, at)) return true;
  return text.charAt(at - 5) === 'u' && text.charCodeAt(at - 6) === BACKSLASH && hexDigits(text, at - 4, at);
}

/** How many characters from `start` on belong to an escape whose backslash or percent sign stands right before it. */
export function escapeTail(text: string, start: number): number {
  const before = text.charCodeAt(start - 1);
  if (before === PERCENT) return hexDigits(text, start, start + 2) ? 2 : 0;
  if (before !== BACKSLASH) return 0;
  if (ESCAPE_LETTERS.includes(text.charAt(start))) return 1;
  if (text.charAt(start) === 'x' && hexDigits(text, start + 1, start + 3)) return 3;
  return text.charAt(start) === 'u' && hexDigits(text, start + 1, start + 5) ? 5 : 0;
}

function touches(code: number, boundary: 'identifier' | 'base64'): boolean {
  return holds(IDENTIFIER, code) || (boundary === 'base64' && (holds(BASE64, code) || code === DASH));
}

/** True where a token may start at `at`. */
export function freeBefore(text: string, at: number, boundary: 'identifier' | 'base64' = 'identifier'): boolean {
  if (at === 0 || !touches(text.charCodeAt(at - 1), boundary)) return true;
  return endsEscape(text, at);
}

/** True where a token whose last run is of `last` may end at `at`. */
export function freeAfter(
  text: string,
  at: number,
  last: CharSet | undefined,
  boundary: 'identifier' | 'base64' = 'identifier',
): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  // In front of a token `=` gives it to a name; behind one it would be the padding of a longer text.
  if (boundary === 'base64' && code === EQUALS) return false;
  return !touches(code, boundary) && !(last !== undefined && holds(last, code));
}
