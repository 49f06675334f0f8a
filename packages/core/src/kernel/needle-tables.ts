import { SHORTEST_NEEDLE } from './kernel.ts';

/** Eight characters of a needle that are looked for in its place, and where in it they stand. */
export interface NeedleWindow {
  readonly text: string;
  readonly offset: number;
}

/** How the kernel comes to needles. */
export interface NeedleTables {
  readonly windows: readonly NeedleWindow[];
  /** So many upper bits of a hash are its bucket. */
  readonly bits: number;
  /** A word for each bucket, with two bits for each hash in it: the lowest five of it say which, and the next five. */
  readonly filter: Uint32Array;
  /** For each bucket where its entries start, and where the last one's end. */
  readonly buckets: Uint32Array;
  /** By turns the hash of four characters, and the needle with where they stand in its window. */
  readonly entries: Uint32Array;
  /** Most entries of one bucket. */
  readonly most: number;
}

const FOUR = 4;
/** A window holds so many fours in a row, one of which stands at a place that is read. */
const FOURS: number = SHORTEST_NEEDLE - FOUR + 1;
const PLACE_BITS = 3;
/** Buckets are at least as many as half of the entries, in these limits. */
const FEWEST_BITS = 10;
const MOST_BITS = 16;

// The multiplier of the hash, 0x9e3779b97f4a7c15, in four parts of sixteen bits, the lowest first.
const MULTIPLIER = [0x7c15, 0x7f4a, 0x79b9, 0x9e37] as const;

/** Bits 32 to 63 of the product of the multiplier and four characters: see `kernel/assembly/needles.ts`. */
export function hash4(text: string, at: number): number {
  const [m0, m1, m2, m3] = MULTIPLIER;
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const [c, d] = [text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  const low = a * m0;
  const middle = a * m1 + b * m0 + Math.floor(low / 65_536);
  const third = a * m2 + b * m1 + c * m0 + Math.floor(middle / 65_536);
  const fourth = (a * m3 + b * m2 + c * m1 + d * m0 + Math.floor(third / 65_536)) % 65_536;
  return fourth * 65_536 + (third % 65_536);
}

/** How little a character says: letters of the lower case and signs of code stand in any text. */
function commonness(code: number, before: number): number {
  if (code === before) return 5;
  if (code >= 0x61 && code <= 0x7a) return 4;
  if (code <= 0x20) return 5;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ? 2 : 3;
}

/** Characters of a needle among which a window is chosen: a key of 4096 bits has enough at its start. */
const CHOICE = 96;

/** The eight characters of a needle that say most. */
function windowOf(needle: string): NeedleWindow {
  const cost = (at: number): number => commonness(needle.charCodeAt(at), needle.charCodeAt(at - 1));
  const last = Math.min(needle.length, CHOICE);
  let sum = 0;
  for (let at = 0; at < SHORTEST_NEEDLE; at++) sum += cost(at);
  let [best, least] = [0, sum];
  for (let end = SHORTEST_NEEDLE; end < last; end++) {
    sum += cost(end) - cost(end - SHORTEST_NEEDLE);
    if (sum < least) [best, least] = [end - SHORTEST_NEEDLE + 1, sum];
  }
  return { text: needle.slice(best, best + SHORTEST_NEEDLE), offset: best };
}

function bitsFor(entries: number): number {
  return Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(entries)) - 1));
}

/** Builds what the kernel needs for a list of needles. */
export function needleTables(needles: readonly string[]): NeedleTables {
  const windows = needles.map(windowOf);
  const count = FOURS * needles.length;
  const hashes = new Uint32Array(count);
  for (const [needle, { text }] of windows.entries()) {
    for (let place = 0; place < FOURS; place++) hashes[needle * FOURS + place] = hash4(text, place);
  }
  const bits = bitsFor(count);
  const filter = new Uint32Array(1 << bits);
  const buckets = new Uint32Array((1 << bits) + 1);
  const shift = 32 - bits;
  for (const hash of hashes) {
    const bucket = hash >>> shift;
    filter[bucket] = (filter[bucket] ?? 0) | (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  }
  const most = buckets.reduce((a, b) => Math.max(a, b), 0);
  for (let bucket = 1; bucket < buckets.length; bucket++) {
    buckets[bucket] = (buckets[bucket] ?? 0) + (buckets[bucket - 1] ?? 0);
  }
  const next = buckets.slice();
  const entries = new Uint32Array(2 * count);
  for (const [index, hash] of hashes.entries()) {
    const bucket = hash >>> shift;
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    entries[2 * at] = hash;
    entries[2 * at + 1] = (Math.floor(index / FOURS) << PLACE_BITS) | (index % FOURS);
  }
  return { windows, bits, filter, buckets, entries, most };
}
