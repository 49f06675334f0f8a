import { above, bits, bytesAt, classes, disjoint, highNibbles, later, lowNibbles, muchLater } from './lanes';
import { NIBBLES, RUN, START, TEXT, VALUE, WINDOW } from './layout';

// Every character of interest has exactly one class: 2 for `.~`, 4 for `-+/`, and what names are made of: 8 for
// digits, 16 for A to O, 32 for P to Z, 64 for `_`. So `above` tells values, runs and names apart.
const BELOW_VALUE: i8 = 1;
const BELOW_RUN: i8 = 3;
const BELOW_NAME: i8 = 7;
/** By low nibble; 0 is `0`, `P` and `p`. */
const LOWS: v128 = i8x16(40, 56, 56, 56, 56, 56, 56, 56, 56, 56, 48, 20, 16, 20, 18, 84);
/** By high nibble; 2 is punctuation, 3 digits, 4 and 6 `A` to `O`, 5 and 7 `P` to `Z`. */
const HIGHS: v128 = i8x16(0, 0, 6, 8, 16, 96, 16, 34, 0, 0, 0, 0, 0, 0, 0, 0);

/**
 * Writes the masks of `words` times 64 characters. Compiled twice: where `T` is `bool`, the mask of values is written
 * as well.
 */
export function classify<T>(words: i32): void {
  const lows1 = v128.load(NIBBLES);
  const highs1 = v128.load(NIBBLES, 16);
  const lows2 = v128.load(NIBBLES, 32);
  const highs2 = v128.load(NIBBLES, 48);
  const lows3 = v128.load(NIBBLES, 64);
  const highs3 = v128.load(NIBBLES, 80);
  let first = i8x16.splat(0);
  let second = i8x16.splat(0);
  let name: u64 = 0;
  let run: u64 = 0;
  let run2: u64 = 0;
  let run4: u64 = 0;
  let run8: u64 = 0;
  let run16: u64 = 0;
  let starts: u64 = 0;
  let text: usize = TEXT;
  for (let at: usize = 0, end = (<usize>words) << 3; at < end; at += 8, text += 128) {
    const a = bytesAt(text),
      b = bytesAt(text + 32),
      c = bytesAt(text + 64),
      d = bytesAt(text + 96);
    const la = lowNibbles(a),
      lb = lowNibbles(b),
      lc = lowNibbles(c),
      ld = lowNibbles(d);
    const ha = highNibbles(a),
      hb = highNibbles(b),
      hc = highNibbles(c),
      hd = highNibbles(d);
    const ka = classes(LOWS, HIGHS, la, ha),
      kb = classes(LOWS, HIGHS, lb, hb);
    const kc = classes(LOWS, HIGHS, lc, hc),
      kd = classes(LOWS, HIGHS, ld, hd);
    if (isBoolean<T>()) store<u64>(VALUE + at, above(ka, kb, kc, kd, i8x16.splat(BELOW_VALUE)));

    // Where the windows may stand: at their third characters.
    const a1 = classes(lows1, highs1, la, ha),
      b1 = classes(lows1, highs1, lb, hb);
    const c1 = classes(lows1, highs1, lc, hc),
      d1 = classes(lows1, highs1, ld, hd);
    const a2 = classes(lows2, highs2, la, ha),
      b2 = classes(lows2, highs2, lb, hb);
    const c2 = classes(lows2, highs2, lc, hc),
      d2 = classes(lows2, highs2, ld, hd);
    const noneInA = disjoint(muchLater(first, a1), later(second, a2), classes(lows3, highs3, la, ha));
    const noneInB = disjoint(muchLater(a1, b1), later(a2, b2), classes(lows3, highs3, lb, hb));
    const noneInC = disjoint(muchLater(b1, c1), later(b2, c2), classes(lows3, highs3, lc, hc));
    const noneInD = disjoint(muchLater(c1, d1), later(c2, d2), classes(lows3, highs3, ld, hd));
    store<u64>(WINDOW + at, ~bits(noneInA, noneInB, noneInC, noneInD));
    first = d1;
    second = d2;

    // Ends of 2, 4, 8 and 16 characters in a row; 15 before the last is where a run of 16 starts.
    const here = above(ka, kb, kc, kd, i8x16.splat(BELOW_RUN));
    const here2 = here & ((here << 1) | (run >> 63));
    const here4 = here2 & ((here2 << 2) | (run2 >> 62));
    const here8 = here4 & ((here4 << 4) | (run4 >> 60));
    const here16 = here8 & ((here8 << 8) | (run8 >> 56));
    store<u64>(RUN + at, here);
    store<u64>(START + at - 8, starts & ((run16 >> 15) | (here16 << 49)));
    const names = above(ka, kb, kc, kd, i8x16.splat(BELOW_NAME));
    starts = here & ~((names << 1) | (name >> 63));
    name = names;
    run = here;
    run2 = here2;
    run4 = here4;
    run8 = here8;
    run16 = here16;
  }
  // The last word ends in a zero character, so nothing starts in it that is still 16 long at its end.
  store<u64>(START + ((<usize>words) << 3) - 8, starts & (run16 >> 15));
}
