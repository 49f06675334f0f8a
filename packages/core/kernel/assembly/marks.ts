// Marks: places where a reader or a detector has to look closer. The host's `marks.ts` says what each is, in words.

import { BETWEEN, HEX_SET, NAMES, OPENS, PAIRED, STARTS, TAILS, TRAITS } from './layout';
import { charAt, isDigit, isIn, isQuote } from './text';

/** Kinds of marks, as the host numbers them. */
export const NONE: i32 = -1;
const ESCAPE: i32 = 0;
const PERCENT: i32 = 1;
const ENTITY: i32 = 2;
const QUOTED_PRINTABLE: i32 = 3;
export const LITERAL: i32 = 4;
export const PAIR: i32 = 5;
export const DIGITS: i32 = 6;

const BACKSLASH: u32 = 0x5c;
const SPACE: u32 = 0x20;
const EQUALS: u32 = 0x3d;
const SEMICOLON: u32 = 0x3b;
const COLON: u32 = 0x3a;
const COMMA: u32 = 0x2c;
const DOLLAR: u32 = 0x24;
const AT: u32 = 0x40;
const OPEN_PAREN: u32 = 0x28;
const OPEN_BRACE: u32 = 0x7b;
/** Most backslashes in front of a quote, and characters of an entity's name. */
const MOST_BACKSLASHES: i32 = 64;
const LONGEST_NAME: i32 = 16;
/** Characters between a name and its literal, and signs behind a name's last letter. */
const WIDEST: i32 = 12;
const MOST_SIGNS: i32 = 8;
/** Characters of the name that a minifier gives to a function. */
const LONGEST_CALLEE: i32 = 3;
const SHORTEST_VALUE: i32 = 6;
const SHORTEST_SCHEME: i32 = 3;
/** Longest literal of one or two characters that is passed over. */
const LONGEST_FILLED: i32 = 64;
const NO_LETTER: u32 = 26;
const KINDS: u32 = 27;
const CARD_DIGITS: i32 = 14;
const LONGEST_CARD: i32 = 32;

function has(trait: u32, char: u32): bool {
  return char < 128 && (load<u8>(TRAITS + <usize>char) & trait) !== 0;
}

function isHex(char: u32): bool {
  return isIn(HEX_SET, char);
}

function isLetter(char: u32): bool {
  return (char | 32) - 0x61 < 26;
}

function digitOf(char: u32): u32 {
  return char < 0x40 ? char - 0x30 : (char | 32) - 0x57;
}

/** True for two hexadecimal digits that write a byte which text may hold. */
function isTextByte(at: i32): bool {
  const high = charAt(at);
  const low = charAt(at + 1);
  if (!isHex(high) || !isHex(low)) return false;
  const byte = (digitOf(high) << 4) | digitOf(low);
  return byte >= 0x20 ? byte < 0x7f : byte === 9 || byte === 10 || byte === 13;
}

/** `x` or `u00` and two digits of an ASCII character, behind a backslash: how many characters, or 0. */
function fixedEscape(at: i32): i32 {
  const kind = charAt(at + 1);
  if (kind === 0x78) return charAt(at + 2) - 0x32 < 6 && isHex(charAt(at + 3)) ? 4 : 0;
  if (kind !== 0x75 || charAt(at + 2) !== 0x30 || charAt(at + 3) !== 0x30) return 0;
  return charAt(at + 4) - 0x32 < 6 && isHex(charAt(at + 5)) ? 6 : 0;
}

function atBackslash(at: i32): i32 {
  const next = charAt(at + 1);
  if (next === 0x22 || next === 0x6e) return NONE;
  if (next === 0x2f || next === 0x0a || next === 0x0d) return ESCAPE;
  if (next - 0x30 < 8) return isHex(charAt(at + 2)) ? ESCAPE : NONE;
  if (next === 0x75 && charAt(at + 2) === 0x7b) return ESCAPE;
  if (fixedEscape(at) === 0) return NONE;
  // Behind another one it belongs to the same text, which a reader reads on.
  const follows =
    (charAt(at - 4) === BACKSLASH && fixedEscape(at - 4) === 4) ||
    (charAt(at - 6) === BACKSLASH && fixedEscape(at - 6) === 6);
  return follows ? NONE : ESCAPE;
}

