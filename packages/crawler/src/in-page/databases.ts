import type { WriteValue } from './value-text.ts';

/** A record or a blob of a database, as text. */
export interface StoredText {
  readonly name: string;
  readonly text: string;
  readonly cut: boolean;
}

/** What IndexedDB holds, and what of it was not read. */
export interface DatabaseTexts {
  readonly stored: readonly StoredText[];
  /** Names of databases or object stores that a bound or another connection kept from being read. */
  readonly missed: readonly string[];
}

/** Bounds of one reading of an origin's databases. */
export interface DatabaseBounds {
  readonly bucket: string | undefined;
  /** Characters of all texts. */
  readonly characters: number;
  readonly values: number;
  /** Milliseconds for each database to open. */
  readonly openMs: number;
}

/**
 * Reads every record of every IndexedDB database of an origin, blobs included, and what databases, stores and indexes
 * are called. Runs in a page; self-contained.
 */
export async function readDatabases(bounds: DatabaseBounds, write: WriteValue): Promise<DatabaseTexts> {
  const stored: StoredText[] = [];
  const missed: string[] = [];
  let room = bounds.characters;
  const bucket = bounds.bucket === undefined ? undefined : await navigator.storageBuckets?.open(bounds.bucket);
  const indexedDB = bucket?.indexedDB ?? globalThis.indexedDB;

  const open = (name: string): Promise<IDBDatabase | undefined> =>
    new Promise((resolve) => {
      const opening = indexedDB.open(name);
      // A page that upgrades the database must not wait for this connection.
      opening.addEventListener('success', () => {
        opening.result.addEventListener('versionchange', () => opening.result.close());
        resolve(opening.result);
      });
      for (const failure of ['error', 'blocked']) opening.addEventListener(failure, () => resolve(undefined));
      setTimeout(resolve, bounds.openMs);
    });

  const namesOf = (database: IDBDatabase): string =>
    [...database.objectStoreNames]
      .flatMap((store) => [store, ...database.transaction(store).objectStore(store).indexNames])
      .join('\n');

  const readStore = (database: IDBDatabase, store: string, each: (key: IDBValidKey, value: unknown) => boolean) =>
    new Promise<void>((resolve) => {
      const request = database.transaction(store, 'readonly').objectStore(store).openCursor();
      request.addEventListener('error', () => resolve());
      request.addEventListener('success', () => {
        const cursor = request.result;
        if (cursor === null || !each(cursor.key, cursor.value)) resolve();
        else cursor.continue();
      });
    });

  const keep = (name: string, text: string, cut: boolean): void => {
    stored.push({ name, text, cut });
    room -= text.length;
  };

  for (const { name = '' } of await indexedDB.databases()) {
    const database = await open(name);
    if (database === undefined) missed.push(name);
    else keep(name, `${name}\n${namesOf(database)}`, false);
    for (const store of database?.objectStoreNames ?? []) {
      const place = `${name}/${store}`;
      const blobs: Blob[] = [];
      await readStore(database as IDBDatabase, store, (key, value) => {
        const written = write([key, value], { characters: Math.max(0, room), values: bounds.values });
        keep(place, written.text, written.cut);
        blobs.push(...written.blobs);
        if (room <= 0) missed.push(place);
        return room > 0;
      });
      for (const blob of blobs) keep(place, await blob.slice(0, Math.max(0, room)).text(), blob.size > room);
    }
    database?.close();
  }
  return { stored, missed };
}
