import { ESCAPE_SET, HEX_SET, NAME_SET, SETS, TEXT } from './layout';

const BACKSLASH: u32 = 0x5c;
const PERCENT: u32 = 0x25;
const U: u32 = 0x75;
const X: u32 = 0x78;

export function charAt(at: i32): u32 {
  return load<u16>(TEXT + ((<usize>at) << 1));
}

/** The sets that a character belongs to, one bit for each; no set holds one above 127. */
export function setsOf(char: u32): u32 {
  return char < 128 ? load<u32>(SETS + ((<usize>char) << 2)) : 0;
}

/** True where the character belongs to the set with that number. */
export function isIn(set: u32, char: u32): bool {
  return ((setsOf(char) >> set) & 1) !== 0;
}

export function isQuote(char: u32): bool {
  return char === 0x22 || char === 0x27 || char === 0x60;
}

export function isDigit(char: u32): bool {
  return char - 0x30 < 10;
}

/** True where `length` characters have the same codes as the literal, which is padded to eight bytes. */
export function stands(at: i32, literal: usize, length: i32): bool {
  let here = TEXT + ((<usize>at) << 1);
  let there = literal;
  let left = length;
  for (; left >= 4; left -= 4, here += 8, there += 8) {
    if (load<u64>(here) !== load<u64>(there)) return false;
  }
  if (left === 0) return true;
  // The last characters: the higher ones of the eight bytes are no part of it.
  const differences = load<u64>(here) ^ load<u64>(there);
  const unused = (<u64>(4 - left)) << 4;
  return differences << unused === 0;
}

/** True where the next `count` characters all belong to the set. */
export function allIn(set: u32, at: i32, count: i32): bool {
  for (let end = at + count; at < end; at++) if (!isIn(set, charAt(at))) return false;
  return true;
}

/** True where the sign comes before any stop, or neither comes within `within` characters. */
export function comes(sign: u32, at: i32, within: i32, stops: u32): bool {
  for (let end = at + within; at < end; at++) {
    const char = charAt(at);
    if (char === sign) return true;
    if (char > 127 || char === 0 || isIn(stops, char)) return false;
  }
  return true;
}

/** True where the character before `at` ends an escape; see `text/boundary.ts`. */
function endsEscape(at: i32): bool {
  if (charAt(at - 2) === BACKSLASH && isIn(ESCAPE_SET, charAt(at - 1))) return true;
  if (charAt(at - 3) === PERCENT && allIn(HEX_SET, at - 2, 2)) return true;
  if (charAt(at - 3) === X && charAt(at - 4) === BACKSLASH && allIn(HEX_SET, at - 2, 2)) return true;
  return charAt(at - 5) === U && charAt(at - 6) === BACKSLASH && allIn(HEX_SET, at - 4, 4);
}

/** True where a token may start. */
export function isFree(at: i32): bool {
  return !isIn(NAME_SET, charAt(at - 1)) || endsEscape(at);
}

function mixed(first: u32, third: u32): u32 {
  return first * 0x9e3779b1 + third * 0x85ebca6b;
}

/** Bits of a hash. */
export const HASH_BITS: u32 = 15;

function hashOf(first: u32, third: u32): u32 {
  return mixed(first, third) >> (32 - HASH_BITS);
}

/** Hash of three characters, in 15 bits. The host computes the same. */
export function hash3(at: i32): u32 {
  const chars = load<u64>(TEXT + ((<usize>at) << 1));
  return hashOf(<u32>chars, <u16>(chars >> 32));
}

/** The same of four characters, of the last one the lower seven bits: that it is of ASCII, whoever finds it has to see. */
export function hash4(at: i32): u32 {
  const chars = load<u64>(TEXT + ((<usize>at) << 1));
  return hashOf(<u32>chars, <u32>(chars >> 32) & 0x007fffff);
}

/** The same of the low bytes of the three characters in front of a place. */
export function hashBefore(at: i32): u32 {
  const chars = load<u64>(TEXT + ((<usize>(at - 3)) << 1));
  return hashOf(<u32>chars & 0x00ff00ff, <u8>(chars >> 32));
}

/** All bits of the hash of four characters. */
export function mixedFour(at: i32): u32 {
  const chars = load<u64>(TEXT + ((<usize>at) << 1));
  return mixed(<u32>chars, <u32>(chars >> 32));
}

/** The same of three. */
export function mixedThree(at: i32): u32 {
  const chars = load<u64>(TEXT + ((<usize>at) << 1));
  return mixed(<u32>chars, <u16>(chars >> 32));
}

/** A bit of a filter. */
export function isSet(filter: usize, hash: u32): u32 {
  return (<u32>load<u8>(filter + (hash >> 3)) >> (hash & 7)) & 1;
}

/** How many characters from the start of a run on belong to an escape whose sign stands right before it. */
export function escapeTail(at: i32): i32 {
  const before = charAt(at - 1);
  if (before === PERCENT) return allIn(HEX_SET, at, 2) ? 2 : 0;
  if (before !== BACKSLASH) return 0;
  if (isIn(ESCAPE_SET, charAt(at))) return 1;
  if (charAt(at) === X) return allIn(HEX_SET, at + 1, 2) ? 3 : 0;
  return charAt(at) === U && allIn(HEX_SET, at + 1, 4) ? 5 : 0;
}
