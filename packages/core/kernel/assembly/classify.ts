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
  CLOSE,
  FOURS,
  LONG_LIST,
  LONG_PHRASE,
  LONG_RUN,
  LONG_VALUE,
  NIBBLES,
  PAIR,
  QUOTED,
  RECORD,
  RUN,
  SECOND,
  START,
  TEXT,
  WINDOW,
  WORK,
} from './layout';

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
const OPEN_LOWS: usize = memory.data<i8>([4, 0, 0, 0, 0, 0, 0, 0, 4, 1, 9, 36, -92, 9, 8, 8], 16);
const ROWS: usize = memory.data<i8>([1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0], 16);

/** What lists of numbers are made of; the class of a character is its high nibble as well. */
const LIST_LOWS: usize = memory.data<i8>([12, 88, -40, 88, -40, 88, 88, 8, -88, 9, 9, 0, 36, 5, 64, 0], 16);

/** What phrases are made of, letters of the lower case and spaces; the class of a character is its high nibble. */
const PHRASE_LOWS: usize = memory.data<i8>(
  [-124, -64, -64, -64, -64, -64, -64, -64, -64, -64, -64, 64, 64, 64, 64, 64],
  16,
);

/** A mask further on by some characters, those of the word before in front. */
function on(here: u64, before: u64, by: u64): u64 {
  return (here << by) | (before >> (64 - by));
}

/** One bit for each of six characters in a row that all have one: the first. */
function sixOf(here: u64, next: u64): u64 {
  const two = here & ((here >> 1) | (next << 63));
  const nextTwo = next & (next >> 1);
  return two & ((two >> 2) | (nextTwo << 62)) & ((two >> 4) | (nextTwo << 60));
}

/** The last of four in a row. */
function fourOf(here: u64, before: u64): u64 {
  return here & on(here, before, 1) & on(here, before, 2) & on(here, before, 3);
}

/** The 16th of so many in a row, and those behind it. Of the word before, its end is looked at: no run is longer here. */
function sixteenthOf(here: u64, before: u64): u64 {
  const before2 = before & (before << 1);
  const before4 = before2 & (before2 << 2);
  const here2 = here & on(here, before, 1);
  const here4 = here2 & on(here2, before2, 2);
  const here8 = here4 & on(here4, before4, 4);
  return here8 & on(here8, before4 & (before4 << 4), 8);
}

/** The 32nd of so many in a row, and those behind it. */
function thirtySecondOf(here: u64, before: u64): u64 {
  const here16 = sixteenthOf(here, before);
  return here16 & on(here16, sixteenthOf(before, 0), 16);
}

/** The groups of windows that have each character in one of their places. */
function nibbles(table: usize, low: v128, high: v128): v128 {
  return classes(v128.load(NIBBLES + table), v128.load(NIBBLES + table, 16), low, high);
}

/** Writes the masks of `words` times 64 characters. */
export function classify(words: i32): void {
  const zero = i8x16.splat(0);
  let first = zero;
  let second = zero;
  let third = zero;
  let otherFirst = zero;
  let otherSecond = zero;
  let otherThird = zero;
  let lead = zero;
  let quote: u64 = 0;
  let literals: u64 = 0;
  let open: u64 = 0;
  let name: u64 = 0;
  let digit: u64 = 0;
  let run: u64 = 0;
  let run16: u64 = 0;
  let value: u64 = 0;
  let list: u64 = 0;
  let phrase: u64 = 0;
  let starts: u64 = 0;
  let text: usize = TEXT;
  let record = WORK;
  for (let at: usize = 0, end = (<usize>words) << 3; at < end; at += 8, record += RECORD) {
    let values: u64 = 0;
    let here: u64 = 0;
    let names: u64 = 0;
    let digits: u64 = 0;
    let equals: u64 = 0;
    let dollars: u64 = 0;
    let quotes: u64 = 0;
    let seconds: u64 = 0;
    let windowless: u64 = 0;
    let unopened: u64 = 0;
    let unlisted: u64 = 0;
    let wordless: u64 = 0;
    for (let shift: u64 = 0; shift < 64; shift += 16, text += 32) {
      const bytes = bytesAt(text);
      const low = lowNibbles(bytes);
      const high = highNibbles(bytes);
      const kinds = classes(v128.load(LOWS), v128.load(HIGHS), low, high);
      values |= above(kinds, BELOW_VALUE) << shift;
      here |= above(kinds, BELOW_RUN) << shift;
      names |= above(kinds, BELOW_NAME) << shift;
      digits |= equal(kinds, DIGITS) << shift;
      equals |= equal(bytes, EQUALS) << shift;
      dollars |= equal(bytes, DOLLAR) << shift;

      // Two characters that may be a mark, at the second of them; and quotes.
      const leads = classes(v128.load(FIRST_LOWS), v128.load(FIRST_HIGHS), low, high);
      quotes |= signs(v128.or(leads, i8x16.eq(bytes, v128.load(BACKTICK)))) << shift;
      const seconded = classes(v128.load(SECOND_LOWS), v128.load(SECOND_HIGHS), low, high);
      seconds |= positive(v128.and(byOne(lead, leads), seconded)) << shift;
      lead = leads;
      const row = i8x16.relaxed_swizzle(v128.load(ROWS), high);
      unopened |= noneOf(v128.and(row, i8x16.relaxed_swizzle(v128.load(OPEN_LOWS), low))) << shift;
      unlisted |= noneOf(v128.and(row, i8x16.relaxed_swizzle(v128.load(LIST_LOWS), low))) << shift;
      wordless |= noneOf(v128.and(row, i8x16.relaxed_swizzle(v128.load(PHRASE_LOWS), low))) << shift;

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
      windowless |= noneOf(v128.or(group, others)) << shift;
    }
    store<u64>(record, seconds, SECOND);
    store<u64>(record, ~windowless, WINDOW);
    store<u64>(record, fourOf(digits, digit), FOURS);
    digit = digits;
    store<u64>(CLOSE + at, (quotes | dollars) & on(values, value, 1));

    // The literals of the word before: six characters go on into this one.
    store<u64>(record - RECORD, literals & sixOf(~quote, ~quotes), QUOTED);
    const names2 = on(names, name, 2);
    // A quote behind a name closes a literal, but in `return"…"`.
    literals = on(quotes, quote, 1) & (on(~unopened, open, 2) | (names2 & names));
    open = ~unopened;
    quote = quotes;
    const near = on(names, name, 1) | on(names, name, 4);
    store<u64>(record, equals & names2 & on(names, name, 3) & near, PAIR);

    // Fifteen before the 16th is where a run of 16 starts.
    const here16 = sixteenthOf(here, run);
    store<u64>(RUN + at, here);
    store<u64>(LONG_RUN + at, here16);
    store<u64>(record - RECORD, starts & ((run16 >> 15) | (here16 << 49)), START);
    starts = here & ~on(names, name, 1);
    name = names;
    run = here;
    run16 = here16;
    store<u64>(LONG_VALUE + at, sixteenthOf(values, value));
    value = values;
    store<u64>(LONG_LIST + at, thirtySecondOf(~unlisted, list));
    list = ~unlisted;
    store<u64>(LONG_PHRASE + at, thirtySecondOf(~wordless, phrase));
    phrase = ~wordless;
  }
  // The last word ends in a zero character, so nothing starts in it that goes on behind its end.
  store<u64>(record - RECORD, literals & sixOf(~quote, 0), QUOTED);
  store<u64>(record - RECORD, starts & (run16 >> 15), START);
}
