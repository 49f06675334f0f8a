import { bytesAt, signs } from './lanes';
import { HEX_SET, TEXT } from './layout';
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

const SPACE: i8 = 0x20;
const SHORTEST_WORD: i32 = 3;
const LONGEST_WORD: i32 = 8;
/** Characters that are looked at together. */
const STRETCH: i32 = 64;

/** One bit for each of 64 characters that is a space. */
function spacesAt(at: i32): u64 {
  let spaces: u64 = 0;
  for (let k: i32 = 0; k < STRETCH; k += 16) {
    const bytes = bytesAt(TEXT + ((<usize>(at + k)) << 1));
    spaces |= signs(i8x16.eq(bytes, i8x16.splat(SPACE))) << (<u64>k);
  }
  return spaces;
}

/** How many words of a phrase's lengths have followed one another when one of so many letters ends. */
function counted(words: i32, length: i32): i32 {
  return length >= SHORTEST_WORD && length <= LONGEST_WORD ? words + 1 : 0;
}

/** True where so many words of a phrase's lengths follow one another: sentences have others in between. */
export function holdsWords(start: i32, end: i32, fewest: i32): bool {
  let words: i32 = 0;
  let wordStart = start;
  for (let from = start; from < end; from += STRETCH) {
    const within = end - from < STRETCH ? ((<u64>1) << (<u64>(end - from))) - 1 : ~(<u64>0);
    for (let spaces = spacesAt(from) & within; spaces !== 0; spaces &= spaces - 1) {
      const at = from + <i32>ctz(spaces);
      words = counted(words, at - wordStart);
      if (words === fewest) return true;
      wordStart = at + 1;
    }
  }
  return counted(words, end - wordStart) === fewest;
}
