import { HASH_BITS } from './hash.ts';

/** Hashes under which the kernel comes to entries, those of one entry together. */
export interface Keys {
  readonly hashes: readonly number[];
  readonly entries: readonly number[];
}

/** The entries by the hashes of their keys. */
export interface Buckets {
  /** One bit for each hash: whether any key has it. */
  readonly filter: Uint8Array;
  /** For each bucket, a range of hashes, where its list starts in `places`; then where the last one's ends. */
  readonly starts: Uint32Array;
  /**
   * The lists. In each the entries stand in the order of their tails, what their literals have from the key on: the
   * lower 16 bits are the entry, the next eight how many characters of its tail are those of the tail before, and the
   * last eight how many it has.
   */
  readonly places: Uint32Array;
  /** Most entries of one bucket. */
  readonly most: number;
}

function filterOf(hashes: readonly number[]): Uint8Array {
  const filter = new Uint8Array(1 << (HASH_BITS - 3));
  for (const hash of hashes) filter[hash >> 3] = (filter[hash >> 3] ?? 0) | (1 << (hash & 7));
  return filter;
}

/** The entries of each bucket, every one once. */
function dealt({ hashes, entries }: Keys, bits: number): readonly (readonly number[])[] {
  const buckets: number[][] = Array.from({ length: 1 << bits }, () => []);
  for (const [key, hash] of hashes.entries()) {
    const bucket = buckets[hash >> (HASH_BITS - bits)];
    const entry = entries[key] ?? 0;
    if (bucket !== undefined && bucket.at(-1) !== entry) bucket.push(entry);
  }
  return buckets;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function placesOf(bucket: readonly number[], tailOf: (entry: number) => string): readonly number[] {
  const list = bucket.map((entry) => ({ entry, tail: tailOf(entry) }));
  list.sort((a, b) => (a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : a.entry - b.entry));
  return list.map(({ entry, tail }, k) => {
    const shared = k === 0 ? 0 : sharedLength(list[k - 1]?.tail ?? '', tail);
    return entry + shared * 2 ** 16 + tail.length * 2 ** 24;
  });
}

/**
 * Sorts keys into 2 ** `bits` buckets.
 * @param tailOf what an entry's literal has from its key on, at most 255 characters
 */
export function intoBuckets(keys: Keys, bits: number, tailOf: (entry: number) => string): Buckets {
  const buckets = dealt(keys, bits);
  const starts = new Uint32Array(buckets.length + 1);
  const places: number[] = [];
  for (const [index, bucket] of buckets.entries()) {
    places.push(...placesOf(bucket, tailOf));
    starts[index + 1] = places.length;
  }
  const most = buckets.reduce((so, { length }) => Math.max(so, length), 0);
  return { filter: filterOf(keys.hashes), starts, places: Uint32Array.from(places), most };
}
