import {
  BUCKET_BITS,
  FIRST_MARK,
  FOURS,
  HEAD_BUCKETS,
  HEAD_FILTER,
  NAME_SET,
  PAIR,
  QUOTED,
  recordOf,
  RUN,
  SECOND,
  START,
  START_BUCKETS,
  START_FILTER,
  TEXT,
  WINDOW,
  WINDOW_BUCKET_BITS,
  WINDOW_BUCKETS,
  WINDOW_FILTER,
} from './layout';
import { DIGITS, isLiteral, isPair, LITERAL, markAt, NONE, PAIR as PAIR_MARK, startsCard } from './marks';
import { allIn, charAt, comes, hash3, hash4, hashBefore, HASH_BITS, isFree, isIn, isSet, stands } from './text';

const BACKSLASH: u32 = 0x5c;
const PERCENT: u32 = 0x25;

// An entry is 16 bytes, as the host lays it out: address of the literal (u32), its number (u16), its length, the
// offset of the key in it, whether a token starts with it, how many characters of which set follow it, the sign that
// has to come and the set that stops it (u8 each).
const ENTRY_SHIFT: usize = 4;
// A bucket's list has them in the order of what their literals have from the key on. A place in it is four bytes: the
// entry (u16), how many characters of that it shares with the one before, and how many these are (u8 each).
/** What is left of a hash is its bucket. */
const BUCKET_SHIFT: u32 = HASH_BITS - BUCKET_BITS;
const WINDOW_SHIFT: u32 = HASH_BITS - WINDOW_BUCKET_BITS;

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
let seconds: u64 = 0;
let quoted: u64 = 0;
let pairs: u64 = 0;
let fours: u64 = 0;
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
  seconds = 0;
  quoted = 0;
  pairs = 0;
  fours = 0;
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

/** How many characters from a place on are those of the literal, of which `matched` are known to be. */
function matching(here: usize, there: usize, matched: u32, length: u32): u32 {
  while (matched < length && load<u16>(here + (matched << 1)) === load<u16>(there + (matched << 1))) matched++;
  return matched;
}

/**
 * Tries the entries of a bucket, whose key stands at `key`. What an entry shares with the one before tells of most,
 * without a look, that they stand there as little as that one does.
 */
function tryBucket(buckets: usize, bucket: u32, key: i32): void {
  const here = TEXT + ((<usize>key) << 1);
  const end = index + ((<usize>load<u32>(buckets + (bucket << 2), 4)) << 2);
  let matched: u32 = 0;
  for (let place = index + ((<usize>load<u32>(buckets + (bucket << 2))) << 2); place < end; place += 4) {
    const shared = <u32>load<u8>(place, 2);
    if (shared !== matched) {
      matched = min(matched, shared);
      continue;
    }
    const entry = entries + ((<usize>load<u16>(place)) << ENTRY_SHIFT);
    const offset = <u32>load<u8>(entry, 7);
    const length = <u32>load<u8>(place, 3);
    matched = matching(here, load<u32>(entry) + (offset << 1), matched, length);
    if (matched !== length) continue;
    const at = key - <i32>offset;
    if (fits(entry, at) && mayStart(at)) tell(at, load<u16>(entry, 4));
  }
}

function tell(at: i32, number: u32): void {
  store<u16>(output + ((<usize>count) << 2), <u16>(at - from));
  store<u16>(output + ((<usize>count) << 2), <u16>number, 2);
  count++;
}

function isWanted(at: i32): bool {
  return at >= from && at < to;
}

function atSecond(at: i32): void {
  const mark = isWanted(at) ? markAt(at) : NONE;
  if (mark !== NONE) tell(at, FIRST_MARK + mark);
}

function atLiteral(at: i32): void {
  if (isLiteral(at) && isWanted(at)) tell(at, FIRST_MARK + LITERAL);
}

function atPair(at: i32): void {
  if (isPair(at) && isWanted(at)) tell(at, FIRST_MARK + PAIR_MARK);
}

function atDigits(last: i32): void {
  if (startsCard(last) && isWanted(last - 3)) tell(last - 3, FIRST_MARK + DIGITS);
}

/** Loads what is to be done in the next word in which anything is; false where there is none. */
function nextWord(): bool {
  for (word++; word < words; word++) {
    const record = recordOf(word);
    starts = load<u64>(record, START);
    windows = load<u64>(record, WINDOW);
    seconds = load<u64>(record, SECOND);
    quoted = load<u64>(record, QUOTED);
    pairs = load<u64>(record, PAIR);
    fours = load<u64>(record, FOURS);
    if ((starts | windows | seconds | quoted | pairs | fours) !== 0) return true;
  }
  return false;
}

function firstOf(mask: u64): i32 {
  return (word << 6) + <i32>ctz(mask);
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

/** Windows, by their fourth characters. Most of what looks like one is none: those are told without a call. */
function tryWindows(): void {
  const base = (word << 6) - 3;
  let left = windows;
  for (; left !== 0 && count <= room; left &= left - 1) {
    const at = base + <i32>ctz(left);
    const hash = hash4(at);
    if (isSet(WINDOW_FILTER, hash)) tryBucket(WINDOW_BUCKETS, hash >> WINDOW_SHIFT, at);
  }
  windows = left;
}

/**
 * Writes candidates until there is no more room for those of one position; returns how many it wrote. Each is two
 * numbers of 16 bits: its offset behind `from`, and the literal's. Call it again until `isDone`.
 */
export function fill(): i32 {
  count = 0;
  do {
    for (; starts !== 0 && count <= room; starts &= starts - 1) atStart(firstOf(starts));
    if (windows !== 0) tryWindows();
    for (; seconds !== 0 && count <= room; seconds &= seconds - 1) atSecond(firstOf(seconds) - 1);
    for (; quoted !== 0 && count <= room; quoted &= quoted - 1) atLiteral(firstOf(quoted) - 1);
    for (; pairs !== 0 && count <= room; pairs &= pairs - 1) atPair(firstOf(pairs));
    for (; fours !== 0 && count <= room; fours &= fours - 1) atDigits(firstOf(fours));
  } while (count <= room && nextWord());
  return count;
}

export function isDone(): bool {
  return word >= words;
}
