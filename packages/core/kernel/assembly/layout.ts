// Where everything lies in the memory. The host reads these from the exported globals, so they stand only here.
// Offsets are in bytes, positions in characters (UTF-16 units) from the start of `TEXT`.

/** Zero characters in front of the text, so that looking back needs no test. */
export const PAD: i32 = 64;
/** Most characters that are held at a time. */
export const CAPACITY: i32 = 65536;
/** Bit masks have one word for 64 characters; at least one zero character follows the text. */
const MASK_BYTES: usize = ((<usize>(PAD + CAPACITY) >> 6) + 1) << 3;
/** Zero characters behind the last word: no test reads further. */
export const TAIL: i32 = 512;

/** Below it lie the constants of the module, up to `dataEnd`. */
export const TEXT: usize = 4096;

/** Masks, one bit for each character: it belongs to a run. */
export const RUN: usize = TEXT + (MASK_BYTES << 4) + ((<usize>TAIL) << 1);
/** It is the 16th of a run or a later one; the same of what values are made of. */
export const LONG_RUN: usize = RUN + MASK_BYTES;
export const LONG_VALUE: usize = LONG_RUN + MASK_BYTES;
/** A quote, or the dollar of a hole, behind a character that a token may hold. */
export const CLOSE: usize = LONG_VALUE + MASK_BYTES;

/** Characters that are read at a time, and what is kept of them: one bit for each. */
export const BLOCK: i32 = 16;
export const BLOCK_BYTES: usize = 2;
/** Of every second block, its characters that are not of what lists are made of; the same of phrases. */
const SAMPLE_BYTES: usize = MASK_BYTES >> 1;
export const UNLISTED: usize = CLOSE + MASK_BYTES;
export const WORDLESS: usize = UNLISTED + SAMPLE_BYTES;

/** Words whose kinds of characters are told at a time: so few that what is written is still near when it is read. */
export const KIND_WORDS: i32 = 32;
const KIND_BYTES: usize = (<usize>KIND_WORDS) << 3;
/** Kinds of characters, one bit for each: it may belong to a value, a run, a name; it is a digit, `=`, `$`, a quote. */
export const KINDS: usize = (WORDLESS + SAMPLE_BYTES + 15) & ~15;
export const VALUE_KIND: usize = 0;
export const RUN_KIND: usize = KIND_BYTES;
export const NAME_KIND: usize = RUN_KIND + KIND_BYTES;
export const DIGIT_KIND: usize = NAME_KIND + KIND_BYTES;
export const EQUALS_KIND: usize = DIGIT_KIND + KIND_BYTES;
export const DOLLAR_KIND: usize = EQUALS_KIND + KIND_BYTES;
export const QUOTE_KIND: usize = DOLLAR_KIND + KIND_BYTES;
/** It is the second of two that may be a mark; it stands not in front of a literal; no window ends with it. */
export const SECOND_KIND: usize = QUOTE_KIND + KIND_BYTES;
export const UNOPENED_KIND: usize = SECOND_KIND + KIND_BYTES;
export const WINDOWLESS_KIND: usize = UNOPENED_KIND + KIND_BYTES;

/** Pairs of start and end. Two runs have a character between them, so there is room for as many as there can be. */
export const RUNS: usize = KINDS + WINDOWLESS_KIND + KIND_BYTES;
const RUNS_BYTES: usize = (<usize>(PAD + CAPACITY) / 17 + 1) << 3;

/** What is to be looked at, for each word of the masks a record of more masks; the one before the first is spare. */
const RECORD_SHIFT: usize = 6;
export const RECORD: usize = 1 << RECORD_SHIFT;
export const WORK: usize = (RUNS + RUNS_BYTES + 127) & ~63;
/** In a record: a token may start; a window may stand; it is the second of two characters that may be a mark. */
export const START: usize = 0;
export const WINDOW: usize = 8;
export const SECOND: usize = 16;
/** A quote stands in front of it that may open a literal; it is the sign of a pair; it is the fourth of some digits. */
export const QUOTED: usize = 24;
export const PAIR: usize = 32;
export const FOURS: usize = 40;
const WORK_BYTES: usize = MASK_BYTES << 3;

/** The record of a word. */
export function recordOf(word: i32): usize {
  return WORK + ((<usize>word) << RECORD_SHIFT);
}

/** Nibble tables of the windows, of eight groups and eight more: low and high of the first character to the fourth. */
export const NIBBLES: usize = WORK + WORK_BYTES;
/** Filters, one bit for each hash. */
export const START_FILTER: usize = NIBBLES + 256;
export const WINDOW_FILTER: usize = START_FILTER + 4096;
export const HEAD_FILTER: usize = WINDOW_FILTER + 4096;
/** For each character code below 128 the sets it belongs to, one bit for each. */
export const SETS: usize = HEAD_FILTER + 4096;
/** So many upper bits of a hash are a bucket; of windows more: what is looked for everywhere is to meet few entries. */
export const BUCKET_BITS: u32 = 8;
export const WINDOW_BUCKET_BITS: u32 = 11;
const BUCKETS_BYTES: usize = (((<usize>1) << (<usize>BUCKET_BITS)) + 1) << 2;
const WINDOW_BUCKETS_BYTES: usize = (((<usize>1) << (<usize>WINDOW_BUCKET_BITS)) + 1) << 2;
/** For each bucket where its list in the host's index starts, and where the last one ends. */
export const START_BUCKETS: usize = SETS + 512;
export const HEAD_BUCKETS: usize = START_BUCKETS + BUCKETS_BYTES;
export const WINDOW_BUCKETS: usize = HEAD_BUCKETS + BUCKETS_BYTES;
/** For each character code below 128: what marks ask of it, one bit for each trait. */
export const TRAITS: usize = WINDOW_BUCKETS + WINDOW_BUCKETS_BYTES;
/** One byte for each three letters, or none of them: whether a name that is worth a look ends with them. */
export const TAILS: usize = TRAITS + 128;
/** For each character code below 128 the six bits that it writes in base64. */
export const SEXTETS: usize = TAILS + 19683;
/**
 * For each character code below 128 the shapes of values that hold it; for each length the shapes that have it, and
 * those that have it behind a colon.
 */
export const SHAPES: usize = (SEXTETS + 128 + 3) & ~3;
export const LENGTHS: usize = SHAPES + 512;
export const LED_LENGTHS: usize = LENGTHS + 1216;
/** Filters of the first characters of what leads to tokens, and of the last ones of the same reversed. */
export const FRAGMENT_STARTS: usize = LED_LENGTHS + 1216;
export const FRAGMENT_ENDS: usize = FRAGMENT_STARTS + 4096;
/** What the host lays out itself: entries, index, literals and the output. */
export const FREE: usize = FRAGMENT_ENDS + 4096;

/** Traits of a character; see `marks.ts` of the host. */
export const OPENS: u32 = 1;
export const STARTS: u32 = 2;
export const BETWEEN: u32 = 4;
export const NAMES: u32 = 8;
export const PAIRED: u32 = 16;

/** Numbers of the marks among the anchors. */
export const FIRST_MARK: u32 = 0xfff0;

/** Sets that every host fills: what a name is made of, hexadecimal digits, letters that end an escape. */
export const NAME_SET: u32 = 31;
export const HEX_SET: u32 = 30;
export const ESCAPE_SET: u32 = 29;
/** What may stand before and behind a value. */
export const BEFORE_SET: u32 = 28;
export const AFTER_SET: u32 = 27;
/** What the path of a drawing is made of. */
export const DRAWING_SET: u32 = 26;
/** What the word in front of a quote is made of. */
export const WORD_SET: u32 = 25;
