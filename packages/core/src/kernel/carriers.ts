import { alphabet, holds, type CharSet } from '../text/alphabet.ts';
import { sextet } from '../text/base64.ts';
import { charSetOf } from '../text/char-set.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { FEWEST_WORDS, LONGEST_WORD, SHORTEST_WORD } from './kernel.ts';

/** A run of so many characters is looked at unless it reads as words: it may be packed, or the first of several lines. */
const LONG = 40;
const LONG_HEX = 32;
/** Behind a bar a run is the second part of a token of two. */
const LONG_BARRED = 27;
/** Characters of two groups, which write six bytes. */
const GROUPS = 8;
const HEX = alphabet('hex');
const DIGITS = alphabet('digits');
const ITEM = charSetOf('0123456789abcdefABCDEFxX');

/** What lists of numbers are made of: also commas, colons, dashes and white space, real or escaped. */
export const LIST: CharSet = charSetOf('0123456789abcdefABCDEFxX,:- \t\r\n\\nrt');
/** What phrases are made of. */
export const PHRASE: CharSet = charSetOf('abcdefghijklmnopqrstuvwxyz ');

/** True where twelve words of a phrase's lengths follow one another. */
export function holdsWords(text: string, start: number, end: number): boolean {
  let words = 0;
  for (const { length } of text.slice(start, end).split(' ')) {
    words = length >= SHORTEST_WORD && length <= LONGEST_WORD ? words + 1 : 0;
    if (words === FEWEST_WORDS) return true;
  }
  return false;
}

function isTextGroup(text: string, at: number): boolean {
  let group = 0;
  for (let each = at; each < at + 4; each++) group = group * 64 + sextet(text, each);
  return isTextByte(group >> 16) && isTextByte((group >> 8) & 255) && isTextByte(group & 255);
}

function holdsText(text: string, start: number, end: number): boolean {
  for (let at = start; at + GROUPS <= end; at++) {
    if (isTextGroup(text, at) && isTextGroup(text, at + 4)) return true;
  }
  return false;
}

function isHex(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!holds(HEX, text.charCodeAt(at))) return false;
  return true;
}

/**
 * True where more than half of the characters are letters of the lower case behind one another: words, not base64. Lower
 * case and digits alone are an encoding of their own.
 */
function isWordy(part: string): boolean {
  const pairs = (part.match(/[a-z]+/g) ?? []).reduce((sum, { length }) => sum + length - 1, 0);
  return pairs * 2 > part.length && /[^a-z\d]/.test(part);
}

/** True for a long name or path, every part of it: something encoded may stand behind words. */
function isWords(run: string): boolean {
  let at = 0;
  for (; run.length - at >= 2 * LONG; at += LONG) if (!isWordy(run.slice(at, at + LONG))) return false;
  return isWordy(run.slice(at));
}

/** True where something may be encoded in a run of base64, or where it may be a token that nothing leads to. */
export function mayCarry(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length >= LONG_BARRED && text.charAt(start - 1) === '|') return true;
  if (length >= LONG && !isWords(text.slice(start, end))) return true;
  return holdsText(text, start, end) || (length >= LONG_HEX && isHex(text, start + 8, start + 24));
}

/** True where so many numbers stand in a run; the first digit of a character's code is never a letter. */
export function holdsNumbers(text: string, start: number, end: number, fewest: number): boolean {
  let count = 0;
  let inItem = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const item = holds(ITEM, code);
    if (item && !inItem && holds(DIGITS, code) && ++count === fewest) return true;
    inItem = item;
  }
  return false;
}
