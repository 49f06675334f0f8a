import { readHistory } from '../in-page/history.ts';
import type { CdpResult } from '../cdp/session.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame, type Frame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';

const KIND = 'history';
const VALUES = 100_000;
/** Entries that a frame may have: browsers keep no more of a tab. */
const MOST_ENTRIES = 50;

/** Entries that the tab had before the visit; they are of another page. */
const before = new WeakMap<PageContext, Promise<ReadonlySet<number>>>();

async function entriesNow({ session }: PageContext): Promise<ReadonlySet<number>> {
  await session.send('Page.resetNavigationHistory');
  const { entries } = await session.send('Page.getNavigationHistory');
  return new Set(entries.map(({ id }) => id));
}

type Entry = CdpResult<'Page.getNavigationHistory'>['entries'][number];

/** The entries that a page has put into its tab; a frame has no history of its own. */
async function entriesOf(page: PageContext, main: Frame | undefined): Promise<readonly Entry[]> {
  if (main === undefined || main.parentId !== undefined) return [];
  const { entries } = await page.session.send('Page.getNavigationHistory');
  const others = await before.get(page);
  return entries.filter(({ id }) => others?.has(id) !== true);
}

function addressesOf(entries: readonly Entry[]): readonly string[] {
  const addresses = new Set(entries.flatMap((entry) => [entry.url, entry.userTypedURL]));
  return [...addresses].filter((address) => address !== 'about:blank');
}

/** The addresses in the page's history, the state of its entry, the names of its windows, its timeline and locks. */
export const history: Collector = {
  name: KIND,
  isAhead: true,
  arriving(page) {
    const entries = entriesNow(page);
    // Where it fails, so does the reading, which tells of it.
    entries.catch(() => undefined);
    before.set(page, entries);
  },
  async *settled(page) {
    const frames = await framesOf(page);
    const entries = await entriesOf(page, frames[0]);
    yield* textOf({ kind: KIND, url: page.url() }, addressesOf(entries).join('\n'), false, {
      characters: page.limits.bodyBytes,
    });
    for (const frame of frames) {
      if (!page.scope.isOwn(frame.origin)) continue;
      const newest = frame.parentId === undefined ? Math.max(1, entries.length) : MOST_ENTRIES;
      const bounds = { characters: page.limits.bodyBytes, values: VALUES, newest };
      const { text, cut } = await inFrame(page, frame, readHistory, bounds);
      yield* textOf({ kind: KIND, url: frame.address }, text, cut, bounds);
    }
  },
};
