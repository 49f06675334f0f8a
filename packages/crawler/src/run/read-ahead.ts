import { readAll } from '../collectors/phases.ts';
import type { Found } from '../collectors/collector.ts';
import type { Mention } from '../extract/mention.ts';
import { within } from '../limits.ts';
import type { AttachedPage } from './attach.ts';
import { AHEAD } from './attach-workers.ts';
import { linksOf } from './links.ts';
import { isSame, type Mark } from './stirs.ts';

/** A page that has done nothing for so long may well do nothing more, in milliseconds. */
const STILL_MS = 50;
/** How often it is looked for that. */
const LOOKS = 2;
/** To read ahead takes no longer, in milliseconds: where it does, it is no gain. */
const MOST_MS = 1_000;

/** What was read of a page while it was waited for. */
export interface ReadAhead {
  readonly found: readonly Found[];
  readonly links: readonly Mention[];
}

/** A reading that counts only where the page has done nothing since. */
export interface Ahead {
  /** What was read; undefined where the page has done something: then it must be read once more. */
  readonly stillTrue: () => Promise<ReadAhead | undefined>;
}

async function read({ target }: AttachedPage): Promise<ReadAhead | undefined> {
  const found: Found[] = [];
  const links = await linksOf(target);
  const isWhole = await readAll(AHEAD, 'settled', target, (each) => void found.push(each), true);
  return isWhole ? { found, links } : undefined;
}

/** The moment from which on a page has done nothing for a while; undefined where it goes on and on. */
async function standStill({ activity, stirs }: AttachedPage): Promise<Mark | undefined> {
  let before = await stirs.mark();
  for (let look = 1; look <= LOOKS && before.scripts !== undefined; look++) {
    if (!(await activity.rest(look * STILL_MS))) return undefined;
    const now = await stirs.mark();
    if (isSame(before, now)) return now;
    before = now;
  }
  return undefined;
}

/**
 * Reads what the browser tells of when it changes, while a page that has arrived is waited for; undefined where the
 * page is busy.
 */
export async function readAhead(attached: AttachedPage): Promise<Ahead | undefined> {
  const begun = await standStill(attached);
  if (begun === undefined) return undefined;
  const ahead = await within(MOST_MS, 'reading ahead', read(attached)).catch(() => undefined);
  if (ahead === undefined) return undefined;
  return { stillTrue: async () => (isSame(begun, await attached.stirs.mark()) ? ahead : undefined) };
}
