import { classes, highNibbles, bytesAt, lowNibbles, signs } from './lanes';
import { HEX_SET, SEXTETS, TEXT } from './layout';
import { charAt, isIn } from './text';

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

/** Of so many characters, one bit for each that two groups of text may start with: the upper ones see no further. */
function groupsAt(at: i32, chars: i32): u64 {
  let firsts: u64 = 0;
  let seconds: u64 = 0;
  let thirds: u64 = 0;
  for (let k: i32 = 0; k < chars; k += 16) {
    const bytes = bytesAt(TEXT + ((<usize>(at + k)) << 1));
    const low = lowNibbles(bytes);
    const high = highNibbles(bytes);
    firsts |= belong(FIRST, low, high) << (<u64>k);
    seconds |= belong(SECOND, low, high) << (<u64>k);
    thirds |= belong(THIRD, low, high) << (<u64>k);
  }
  const groups = firsts & (seconds >> 1) & (thirds >> 2);
  return groups & (groups >> 4);
}

/** Characters that are looked at together, and how many of them are told. */
const STRETCH: i32 = 48;
const STEP: i32 = 40;

/** True where two groups in a row write text. */
function holdsText(start: i32, end: i32): bool {
  for (let from = start; from + GROUPS <= end; from += STEP) {
    const count = min(end - from - GROUPS + 1, STEP);
    let groups = groupsAt(from, min(end - from, STRETCH)) & (((<u64>1) << (<u64>count)) - 1);
    for (; groups !== 0; groups &= groups - 1) {
      const at = from + <i32>ctz(groups);
      if (isTextGroup(at) && isTextGroup(at + 4)) return true;
    }
  }
  return false;
}

/** Of 64 characters at the most, one bit for each that lies in a range of bytes. */
function between(at: i32, chars: i32, first: i8, count: i8): u64 {
  let found: u64 = 0;
  for (let k: i32 = 0; k < chars; k += 16) {
    const bytes = bytesAt(TEXT + ((<usize>(at + k)) << 1));
    const places = i8x16.sub(bytes, i8x16.splat(first));
    found |= signs(i8x16.lt_u(places, i8x16.splat(count))) << (<u64>k);
  }
  return found;
}

/**
 * True where more than half of the characters are letters of the lower case behind one another: words, not base64. Lower
 * case and digits alone are an encoding of their own.
 */
function isWordy(start: i32, end: i32): bool {
  let pairs: i32 = 0;
  let before: u64 = 0;
  let others: u64 = 0;
  for (let from = start; from < end; from += 64) {
    const chars = min(end - from, 64);
    const within = ~(<u64>0) >> <u64>(64 - chars);
    const lower = between(from, chars, 0x61, 26) & within;
    pairs += <i32>popcnt(lower & ((lower << 1) | before));
    before = lower >> 63;
    others |= within & ~lower & ~between(from, chars, 0x30, 10);
  }
  return others !== 0 && pairs * 2 > end - start;
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
