// What lists of numbers and phrases are made of. Both are long, so every second block of sixteen characters is a sample: a
// run of 47 or more fills one of them. Around such a block the run is read to its ends.

import { bytesAt, highNibbles, lowNibbles, noneOf, signs } from './lanes';
import { BLOCK, BLOCK_BYTES, RUNS, TEXT, UNLISTED, WORDLESS } from './layout';

const SPACE: i8 = 0x20;

/** The class of a character is its high nibble; a table has the classes of each low one. */
const ROWS: usize = memory.data<i8>([1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0], 16);

/** What lists of numbers are made of; the class of a character is its high nibble as well. */
export const LIST_LOWS: usize = memory.data<i8>([12, 88, -40, 88, -40, 88, 88, 8, -88, 9, 9, 0, 36, 5, 64, 0], 16);

/** What phrases are made of, letters of the lower case and spaces; the class of a character is its high nibble. */
export const PHRASE_LOWS: usize = memory.data<i8>(
  [-124, -64, -64, -64, -64, -64, -64, -64, -64, -64, -64, 64, 64, 64, 64, 64],
  16,
);

/** The classes of sixteen characters by their high nibbles. */
export function rowsOf(high: v128): v128 {
  return i8x16.relaxed_swizzle(v128.load(ROWS), high);
}

/** One bit for each character that is not of the table. */
export function outside(table: usize, row: v128, low: v128): u64 {
  return noneOf(v128.and(row, i8x16.relaxed_swizzle(v128.load(table), low)));
}

/** The same of a block. */
function outsideOf(table: usize, block: i32): u32 {
  const bytes = bytesAt(TEXT + ((<usize>block) << 5));
  return <u32>outside(table, rowsOf(highNibbles(bytes)), lowNibbles(bytes));
}

/** The first character of the run that fills the block. Zero characters stand in front of the text and behind it. */
function startOf(table: usize, block: i32): i32 {
  let before = block - 1;
  let out = outsideOf(table, before);
  while (out === 0) out = outsideOf(table, --before);
  return before * BLOCK + 32 - clz(out);
}

/** The place behind its last character. */
function endOf(table: usize, block: i32): i32 {
  let behind = block + 1;
  let out = outsideOf(table, behind);
  while (out === 0) out = outsideOf(table, ++behind);
  return behind * BLOCK + ctz(out);
}

/** True for a block of words that a phrase may be made of: a phrase of full length fills one of the blocks by itself. */
function isWords(block: i32): bool {
  const spaces = <u32>signs(i8x16.eq(bytesAt(TEXT + ((<usize>block) << 5)), i8x16.splat(SPACE)));
  // Between two spaces stand three letters or more.
  if ((spaces & ((spaces >> 1) | (spaces >> 2) | (spaces >> 3))) !== 0) return false;
  // Nowhere stand nine letters in a row.
  let letters = ~spaces & 0xffff;
  letters &= letters >> 1;
  letters &= letters >> 2;
  letters &= letters >> 4;
  return (letters & (letters >> 1)) === 0;
}

/**
 * Writes the start and the end of every run of a table's characters that fills a block of which a sample was taken;
 * returns how many numbers these are.
 * @param worded only where that block is one of a phrase's words: what stands around words is most often indented
 */
function sampledRuns(table: usize, samples: usize, words: i32, worded: bool): i32 {
  let count: i32 = 0;
  let end: i32 = 0;
  // Eight samples at a time: the samples are those of four words.
  for (let at: i32 = 0; at < words << 1; at += 8) {
    const sample = samples + <usize>at * BLOCK_BYTES;
    let full = i16x8.bitmask(i16x8.eq(v128.load(sample), i16x8.splat(0)));
    for (; full !== 0; full &= full - 1) {
      const block = ((at + ctz(full)) << 1) + 1;
      if (block * BLOCK < end || block >= words << 2 || (worded && !isWords(block))) continue;
      end = endOf(table, block);
      store<i32>(RUNS + ((<usize>count) << 2), startOf(table, block));
      store<i32>(RUNS + ((<usize>count) << 2), end, 4);
      count += 2;
    }
  }
  return count;
}

/** The runs of what lists of numbers are made of that have 47 characters or more, and some shorter ones. */
export function sampledLists(words: i32): i32 {
  return sampledRuns(LIST_LOWS, UNLISTED, words, false);
}

/** The runs of lower-case letters and spaces that may hold a phrase. */
export function sampledPhrases(words: i32): i32 {
  return sampledRuns(PHRASE_LOWS, WORDLESS, words, true);
}
