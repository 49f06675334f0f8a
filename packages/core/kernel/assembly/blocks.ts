// What kinds of characters sixteen in a row are: one bit for each, for each kind. Engines keep a mask in a register of its
// own as long as it is put together of several blocks, and there are too few: so every block is stored by itself.

import {
  above,
  byOne,
  bytesAt,
  classes,
  equal,
  highNibbles,
  inAll,
  lowNibbles,
  noneOf,
  positive,
  signs,
} from './lanes';
import {
  BLOCK_BYTES,
  DIGIT_KIND,
  DOLLAR_KIND,
  EQUALS_KIND,
  KINDS,
  NAME_KIND,
  NIBBLES,
  QUOTE_KIND,
  RUN_KIND,
  SECOND_KIND,
  TEXT,
  UNLISTED,
  UNOPENED_KIND,
  VALUE_KIND,
  WINDOWLESS_KIND,
  WORDLESS,
} from './layout';
import { LIST_LOWS, outside, PHRASE_LOWS, rowsOf } from './samples';

// Every character of interest has exactly one class: 2 for `.~`, 4 for `-+/`, and what names are made of: 8 for
// digits, 16 for A to O, 32 for P to Z, 64 for `_`. So `above` tells values, runs and names apart.
const BELOW_VALUE: usize = memory.data<i8>([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 16);
const BELOW_RUN: usize = memory.data<i8>([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 16);
const BELOW_NAME: usize = memory.data<i8>([7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7], 16);
/** By low nibble; 0 is `0`, `P` and `p`. */
const LOWS: usize = memory.data<i8>([40, 56, 56, 56, 56, 56, 56, 56, 56, 56, 48, 20, 16, 20, 18, 84], 16);
/** By high nibble; 2 is punctuation, 3 digits, 4 and 6 `A` to `O`, 5 and 7 `P` to `Z`. */
const HIGHS: usize = memory.data<i8>([0, 0, 6, 8, 16, 96, 16, 34, 0, 0, 0, 0, 0, 0, 0, 0], 16);
const DIGITS: usize = memory.data<i8>([8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8], 16);
const EQUALS: usize = memory.data<i8>([61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61, 61], 16);
const DOLLAR: usize = memory.data<i8>([36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36, 36], 16);
const BACKTICK: usize = memory.data<i8>([96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96, 96], 16);

// Two characters in a row that may be a mark have a bit in common: 1 to 8 for a backslash and `ux`, octal digits, `/`
// and a line break; 16 for `%` and a digit or `u`; 32 and 4 for `&` and a letter or `#`; 64 for `=` and a digit. The
// other quotes have the bit 128, which is the sign.
const FIRST_LOWS: usize = memory.data<i8>([0, 0, -128, 0, 0, 16, 36, -128, 0, 0, 0, 0, 15, 64, 0, 0], 16);
const FIRST_HIGHS: usize = memory.data<i8>([0, 0, -76, 64, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 16);
const SECOND_LOWS: usize = memory.data<i8>([50, 50, 114, 118, 114, 115, 114, 114, 33, 32, 40, 32, 32, 40, 32, 36], 16);
const SECOND_HIGHS: usize = memory.data<i8>([8, 0, 4, 82, 32, 32, 32, 49, 0, 0, 0, 0, 0, 0, 0, 0], 16);

/** What stands in front of a literal that is given to a name or joined: the class of a character is its high nibble. */
const OPEN_LOWS: usize = memory.data<i8>([20, 0, 0, 0, 0, 0, 0, 0, 4, 1, 9, -92, -92, 9, 8, 8], 16);

/** The groups of windows that have each character in one of their places. */
function nibbles(table: usize, low: v128, high: v128): v128 {
  return classes(v128.load(NIBBLES + table), v128.load(NIBBLES + table, 16), low, high);
}

/** What the block before left: the groups of its characters by place, in each half of the groups, and its marks. */
let firstBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let secondBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let thirdBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let otherFirstBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let otherSecondBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let otherThirdBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
let leadBefore: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** Forgets the text before: nothing stands in front of the first block. */
export function beginBlocks(): void {
  const none = i8x16.splat(0);
  firstBefore = none;
  secondBefore = none;
  thirdBefore = none;
  otherFirstBefore = none;
  otherSecondBefore = none;
  otherThirdBefore = none;
  leadBefore = none;
}

/** Writes the kinds of the characters of these words, the first one's to the start of each kind's room. */
export function readBlocks(from: i32, to: i32): void {
  let first = firstBefore;
  let second = secondBefore;
  let third = thirdBefore;
  let otherFirst = otherFirstBefore;
  let otherSecond = otherSecondBefore;
  let otherThird = otherThirdBefore;
  let lead = leadBefore;
  let text = TEXT + ((<usize>from) << 7);
  let sample = (<usize>from) << 2;
  for (let at = KINDS, end = KINDS + ((<usize>(to - from)) << 3); at < end; at += BLOCK_BYTES, text += 32) {
    const bytes = bytesAt(text);
    const low = lowNibbles(bytes);
    const high = highNibbles(bytes);
    const kinds = classes(v128.load(LOWS), v128.load(HIGHS), low, high);
    store<u16>(at, above(kinds, BELOW_VALUE), VALUE_KIND);
    store<u16>(at, above(kinds, BELOW_RUN), RUN_KIND);
    store<u16>(at, above(kinds, BELOW_NAME), NAME_KIND);
    store<u16>(at, equal(kinds, DIGITS), DIGIT_KIND);
    store<u16>(at, equal(bytes, EQUALS), EQUALS_KIND);
    store<u16>(at, equal(bytes, DOLLAR), DOLLAR_KIND);

    // Two characters that may be a mark, at the second of them; and quotes.
    const leads = classes(v128.load(FIRST_LOWS), v128.load(FIRST_HIGHS), low, high);
    store<u16>(at, signs(v128.or(leads, i8x16.eq(bytes, v128.load(BACKTICK)))), QUOTE_KIND);
    const seconded = classes(v128.load(SECOND_LOWS), v128.load(SECOND_HIGHS), low, high);
    store<u16>(at, positive(v128.and(byOne(lead, leads), seconded)), SECOND_KIND);
    lead = leads;
    const row = rowsOf(high);
    store<u16>(at, outside(OPEN_LOWS, row, low), UNOPENED_KIND);
    if ((at & BLOCK_BYTES) !== 0) {
      store<u16>(UNLISTED + sample, outside(LIST_LOWS, row, low));
      store<u16>(WORDLESS + sample, outside(PHRASE_LOWS, row, low));
      sample += BLOCK_BYTES;
    }

    // Where the windows may stand: at their fourth characters. In each half of the groups by themselves.
    const one = nibbles(0, low, high);
    const two = nibbles(32, low, high);
    const three = nibbles(64, low, high);
    const group = inAll(first, one, second, two, third, three, nibbles(96, low, high));
    first = one;
    second = two;
    third = three;
    const otherOne = nibbles(128, low, high);
    const otherTwo = nibbles(160, low, high);
    const otherThree = nibbles(192, low, high);
    const last = nibbles(224, low, high);
    const others = inAll(otherFirst, otherOne, otherSecond, otherTwo, otherThird, otherThree, last);
    otherFirst = otherOne;
    otherSecond = otherTwo;
    otherThird = otherThree;
    store<u16>(at, noneOf(v128.or(group, others)), WINDOWLESS_KIND);
  }
  firstBefore = first;
  secondBefore = second;
  thirdBefore = third;
  otherFirstBefore = otherFirst;
  otherSecondBefore = otherSecond;
  otherThirdBefore = otherThird;
  leadBefore = lead;
}
