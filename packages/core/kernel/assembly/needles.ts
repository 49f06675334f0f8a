// Known texts, wherever they stand: one look at every fifth place, whatever their number.

import { TEXT } from './layout';

/** Of each needle, eight characters are looked for: of their five fours in a row one stands at a place that is read. */
const FOURS: i32 = 5;
/** A word of the filter is a bucket, so that the filter has 32 bits for each. */
const MULTIPLIER: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15;

// An entry is eight bytes: the hash of four characters, and the needle with, in its lower three bits, where in its
// eight characters they stand.
const ENTRY_SHIFT: usize = 3;
const WINDOW_SHIFT: usize = 4;
const PLACE: u32 = 7;

/** Where the host put the filter, buckets, entries, the needles' characters, the output; a bucket's bits of a hash. */
let filter: usize = 0;
let shift: u32 = 32;
let buckets: usize = 0;
let entries: usize = 0;
let windows: usize = 0;
let output: usize = 0;
let room: i32 = 0;

let next: i32 = 0;
let from: i32 = 0;
let to: i32 = 0;
let count: i32 = 0;

export function configureNeedles(
  filterAt: usize,
  bucketBits: u32,
  bucketsAt: usize,
  entriesAt: usize,
  windowsAt: usize,
  outputAt: usize,
  roomFor: i32,
): void {
  filter = filterAt;
  shift = 32 - bucketBits;
  buckets = bucketsAt;
  entries = entriesAt;
  windows = windowsAt;
  output = outputAt;
  room = roomFor;
}

/** Starts over, for needles whose eight characters start at `first` or behind it, before `last`. */
export function beginNeedles(first: i32, last: i32): void {
  from = first;
  to = last;
  next = first;
}

function hash4(at: i32): u32 {
  return <u32>((load<u64>(TEXT + ((<usize>at) << 1)) * MULTIPLIER) >> 32);
}

function stands(at: i32, needle: u32): bool {
  const here = TEXT + ((<usize>at) << 1);
  const there = windows + ((<usize>needle) << WINDOW_SHIFT);
  return load<u64>(here) === load<u64>(there) && load<u64>(here, 8) === load<u64>(there, 8);
}

function tryBucket(hash: u32, four: i32): void {
  const bucket = buckets + ((<usize>(hash >> shift)) << 2);
  const end = <usize>load<u32>(bucket, 4);
  for (let i = <usize>load<u32>(bucket); i < end; i++) {
    const entry = entries + (i << ENTRY_SHIFT);
    if (load<u32>(entry) !== hash) continue;
    const needle = load<u32>(entry, 4) >> 3;
    const at = four - <i32>(load<u32>(entry, 4) & PLACE);
    if (at < from || at >= to || !stands(at, needle)) continue;
    const pair = output + ((<usize>count) << 3);
    store<i32>(pair, at - from);
    store<u32>(pair, needle, 4);
    count++;
  }
}

/**
 * Writes pairs of a place behind `first` and a needle until there is no more room for those of one place; returns how
 * many pairs it wrote. Call it again until it returns none.
 */
export function findNeedles(): i32 {
  count = 0;
  for (const end = to + FOURS; next < end && count <= room; next += FOURS) {
    const hash = hash4(next);
    // Two bits of one word: both are set by chance at few places.
    const bits = load<u32>(filter + ((<usize>(hash >> shift)) << 2));
    if ((bits >> hash) & (bits >> (hash >> 5)) & 1) tryBucket(hash, next);
  }
  return count;
}