function atPercent(at: i32): i32 {
  if (isTextByte(at + 1)) return charAt(at - 3) === 0x25 && isTextByte(at - 2) ? NONE : PERCENT;
  const isOld = charAt(at + 1) === 0x75 && charAt(at + 2) === 0x30 && charAt(at + 3) === 0x30;
  return isOld && isTextByte(at + 4) ? PERCENT : NONE;
}

function isBareEntity(at: i32, length: i32): bool {
  const first = charAt(at) | 32;
  const second = charAt(at + 1) | 32;
  if (length >= 2 && second === 0x74 && (first === 0x6c || first === 0x67)) return true;
  const third = charAt(at + 2) | 32;
  if (length >= 3 && first === 0x61 && second === 0x6d && third === 0x70) return true;
  return length >= 4 && first === 0x71 && second === 0x75 && third === 0x6f && (charAt(at + 3) | 32) === 0x74;
}

function atAmpersand(at: i32): i32 {
  const next = charAt(at + 1);
  if (next === 0x23) {
    const third = charAt(at + 2);
    return isDigit(third) || (third | 32) === 0x78 ? ENTITY : NONE;
  }
  if (!isLetter(next)) return NONE;
  let length: i32 = 1;
  while (length <= LONGEST_NAME && isLetter(charAt(at + 1 + length))) length++;
  return charAt(at + 1 + length) === SEMICOLON || isBareEntity(at + 1, length) ? ENTITY : NONE;
}

/** `=`, and two digits of a printable character. */
function isPrintable(at: i32): bool {
  return charAt(at) === EQUALS && charAt(at + 1) - 0x32 < 6 && isTextByte(at + 1);
}

/** A letter's place in the alphabet, or the number behind the last one. */
function letterOf(char: u32): u32 {
  return min<u32>((char | 32) - 0x61, NO_LETTER);
}

function isTail(at: i32): bool {
  const third = letterOf(charAt(at));
  const index = (letterOf(charAt(at - 2)) * KINDS + letterOf(charAt(at - 1))) * KINDS + third;
  return third !== NO_LETTER && load<u8>(TAILS + <usize>index) !== 0;
}

/** True where the name whose last character stands there may be one that says secret. */
function isTelling(last: i32): bool {
  if (!has(NAMES, charAt(last))) return false;
  let at = last;
  for (let floor = last - MOST_SIGNS; at > floor; at--) if (isLetter(charAt(at)) || !has(NAMES, charAt(at))) break;
  return isTail(at);
}

/** The short name that minified code gives to a property: `{apiKey:e="…"}`. */
function isAlias(last: i32): bool {
  let at = last;
  while (at > last - 3 && has(NAMES, charAt(at))) at--;
  return at < last && charAt(at) === COLON;
}

/** False where the name in front of a literal is none that says secret, or there is none. */
function mayBeNamed(opener: i32): bool {
  let last = opener - 1;
  const floor = last - WIDEST;
  while (last > floor && has(BETWEEN, charAt(last))) last--;
  return last === floor || isTelling(last) || isAlias(last);
}

/** True where one word follows, or a short one and a space: the scheme of a header. Quotes are ruled out already. */
function startsValue(at: i32): bool {
  if (!has(STARTS, charAt(at + 1))) return false;
  for (let next = at + 2; next <= at + SHORTEST_VALUE; next++) {
    const char = charAt(next);
    if (char < SPACE || (char === SPACE && next <= at + SHORTEST_SCHEME)) return false;
  }
  return true;
}

/** True where a literal says itself what it is: a header, a scheme, an address. */
function isSelfNamed(at: i32): bool {
  const second = charAt(at + 2) | 32;
  switch (charAt(at + 1) | 32) {
    case 0x68:
      return second === 0x74 && (charAt(at + 3) | 32) === 0x74 && (charAt(at + 4) | 32) === 0x70;
    case 0x78:
      return charAt(at + 2) === 0x2d;
    case 0x61:
      return second === 0x75 || second === 0x70;
    case 0x62:
      return second === 0x65 || second === 0x61;
    default:
      return false;
  }
}

/** True where the literal is joined to one before it, by a sign or by `concat`. */
function isJoined(opener: i32): bool {
  let before = opener - 1;
  if (charAt(before) === OPEN_PAREN) return charAt(before - 1) === 0x74 && isQuote(charAt(before - 8));
  if (charAt(before) === SPACE) before--;
  if (charAt(before) !== 0x2b) return false;
  before--;
  if (charAt(before) === SPACE) before--;
  return isQuote(charAt(before));
}

