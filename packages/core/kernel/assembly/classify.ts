import {
  above,
  bytesAt,
  classes,
  equal,
  highNibbles,
  later,
  lowNibbles,
  muchLater,
  signs,
  some,
  someOf,
} from './lanes';
import { CLOSE, DIGIT, NIBBLES, PAIR, QUOTED, RUN, SECOND, START, TEXT, VALUE, WINDOW } from './layout';

// Every character of interest has exactly one class: 2 for `.~`, 4 for `-+/`, and what names are made of: 8 for
// digits, 16 for A to O, 32 for P to Z, 64 for `_`. So `above` tells values, runs and names apart.
const BELOW_VALUE: i8 = 1;
const BELOW_RUN: i8 = 3;
const BELOW_NAME: i8 = 7;
/** By low nibble; 0 is `0`, `P` and `p`. */
const LOWS: v128 = i8x16(40, 56, 56, 56, 56, 56, 56, 56, 56, 56, 48, 20, 16, 20, 18, 84);
/** By high nibble; 2 is punctuation, 3 digits, 4 and 6 `A` to `O`, 5 and 7 `P` to `Z`. */
const HIGHS: v128 = i8x16(0, 0, 6, 8, 16, 96, 16, 34, 0, 0, 0, 0, 0, 0, 0, 0);
const DIGITS: i8 = 8;
const EQUALS: i8 = 0x3d;
const DOLLAR: i8 = 0x24;
const BACKTICK: i8 = 0x60;

// Two characters in a row that may be a mark have a bit in common: 1 to 8 for a backslash and `ux`, octal digits, `/`
// and a line break; 16 for `%` and a digit or `u`; 32 and 4 for `&` and a letter or `#`; 64 for `=` and a digit. The
// other quotes have the bit 128, which is the sign.
const FIRST_LOWS: v128 = i8x16(0, 0, -128, 0, 0, 16, 36, -128, 0, 0, 0, 0, 15, 64, 0, 0);
const FIRST_HIGHS: v128 = i8x16(0, 0, -76, 64, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const SECOND_LOWS: v128 = i8x16(50, 50, 114, 118, 114, 115, 114, 114, 33, 32, 40, 32, 32, 40, 32, 36);
const SECOND_HIGHS: v128 = i8x16(8, 0, 4, 82, 32, 32, 32, 49, 0, 0, 0, 0, 0, 0, 0, 0);

/** What stands in front of a literal that is given to a name or joined: the class of a character is its high nibble. */
const OPEN_LOWS: v128 = i8x16(4, 0, 0, 0, 0, 0, 0, 0, 4, 1, 9, 36, -92, 9, 8, 8);
const ROWS: v128 = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);

/** One bit for each of six characters in a row that all have one: the first. */
function sixOf(here: u64, next: u64): u64 {
  const two = here & ((here >> 1) | (next << 63));
  const nextTwo = next & (next >> 1);
  return two & ((two >> 2) | (nextTwo << 62)) & ((two >> 4) | (nextTwo << 60));
}

