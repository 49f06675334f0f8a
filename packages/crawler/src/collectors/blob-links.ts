import { readBlobLinks } from '../in-page/blob-links.ts';
import { framesOf, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf, unread } from './found.ts';

/** What a page offers to save that it has made itself: no server sends it, and no variable need hold it. */
export const blobLinks: Collector = {
  name: 'dom',
  async *settled(page) {
    for (const frame of await framesOf(page)) {
      if (!page.scope.isOwn(frame.url)) continue;
      const { texts, cut, denied } = await inFrame(page, frame, readBlobLinks, { characters: page.limits.bodyBytes });
      yield* textOf({ kind: 'dom', url: frame.url, party: 'own' }, texts.join('\n'), cut);
      if (denied) yield unread('dom', `blob: links of ${frame.url}`, 'denied');
    }
  },
};
