import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { limitedSession } from '../cdp/limited-session.ts';
import type { Emit, Found } from '../collectors/collector.ts';
import { documentTexts } from '../collectors/dom-text.ts';
import { artifact, reasonOf, unread } from '../collectors/found.ts';
import { beginPatience } from '../collectors/patience.ts';
import { readAll } from '../collectors/phases.ts';
import { routeShape } from '../frontier/route-shape.ts';
import { LIMITS, within } from '../limits.ts';
import { ALL_COLLECTORS } from './attach-workers.ts';
import { hearPage, type Hearing, type Reason } from './hear-page.ts';
import { linksOf } from './links.ts';
import type { OpenPages } from './open-pages.ts';
import type { RoleRun } from './role-run.ts';

/** So long a page has to write into a window of which only what it shows is read, in milliseconds. */
const WRITING_MS = 100;
/** Windows of one page that are read with all they keep: a page may open them without end. */
const MOST_WHOLE = 10;
/** Windows that are read at once. */
const MOST = 50;

/** Reads a window that a page has opened, before it is closed. */
export type ReadPopup = (popup: Page) => Promise<void>;

/** Why a window is read: what stands in it is said to stand in the page that opened it, where it has no address. */
async function reasonFor(popup: Page, { settings }: RoleRun, pages: OpenPages): Promise<Reason> {
  const opener = (await popup.opener().catch(() => null))?.url() ?? '';
  const url = /^https?:/.test(opener) ? opener : (settings.starts[0] ?? '');
  return { url, depth: pages.depthOf(url) };
}

/** What a window shows. */
async function readShown(popup: Page, { url }: Reason, { run }: Hearing): Promise<void> {
  await sleep(WRITING_MS);
  const session = limitedSession(await popup.context().newCDPSession(popup), LIMITS.commandMs);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const { text } of documentTexts(root)) run.emit(artifact({ kind: 'dom', url, party: 'own' }, text));
}

/** A window shares the memory of the page that opened it, and is part of what is read there. */
const NOT_HEAP = ALL_COLLECTORS.filter(({ name }) => name !== 'heap');

/** What a window shows and keeps, as of any page. */
async function readWhole(popup: Page, reason: Reason, hearing: Hearing): Promise<void> {
  const { run } = hearing;
  const missed: Found[] = [];
  const emit: Emit = (found) => (found.kind === 'unread' ? void missed.push(found) : run.emit(found));
  const { target, activity } = await hearPage(popup, hearing, () => reason, emit);
  beginPatience(target);
  await popup.waitForLoadState('load', { timeout: LIMITS.settleMs }).catch(() => undefined);
  activity.wait();
  await activity.rest();
  await run.follow(await linksOf(target), reason.url, reason.depth + 1);
  await readAll(ALL_COLLECTORS, 'settled', target, emit);
  if (run.firstTime(`windows of ${routeShape(reason.url)}`)) {
    await readAll(NOT_HEAP, 'oncePerShape', target, emit);
  }
  await readAll(ALL_COLLECTORS, 'leaving', target, emit);
  // One that its page has closed meanwhile shows nothing to anybody.
  if (!popup.isClosed()) missed.forEach(run.emit);
}

/** Decides how much of a window is read; undefined where it was read before. */
function createChoice({ firstTime }: RoleRun): (address: string, opener: string) => typeof readWhole | undefined {
  const counts = new Map<string, number>();
  return (address, opener) => {
    // What is written into has the address of who wrote; what has one of its own shows the same each time.
    const isWritten = !/^https?:/.test(address) || address === opener;
    if (!isWritten) return firstTime(`window ${address} of ${opener}`) ? readWhole : undefined;
    const count = (counts.get(opener) ?? 0) + 1;
    counts.set(opener, count);
    return count > MOST_WHOLE ? readShown : readWhole;
  };
}

/** Reads the windows that pages open, such as receipts and previews: what a page gives to them nothing else shows. */
export function popupReader(hearing: Hearing, pages: OpenPages): ReadPopup {
  const { run } = hearing;
  const choose = createChoice(run);
  let open = 0;
  return async (popup) => {
    const reason = await reasonFor(popup, run, pages);
    const read = choose(popup.url(), reason.url);
    if (read === undefined || popup.isClosed()) return;
    if (open >= MOST) return run.emit(unread('window', reason.url, 'budget'));
    open++;
    try {
      await within(LIMITS.collectorMs, 'a window', read(popup, reason, hearing));
    } catch (error) {
      if (!popup.isClosed()) run.emit(unread('window', reason.url, reasonOf(error)));
    } finally {
      open--;
    }
  };
}