/** Writes the masks of `words` times 64 characters. */
export function classify(words: i32): void {
  const lows1 = v128.load(NIBBLES);
  const highs1 = v128.load(NIBBLES, 16);
  const lows2 = v128.load(NIBBLES, 32);
  const highs2 = v128.load(NIBBLES, 48);
  const lows3 = v128.load(NIBBLES, 64);
  const highs3 = v128.load(NIBBLES, 80);
  let first = i8x16.splat(0);
  let second = i8x16.splat(0);
  let lead = i8x16.splat(0);
  let value: u64 = 0;
  let quote: u64 = 0;
  let literals: u64 = 0;
  let open: u64 = 0;
  let name: u64 = 0;
  let run: u64 = 0;
  let run2: u64 = 0;
  let run4: u64 = 0;
  let run8: u64 = 0;
  let run16: u64 = 0;
  let starts: u64 = 0;
  let text: usize = TEXT;
  for (let at: usize = 0, end = (<usize>words) << 3; at < end; at += 8) {
    let values: u64 = 0;
    let here: u64 = 0;
    let names: u64 = 0;
    let digits: u64 = 0;
    let equals: u64 = 0;
    let dollars: u64 = 0;
    let quotes: u64 = 0;
    let seconds: u64 = 0;
    let windows: u64 = 0;
    let opens: u64 = 0;
    for (let shift: u64 = 0; shift < 64; shift += 16, text += 32) {
      const bytes = bytesAt(text);
      const low = lowNibbles(bytes);
      const high = highNibbles(bytes);
      const kinds = classes(LOWS, HIGHS, low, high);
      values |= above(kinds, BELOW_VALUE) << shift;
      here |= above(kinds, BELOW_RUN) << shift;
      names |= above(kinds, BELOW_NAME) << shift;
      digits |= equal(kinds, DIGITS) << shift;
      equals |= equal(bytes, EQUALS) << shift;
      dollars |= equal(bytes, DOLLAR) << shift;

      // Two characters that may be a mark, at the second of them; and quotes.
      const leads = classes(FIRST_LOWS, FIRST_HIGHS, low, high);
      quotes |= signs(v128.or(leads, i8x16.eq(bytes, i8x16.splat(BACKTICK)))) << shift;
      seconds |= above(v128.and(later(lead, leads), classes(SECOND_LOWS, SECOND_HIGHS, low, high)), 0) << shift;
      lead = leads;
      opens |= someOf(classes(OPEN_LOWS, ROWS, low, high)) << shift;

      // Where the windows may stand: at their third characters.
      const firsts = classes(lows1, highs1, low, high);
      const twos = classes(lows2, highs2, low, high);
      windows |= some(muchLater(first, firsts), later(second, twos), classes(lows3, highs3, low, high)) << shift;
      first = firsts;
      second = twos;
    }
    store<u64>(VALUE + at, values);
    store<u64>(CLOSE + at, (quotes | dollars) & ((values << 1) | (value >> 63)));
    value = values;
    store<u64>(DIGIT + at, digits);
    store<u64>(SECOND + at, seconds);
    store<u64>(WINDOW + at, windows);

    // The literals of the word before: six characters go on into this one.
    store<u64>(QUOTED + at - 8, literals & sixOf(~quote, ~quotes));
    const names2 = (names << 2) | (name >> 62);
    // A quote behind a name closes a literal, but in `return"…"`.
    literals = ((quotes << 1) | (quote >> 63)) & ((opens << 2) | (open >> 62) | (names2 & names));
    open = opens;
    quote = quotes;
    const near = (names << 1) | (name >> 63) | ((names << 4) | (name >> 60));
    store<u64>(PAIR + at, equals & names2 & ((names << 3) | (name >> 61)) & near);

    // Ends of 2, 4, 8 and 16 characters in a row; 15 before the last is where a run of 16 starts.
    const here2 = here & ((here << 1) | (run >> 63));
    const here4 = here2 & ((here2 << 2) | (run2 >> 62));
    const here8 = here4 & ((here4 << 4) | (run4 >> 60));
    const here16 = here8 & ((here8 << 8) | (run8 >> 56));
    store<u64>(RUN + at, here);
    store<u64>(START + at - 8, starts & ((run16 >> 15) | (here16 << 49)));
    starts = here & ~((names << 1) | (name >> 63));
    name = names;
    run = here;
    run2 = here2;
    run4 = here4;
    run8 = here8;
    run16 = here16;
  }
  // The last word ends in a zero character, so nothing starts in it that goes on behind its end.
  store<u64>(QUOTED + ((<usize>words) << 3) - 8, literals & sixOf(~quote, 0));
  store<u64>(START + ((<usize>words) << 3) - 8, starts & (run16 >> 15));
}
