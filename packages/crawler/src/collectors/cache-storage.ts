import { readCaches } from '../in-page/caches.ts';
import { framesByOrigin, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';
import { opaqueAnswers } from './opaque-answers.ts';

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
      if (opaque) yield* opaqueAnswers(page, frame);
    }
  },
};
