import { readPrivateFiles } from '../in-page/private-files.ts';
import { framesByOrigin, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf, unread } from './found.ts';

const KIND = 'opfs';

/** The files of the origin's private file system. */
export const opfs: Collector = {
  name: KIND,
  async *oncePerShape(page) {
    for (const frame of await framesByOrigin(page)) {
      const { stored, missed } = await inFrame(page, frame, readPrivateFiles, { characters: page.limits.bodyBytes });
      for (const { name, text, cut } of stored) yield* textOf({ kind: KIND, url: `${frame.url}#${name}` }, text, cut);
      for (const name of missed) yield unread(KIND, `${frame.url}#${name}`, 'denied');
    }
  },
};
