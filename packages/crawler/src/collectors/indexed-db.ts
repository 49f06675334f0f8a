import { readDatabases } from '../in-page/databases.ts';
import { inFrame, storesByOrigin } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf, unread } from './found.ts';

const KIND = 'indexed-db';
const OPEN_MS = 1_000;
const VALUES = 500_000;

/** Every record of every IndexedDB database, the blobs in them included. */
export const indexedDb: Collector = {
  name: KIND,
  async *oncePerShape(page) {
    const bounds = { characters: page.limits.bodyBytes, values: VALUES, openMs: OPEN_MS };
    for (const { frame, bucket, addressOf } of await storesByOrigin(page)) {
      const { stored, missed } = await inFrame(page, frame, readDatabases, { ...bounds, bucket });
      for (const { name, text, cut } of stored) yield* textOf({ kind: KIND, url: addressOf(name) }, text, cut, bounds);
      for (const name of missed) yield unread(KIND, addressOf(name), 'failed');
    }
  },
};
