import {
  HEAD_BUCKETS,
  HEAD_FILTER,
  NAME_SET,
  RUN,
  START,
  START_BUCKETS,
  START_FILTER,
  WINDOW,
  WINDOW_BUCKETS,
  WINDOW_FILTER,
} from './layout';
import { allIn, charAt, comes, hash3, hashBefore, isFree, isIn, isSet, stands } from './text';

const BACKSLASH: u32 = 0x5c;
const PERCENT: u32 = 0x25;

// An entry is 16 bytes, as the host lays it out: address of the literal (u32), its number (u16), its length, the
// offset of the key in it, whether a token starts with it, how many characters of which set follow it, the sign that
// has to come and the set that stops it (u8 each).
const ENTRY_SHIFT: usize = 4;
/** The upper eight bits of a hash are its bucket. */
const BUCKET_SHIFT: u32 = 7;

/** Where the host put its entries, its index and its output, and how much the output takes. */
let entries: usize = 0;
let index: usize = 0;
let output: usize = 0;
let room: i32 = 0;
/** Most candidates that may start in one run, and characters that are searched for a sign. */
let mostInRun: i32 = 0;
let within: i32 = 0;

let from: i32 = 0;
let to: i32 = 0;
let count: i32 = 0;
/** The run that the last candidate started in: its end, and how many did. */
let runEnd: i32 = 0;
let inRun: i32 = 0;
let wasCapped: bool = false;
/** What is left to do: bits of the current word, and the word. */
let starts: u64 = 0;
let windows: u64 = 0;
let word: i32 = 0;
let words: i32 = 0;

export function configure(
  entriesAt: usize,
  indexAt: usize,
  outputAt: usize,
  roomFor: i32,
  mostPerRun: i32,
  signWithin: i32,
): void {
  entries = entriesAt;
  index = indexAt;
  output = outputAt;
  room = roomFor;
  mostInRun = mostPerRun;
  within = signWithin;
}

/** Starts over, for literals that start at `first` or behind it, before `last`. */
export function begin(first: i32, last: i32, wordCount: i32): void {
  from = first;
  to = last;
  words = wordCount;
  word = -1;
  starts = 0;
  windows = 0;
  runEnd = 0;
  inRun = 0;
  wasCapped = false;
}

export function capped(): bool {
  return wasCapped;
}

function endOfRun(at: i32): i32 {
  let here = at >> 6;
  let gaps = ~load<u64>(RUN + ((<usize>here) << 3)) & (~(<u64>0) << (at & 63));
  while (gaps === 0) gaps = ~load<u64>(RUN + ((<usize>++here) << 3));
  return (here << 6) + <i32>ctz(gaps);
}

/** Counts the candidate in its run; false where there are too many. */
function mayStart(at: i32): bool {
  if (at >= runEnd) {
    runEnd = endOfRun(at);
    inRun = 0;
  }
  if (inRun++ < mostInRun) return true;
  wasCapped = true;
  return false;
}

function fits(entry: usize, at: i32): bool {
  const length = <i32>load<u8>(entry, 6);
  if (at < from || at >= to || !stands(at, load<u32>(entry), length)) return false;
  const end = at + length;
  if (load<u8>(entry, 8) !== 0 && !isFree(at)) return false;
  if (!allIn(load<u8>(entry, 10), end, load<u8>(entry, 9))) return false;
  const sign = <u32>load<u8>(entry, 11);
  return sign === 0 || comes(sign, end, within, load<u8>(entry, 12));
}

/** Tries the entries of a bucket, whose key stands at `key`. */
function tryBucket(buckets: usize, bucket: u32, key: i32): void {
  const end = <usize>load<u32>(buckets + (bucket << 2), 4);
  for (let i = <usize>load<u32>(buckets + (bucket << 2)); i < end; i++) {
    const entry = entries + ((<usize>load<u32>(index + (i << 2))) << ENTRY_SHIFT);
    const at = key - <i32>load<u8>(entry, 7);
    if (!fits(entry, at) || !mayStart(at)) continue;
    store<u16>(output + ((<usize>count) << 2), <u16>(at - from));
    store<u16>(output + ((<usize>count) << 2), load<u16>(entry, 4), 2);
    count++;
  }
}

function tryStart(at: i32): void {
  const hash = hash3(at);
  if (isSet(START_FILTER, hash)) tryBucket(START_BUCKETS, hash >> BUCKET_SHIFT, at);
}

/** Behind the last letter of an escape; where that is no part of a name, the mask of starts has the place. */
function tryBehindEscape(at: i32): void {
  if (isIn(NAME_SET, charAt(at - 1))) tryStart(at);
}

/** A run whose first letters end an escape. */
function tryEscape(at: i32, before: u32): void {
  if (before === PERCENT) {
    tryBehindEscape(at + 2);
    return;
  }
  tryBehindEscape(at + 1);
  tryBehindEscape(at + 3);
  tryBehindEscape(at + 5);
}

function atStart(at: i32): void {
  const before = charAt(at - 1);
  const isEscape = i32(before === BACKSLASH) | i32(before === PERCENT);
  const isStart = isSet(START_FILTER, hash3(at));
  const head = hashBefore(at);
  const isHead = isSet(HEAD_FILTER, head);
  if ((isStart | isHead | isEscape) === 0) return;
  if (isStart !== 0) tryStart(at);
  if (isHead !== 0) tryBucket(HEAD_BUCKETS, head >> BUCKET_SHIFT, at);
  if (isEscape !== 0) tryEscape(at, before);
}

function atWindow(at: i32): void {
  const hash = hash3(at);
  if (isSet(WINDOW_FILTER, hash)) tryBucket(WINDOW_BUCKETS, hash >> BUCKET_SHIFT, at);
}

/**
 * Writes candidates until there is no more room for those of one position; returns how many it wrote. Each is two
 * numbers of 16 bits: its offset behind `from`, and the literal's. Call it again until `isDone`.
 */
export function fill(): i32 {
  count = 0;
  while (count <= room) {
    if (starts !== 0) {
      const at = (word << 6) + <i32>ctz(starts);
      starts &= starts - 1;
      atStart(at);
    } else if (windows !== 0) {
      const at = (word << 6) + <i32>ctz(windows) - 2;
      windows &= windows - 1;
      atWindow(at);
    } else if (++word < words) {
      starts = load<u64>(START + ((<usize>word) << 3));
      windows = load<u64>(WINDOW + ((<usize>word) << 3));
    } else break;
  }
  return count;
}

export function isDone(): bool {
  return word >= words;
}
