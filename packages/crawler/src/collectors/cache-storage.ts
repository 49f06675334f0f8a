import { readCaches } from '../in-page/caches.ts';
import { framesByOrigin, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf, unread } from './found.ts';

const KIND = 'cache-storage';

/** The answers that pages and service workers have put into caches. */
export const cacheStorage: Collector = {
  name: KIND,
  async *oncePerShape(page) {
    for (const frame of await framesByOrigin(page)) {
      const { stored, opaque } = await inFrame(page, frame, readCaches, { characters: page.limits.bodyBytes });
      for (const { name, text, cut } of stored) {
        yield* textOf({ kind: KIND, url: name, party: page.scope.partyOf(name) }, text, cut);
      }
      for (const url of opaque) yield unread(KIND, url, 'denied');
    }
  },
};
