import { DIGIT, HEX_SET } from './layout';
import { keep } from './runs';
import { charAt, isDigit, isIn } from './text';

/** A character may belong to a number of a list. */
function isItem(char: u32): bool {
  return isIn(HEX_SET, char) || char === 0x78 || char === 0x58;
}

/** Commas, colons, dashes and white space, also where it is escaped. */
function isBetween(char: u32): bool {
  switch (char) {
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0x20:
    case 0x2c:
    case 0x2d:
    case 0x3a:
    case 0x5c:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}

function isOfList(char: u32): bool {
  return isItem(char) || isBetween(char);
}

/** True where so many numbers stand in a run; the first digit of a character's code is never a letter. */
function holdsNumbers(start: i32, end: i32, fewest: i32): bool {
  let count: i32 = 0;
  let inItem = false;
  for (let at = start; at < end; at++) {
    const char = charAt(at);
    const item = isItem(char);
    if (item && !inItem && isDigit(char) && ++count === fewest) return true;
    inItem = item;
  }
  return false;
}

/**
 * Writes the runs of what lists of numbers are made of that have at least `least` characters and `fewest` numbers.
 * Each of those has a digit, and all of them stand in two words that follow one another: only there is it looked.
 */
export function listRuns(words: i32, least: i32, fewest: i32): i32 {
  let kept: i32 = 0;
  let before: i32 = 0;
  let done: i32 = 0;
  for (let word: i32 = 0; word < words; word++) {
    const digits = load<u64>(DIGIT + ((<usize>word) << 3));
    const here = <i32>popcnt(digits);
    const both = before + here;
    before = here;
    if (both < fewest || digits === 0) continue;
    // Every run with a digit in this word; a list has one in it, or in the word before.
    for (let left = digits; left !== 0; left &= left - 1) {
      const at = (word << 6) + <i32>ctz(left);
      if (at < done) continue;
      let start = at;
      while (start > done && isOfList(charAt(start - 1))) start--;
      let end = at + 1;
      while (isOfList(charAt(end))) end++;
      done = end;
      if (end - start >= least && holdsNumbers(start, end, fewest)) kept = keep(kept, start, end);
    }
  }
  return kept;
}
