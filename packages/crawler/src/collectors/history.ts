import { readHistory } from '../in-page/history.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame, type Frame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';

const KIND = 'history';
const VALUES = 100_000;

/** The addresses of a page's history; a frame has no history of its own. */
async function addressesOf({ session }: PageContext, main: Frame | undefined): Promise<readonly string[]> {
  if (main === undefined || main.parentId !== undefined) return [];
  const { entries } = await session.send('Page.getNavigationHistory');
  const addresses = new Set(entries.flatMap((entry) => [entry.url, entry.userTypedURL]));
  return [...addresses].filter((address) => address !== 'about:blank');
}

/** The addresses in the page's history, the state of its entry, and the names of its windows. */
export const history: Collector = {
  name: KIND,
  async *settled(page) {
    const frames = await framesOf(page);
    const addresses = await addressesOf(page, frames[0]);
    yield* textOf({ kind: KIND, url: page.url() }, addresses.join('\n'), false);
    for (const frame of frames) {
      if (!page.scope.isOwn(frame.url)) continue;
      const bounds = { characters: page.limits.bodyBytes, values: VALUES };
      const { text, cut } = await inFrame(page, frame, readHistory, bounds);
      yield* textOf({ kind: KIND, url: frame.url }, text, cut);
    }
  },
};
