import { readHistory } from '../in-page/history.ts';
import { framesOf, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { artifact, textOf } from './found.ts';

const KIND = 'history';
const VALUES = 100_000;

/** The addresses in the page's history, the state of its entry, and the names of its windows. */
export const history: Collector = {
  name: KIND,
  async *settled(page) {
    const { entries } = await page.session.send('Page.getNavigationHistory');
    const addresses = new Set(entries.flatMap((entry) => [entry.url, entry.userTypedURL]));
    yield artifact({ kind: KIND, url: page.url() }, [...addresses].join('\n'));
    for (const frame of await framesOf(page)) {
      if (!page.scope.isOwn(frame.url)) continue;
      const bounds = { characters: page.limits.bodyBytes, values: VALUES };
      const { text, cut } = await inFrame(page, frame, readHistory, bounds);
      yield* textOf({ kind: KIND, url: frame.url }, text, cut);
    }
  },
};
