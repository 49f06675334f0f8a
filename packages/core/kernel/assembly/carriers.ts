import { classes, highNibbles, bytesAt, lowNibbles } from './lanes';
import { HEX_SET, SEXTETS, TEXT } from './layout';
import { charAt, isDigit, isIn } from './text';

/** A run of so many characters is looked at unless it reads as words: it may be packed, or the first of several lines. */
const LONG: i32 = 40;
/** Sixteen bytes in hexadecimal digits. */
const LONG_HEX: i32 = 32;
/** Behind a bar a run is the second part of a token of two. */
const LONG_BARRED: i32 = 27;
const BAR: u32 = 0x7c;
/** Characters of two groups. */
const GROUPS: i32 = 8;

// Sets of characters that the first, the second and the third of a group may be which writes three bytes of text. The
// class of a character is that of its high nibble.
const ROWS: v128 = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
const FIRST: v128 = i8x16(32, 96, 96, 112, 112, 96, 96, 32, 32, 48, 48, 16, 16, 16, 16, 16);
const SECOND: v128 = i8x16(8, 56, 8, 56, 48, 48, 48, -16, 48, -64, -64, 64, 64, 64, 64, 0);
const THIRD: v128 = i8x16(-120, 56, 48, -64, -56, 56, 48, -64, -56, 56, 48, 64, 64, 16, 16, 64);

function isText(byte: u32): u32 {
  return u32(byte - 0x20 < 0x5f) | u32(byte === 0x0a) | u32(byte === 0x0d) | u32(byte === 0x09);
}

function sextet(at: i32): u32 {
  return load<u8>(SEXTETS + <usize>charAt(at));
}

/** True for four characters of base64 that write three bytes of text. */
function isTextGroup(at: i32): bool {
  const group = (sextet(at) << 18) | (sextet(at + 1) << 12) | (sextet(at + 2) << 6) | sextet(at + 3);
  return (isText(group >> 16) & isText((group >> 8) & 255) & isText(group & 255)) !== 0;
}

function belong(set: v128, low: v128, high: v128): u64 {
  return <u64>(<u16>i8x16.bitmask(i8x16.ne(classes(set, ROWS, low, high), i8x16.splat(0))));
}

/** Of sixteen characters, one bit for each that two groups of text may start with: the upper ones see no further. */
function groupsAt(at: i32): u64 {
  let firsts: u64 = 0;
  let seconds: u64 = 0;
  let thirds: u64 = 0;
  for (let k: i32 = 0; k < 3; k++) {
    const bytes = bytesAt(TEXT + ((<usize>(at + (k << 4))) << 1));
    const low = lowNibbles(bytes);
    const high = highNibbles(bytes);
    firsts |= belong(FIRST, low, high) << (<u64>(k << 4));
    seconds |= belong(SECOND, low, high) << (<u64>(k << 4));
    thirds |= belong(THIRD, low, high) << (<u64>(k << 4));
  }
  const groups = firsts & (seconds >> 1) & (thirds >> 2);
  return groups & (groups >> 4);
}

/** Of 48 characters, so many groups are told. */
const STEP: i32 = 40;

/** True where two groups in a row write text. */
function holdsText(start: i32, end: i32): bool {
  for (let from = start; from + GROUPS <= end; from += STEP) {
    const count = min(end - from - GROUPS + 1, STEP);
    let groups = groupsAt(from) & (((<u64>1) << (<u64>count)) - 1);
    for (; groups !== 0; groups &= groups - 1) {
      const at = from + <i32>ctz(groups);
      if (isTextGroup(at) && isTextGroup(at + 4)) return true;
    }
  }
  return false;
}

function isLower(char: u32): bool {
  return char - 0x61 < 26;
}

/**
 * True where more than half of the characters are letters of the lower case behind one another: words, not base64. Lower
 * case and digits alone are an encoding of their own.
 */
function isWordy(start: i32, end: i32): bool {
  let pairs: i32 = 0;
  let wasLower = false;
  let isPlain = true;
  for (let at = start; at < end; at++) {
    const char = charAt(at);
    const lower = isLower(char);
    if (lower && wasLower) pairs++;
    wasLower = lower;
    isPlain = isPlain && (lower || isDigit(char));
  }
  return !isPlain && pairs * 2 > end - start;
}

/** True for a long name or path, every part of it: something encoded may stand behind words. */
function isWords(start: i32, end: i32): bool {
  let at = start;
  for (; end - at >= LONG << 1; at += LONG) if (!isWordy(at, at + LONG)) return false;
  return isWordy(at, end);
}

function isHex(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (!isIn(HEX_SET, charAt(at))) return false;
  return true;
}

/** True where something may be encoded in a run of base64, or where it may be a token that nothing leads to. */
export function mayCarry(start: i32, end: i32): bool {
  const length = end - start;
  if (length >= LONG_BARRED && charAt(start - 1) === BAR) return true;
  if (length >= LONG && !isWords(start, end)) return true;
  return holdsText(start, end) || (length >= LONG_HEX && isHex(start + 8, start + 24));
}
