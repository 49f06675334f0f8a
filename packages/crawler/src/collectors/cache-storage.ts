import { readCaches } from '../in-page/caches.ts';
import { inFrame, storesByOrigin } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';
import { opaqueAnswers } from './opaque-answers.ts';

const KIND = 'cache-storage';

/** The caches of pages and service workers: what they are called, what was asked for, and what was answered. */
export const cacheStorage: Collector = {
  name: KIND,
  async *oncePerShape(page) {
    for (const { frame, bucket, addressOf } of await storesByOrigin(page)) {
      const bounds = { characters: page.limits.bodyBytes, bucket };
      const { names, stored, opaque } = await inFrame(page, frame, readCaches, bounds);
      yield* textOf({ kind: KIND, url: addressOf(''), party: 'own' }, names, false, bounds);
      for (const { name, text, cut } of stored) {
        yield* textOf({ kind: KIND, url: name, party: page.scope.partyOf(name) }, `${name}\n${text}`, cut, bounds);
      }
      if (opaque) yield* opaqueAnswers(page, frame);
    }
  },
};
