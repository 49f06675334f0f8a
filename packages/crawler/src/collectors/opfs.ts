import { readPrivateFiles } from '../in-page/private-files.ts';
import { inFrame, storesByOrigin } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf, unread } from './found.ts';

const KIND = 'opfs';

/** The files of the origin's private file system. */
export const opfs: Collector = {
  name: KIND,
  async *oncePerShape(page) {
    for (const { frame, bucket, addressOf } of await storesByOrigin(page)) {
      const bounds = { characters: page.limits.bodyBytes, bucket };
      const { stored, missed } = await inFrame(page, frame, readPrivateFiles, bounds);
      for (const { name, text, cut } of stored) yield* textOf({ kind: KIND, url: addressOf(name) }, text, cut, bounds);
      for (const name of missed) yield unread(KIND, addressOf(name), 'denied');
    }
  },
};
