import { HEX_SET } from './layout';
import { charAt, isDigit, setsOf } from './text';

/** A character may belong to a number of a list. */
function isItem(char: u32): bool {
  return (((setsOf(char) >> HEX_SET) & 1) | u32((char | 32) === 0x78)) !== 0;
}

/** True where so many numbers stand in a run; the first digit of a character's code is never a letter. */
export function holdsNumbers(start: i32, end: i32, fewest: i32): bool {
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

const SPACE: u32 = 0x20;
const SHORTEST_WORD: i32 = 3;
const LONGEST_WORD: i32 = 8;

/** True where so many words of a phrase's lengths follow one another: sentences have others in between. */
export function holdsWords(start: i32, end: i32, fewest: i32): bool {
  let words: i32 = 0;
  let wordStart = start;
  for (let at = start; at <= end; at++) {
    if (at < end && charAt(at) !== SPACE) continue;
    const length = at - wordStart;
    words = length >= SHORTEST_WORD && length <= LONGEST_WORD ? words + 1 : 0;
    if (words === fewest) return true;
    wordStart = at + 1;
  }
  return false;
}
