/** The part of `navigator.storageBuckets` that is asked for: the Storage Buckets API, of Chromium alone. */
interface Buckets {
  readonly keys: () => Promise<readonly string[]>;
  readonly open: (name: string) => Promise<Bucket>;
}

/** A bucket has the stores that a window has, under the same names. */
export interface Bucket {
  readonly indexedDB: IDBFactory;
  readonly caches: CacheStorage;
  readonly getDirectory: () => Promise<FileSystemDirectoryHandle>;
}

declare global {
  interface Navigator {
    /** Undefined where the origin is not secure. */
    readonly storageBuckets?: Buckets;
  }
}

/** The names of the origin's storage buckets. Runs in a page; self-contained. */
export async function bucketNames(): Promise<readonly string[]> {
  return (await navigator.storageBuckets?.keys().catch(() => [])) ?? [];
}
