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

export const TEXT: usize = 1024;

/**
 * Masks, one bit for each character: it belongs to a run, to a value; it is a digit; a token may start; a window may
 * stand; it is the second of two that may be a mark; a quote stands in front of it that may open a literal; it is the
 * sign of a pair.
 */
export const RUN: usize = TEXT + (MASK_BYTES << 4) + ((<usize>TAIL) << 1);
export const VALUE: usize = RUN + MASK_BYTES;
export const DIGIT: usize = VALUE + MASK_BYTES;
/** Written one word late, and so from one word before its beginning on. */
export const START: usize = DIGIT + MASK_BYTES + 8;
export const WINDOW: usize = START + MASK_BYTES;
export const SECOND: usize = WINDOW + MASK_BYTES;
/** Written one word late as well. */
export const QUOTED: usize = SECOND + MASK_BYTES + 8;
export const PAIR: usize = QUOTED + MASK_BYTES;
/** A quote, or the dollar of a hole, behind a character that a token may hold. */
export const CLOSE: usize = PAIR + MASK_BYTES;

/** Pairs of start and end. Two runs have a character between them, so there is room for as many as there can be. */
export const RUNS: usize = CLOSE + MASK_BYTES;
const RUNS_BYTES: usize = (<usize>(PAD + CAPACITY) / 17 + 1) << 3;

/** Nibble tables of the windows: low and high of the first, the second and the third character. */
export const NIBBLES: usize = (RUNS + RUNS_BYTES + 63) & ~63;
/** Filters, one bit for each hash. */
export const START_FILTER: usize = NIBBLES + 96;
export const WINDOW_FILTER: usize = START_FILTER + 4096;
export const HEAD_FILTER: usize = WINDOW_FILTER + 4096;
/** For each character code below 128 the sets it belongs to, one bit for each. */
export const SETS: usize = HEAD_FILTER + 4096;
/** For each of 256 buckets where its list in the host's index starts, and where the last one ends. */
export const START_BUCKETS: usize = SETS + 512;
export const WINDOW_BUCKETS: usize = START_BUCKETS + 1028;
export const HEAD_BUCKETS: usize = WINDOW_BUCKETS + 1028;
/** For each character code below 128: what marks ask of it, one bit for each trait. */
export const TRAITS: usize = HEAD_BUCKETS + 1028;
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
/** Filters of the first three characters of what leads to tokens, and of the last three of the same reversed. */
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
