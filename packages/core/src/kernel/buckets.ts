import { HASH_BITS } from './hash.ts';

/** The entries by the hashes of their keys. */
export interface Buckets {
  /** One bit for each hash: whether any key has it. */
  readonly filter: Uint8Array;
  /** For each bucket, a range of hashes, where its entries start in `entries`; then where the last one's end. */
  readonly starts: Uint32Array;
  readonly entries: Uint16Array;
  /** Most entries of one bucket. */
  readonly most: number;
}

const BUCKET_BITS = 10;

/** Counts how many entries each bucket has, and so where each starts. */
function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const list of lists) for (const bucket of list) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}

function mostIn(starts: Uint32Array): number {
  let most = 0;
  for (let bucket = 1; bucket < starts.length; bucket++) {
    most = Math.max(most, (starts[bucket] ?? 0) - (starts[bucket - 1] ?? 0));
  }
  return most;
}

/**
 * @param hashes for each entry, the hashes of its keys
 * @param first number of the first entry
 */
export function intoBuckets(hashes: readonly (readonly number[])[], first: number): Buckets {
  const filter = new Uint8Array(1 << (HASH_BITS - 3));
  const pass = (hash: number): void => void (filter[hash >> 3] = (filter[hash >> 3] ?? 0) | (1 << (hash & 7)));
  for (const list of hashes) list.forEach(pass);
  const lists = hashes.map((list) => {
    const buckets = list.map((hash) => hash >> (HASH_BITS - BUCKET_BITS));
    return buckets.length > 1 ? [...new Set(buckets)] : buckets;
  });
  const starts = startsOf(lists);
  const next = starts.slice();
  const entries = new Uint16Array(starts.at(-1) ?? 0);
  for (const [index, list] of lists.entries()) {
    for (const bucket of list) {
      const at = next[bucket] ?? 0;
      entries[at] = first + index;
      next[bucket] = at + 1;
    }
  }
  return { filter, starts, entries, most: mostIn(starts) };
}