/** True where one or two characters fill the literal, which ends soon: a mask, a line, a number for a test. */
function isFilled(at: i32): bool {
  const first = charAt(at + 1);
  let other = first;
  for (let next = at + 2; next <= at + LONGEST_FILLED; next++) {
    const char = charAt(next);
    if (char === charAt(at)) return true;
    if (char === first || char === other) continue;
    if (other !== first || char <= SPACE || char === BACKSLASH) return false;
    other = char;
  }
  return false;
}

/** True where a short name stands in front of `end`, and a sign that gives to a name in front of that: `apiKey=e(`. */
function isCalled(end: i32): bool {
  let at = end - 1;
  while (at >= end - LONGEST_CALLEE && has(NAMES, charAt(at))) at--;
  return at < end - 1 && (charAt(at) === COLON || charAt(at) === EQUALS) && mayBeNamed(at + 1);
}

/** True where a number stands in front of `end`, and an argument in front of that: `"apiKey",3,`. */
function isNumbered(end: i32): bool {
  let at = end - 1;
  while (at >= end - 2 && isDigit(charAt(at))) at--;
  return at < end - 1 && charAt(at) === COMMA && mayBeNamed(at + 1);
}

/** What languages put in front of a literal: bytes, raw, formatted and Unicode text, objects. */
function isPrefix(char: u32): bool {
  switch (char | 32) {
    case 0x62:
    case 0x66:
    case 0x72:
    case 0x75:
      return true;
    default:
      return char === AT;
  }
}

/** True where one sign more stands between a name that may say secret and the literal: `{`, `${`, `e(`, `3,`, `b`. */
function isWrapped(opener: i32): bool {
  const end = opener - 1;
  switch (charAt(end)) {
    case COMMA:
      return isNumbered(end);
    case OPEN_PAREN:
      return isCalled(end);
    case OPEN_BRACE: {
      const first = charAt(end - 1) === DOLLAR ? end - 1 : end;
      return charAt(first - 1) === EQUALS && mayBeNamed(first);
    }
    default:
      return isPrefix(charAt(end)) && has(OPENS, charAt(end - 1)) && mayBeNamed(end);
  }
}

/** True for the quote in front of a literal of some length that is worth a look. */
export function isLiteral(at: i32): bool {
  if (!startsValue(at)) return false;
  let opener = at;
  while (opener > at - MOST_BACKSLASHES && charAt(opener - 1) === BACKSLASH) opener--;
  if (isSelfNamed(at) || isJoined(opener)) return true;
  const isNamed = (has(OPENS, charAt(opener - 1)) && mayBeNamed(opener)) || isWrapped(opener);
  return isNamed && !isFilled(at);
}

/** True for the sign between a name that may say secret and a value without quotes. */
export function isPair(at: i32): bool {
  const value = charAt(at + 1) === SPACE ? at + 2 : at + 1;
  for (let each = value; each < value + SHORTEST_VALUE; each++) if (!has(PAIRED, charAt(each))) return false;
  return isTelling(charAt(at - 1) === SPACE ? at - 2 : at - 1);
}

function atEquals(at: i32): i32 {
  if (charAt(at + 1) === 0x33 && charAt(at + 2) === 0x44) return QUOTED_PRINTABLE;
  if (isPrintable(at) && isPrintable(at + 3) && isPrintable(at + 6)) return QUOTED_PRINTABLE;
  return NONE;
}

/** The mark that two characters may be, or `NONE`. */
export function markAt(at: i32): i32 {
  switch (charAt(at)) {
    case BACKSLASH:
      return atBackslash(at);
    case 0x25:
      return atPercent(at);
    case 0x26:
      return atAmpersand(at);
    case EQUALS:
      return atEquals(at);
    default:
      return NONE;
  }
}

/** True where the first four of some digits, which end here, are the first of so many as a card has, in groups or not. */
export function startsCard(last: i32): bool {
  let digits: i32 = 4;
  for (let at = last + 1; at < last - 3 + LONGEST_CARD; at++) {
    const char = charAt(at);
    if (isDigit(char)) digits++;
    else if (char !== SPACE && char !== 0x2d) break;
    if (digits === CARD_DIGITS) return true;
  }
  return false;
}
