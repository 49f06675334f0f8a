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
  /** For each bucket, a range of hashes, where its entries start in `entries`; then where the last one's end. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Most entries of one bucket. */
  readonly most: number;
}

const BUCKET_BITS = 8;
const BUCKETS = 1 << BUCKET_BITS;

/** The bucket of each key, or -1 where its entry is in that bucket already. */
function bucketsOf({ hashes, entries }: Keys): Int32Array {
  const last = new Int32Array(BUCKETS).fill(-1);
  const buckets = new Int32Array(hashes.length);
  for (let key = 0; key < hashes.length; key++) {
    const bucket = (hashes[key] ?? 0) >> (HASH_BITS - BUCKET_BITS);
    const entry = entries[key] ?? 0;
    buckets[key] = last[bucket] === entry ? -1 : bucket;
    last[bucket] = entry;
  }
  return buckets;
}

/** Sorts keys into buckets by counting. */
export function intoBuckets(keys: Keys): Buckets {
  const filter = new Uint8Array(1 << (HASH_BITS - 3));
  for (const hash of keys.hashes) filter[hash >> 3] = (filter[hash >> 3] ?? 0) | (1 << (hash & 7));
  const buckets = bucketsOf(keys);
  const starts = new Uint32Array(BUCKETS + 1);
  for (const bucket of buckets) if (bucket !== -1) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  let most = 0;
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    most = Math.max(most, starts[bucket] ?? 0);
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const next = starts.slice();
  const entries = new Uint32Array(starts[BUCKETS] ?? 0);
  for (let key = 0; key < buckets.length; key++) {
    const bucket = buckets[key] ?? -1;
    if (bucket === -1) continue;
    const at = next[bucket] ?? 0;
    entries[at] = keys.entries[key] ?? 0;
    next[bucket] = at + 1;
  }
  return { filter, starts, entries, most };
}
