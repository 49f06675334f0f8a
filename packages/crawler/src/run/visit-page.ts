import { readAll } from '../collectors/phases.ts';
import { makeResponsive } from '../collectors/responsive.ts';
import { mentionsIn } from '../extract/mentions.ts';
import type { Lease } from '../frontier/frontier.ts';
import { writeHtml } from '../in-page/write-html.ts';
import { LIMITS, within } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame } from '../worlds.ts';
import { arrive, type Arrival } from './arrive.ts';
import type { AttachedPage } from './attach.ts';
import { ALL_COLLECTORS } from './attach-workers.ts';
import type { OpenBrowser } from './browser-slot.ts';
import type { LedgerEntries } from '../state/results.ts';
import type { RoleRun } from './role-run.ts';
import type { VisitEnd } from './visit-fetch.ts';

/** Longest wait for what is still being read of a page that is left, in milliseconds. */
const LAST_MS = 20_000;

/** Addresses in the page as it is now: what its scripts have put there. */
async function linksOf(page: PageContext): Promise<ReturnType<typeof mentionsIn>> {
  const [main] = await framesOf(page);
  if (main === undefined) return [];
  const html = await inFrame(page, main, writeHtml, { characters: LIMITS.bodyBytes });
  return html === undefined ? [] : mentionsIn(html, 'html', page.url());
}

async function followLinks(target: PageContext, lease: Lease, run: RoleRun): Promise<void> {
  try {
    await run.follow(await linksOf(target), lease.url, lease.depth + 1);
  } catch {
    run.emit({ kind: 'unread', unread: { what: 'links', where: lease.url, reason: 'timed-out' } });
  }
}

function shapeKey({ shape }: Lease, { role }: RoleRun): LedgerEntries['shape'] {
  return { role, shape };
}

async function readDearly(target: PageContext, lease: Lease, run: RoleRun): Promise<void> {
  if (!run.firstTime(`shape ${lease.shape}`) || run.results.has('shape', shapeKey(lease, run))) return;
  await readAll(ALL_COLLECTORS, 'oncePerShape', target, run.emit);
  await run.work.settled();
  run.results.note('shape', shapeKey(lease, run));
}

/** Reads a page that is there; false where it could not be read to its end. */
async function readPage(attached: AttachedPage, lease: Lease, run: RoleRun): Promise<boolean> {
  const { target, activity, hold, hasCrashed } = attached;
  const isAtRest = await activity.rest();
  hold();
  // A page that sends itself from one place to the next comes to rest once it is held.
  if (!isAtRest) await activity.rest();
  // A page that does not answer is told of by the reading.
  const answers = await makeResponsive(target);
  if (answers) await followLinks(target, lease, run);
  if (!(await readAll(ALL_COLLECTORS, 'settled', target, run.emit))) return false;
  if (!hasCrashed()) await readDearly(target, lease, run);
  return (await readAll(ALL_COLLECTORS, 'leaving', target, run.emit)) && answers;
}

/** How a visit ended, and whether its page is fit for another one. */
interface Visited {
  readonly end: VisitEnd;
  readonly isFit: boolean;
}

async function visit(
  attached: AttachedPage,
  arrival: Arrival,
  lease: Lease,
  open: OpenBrowser,
  run: RoleRun,
): Promise<Visited> {
  const { hasCrashed } = attached;
  if (arrival.kind === 'again') return { end: 'again', isFit: false };
  if (arrival.kind === 'not-there') {
    run.emit({ kind: 'unread', unread: { what: 'page', where: lease.url, reason: arrival.reason } });
    return { end: 'failed', isFit: false };
  }
  let isFit = false;
  if (arrival.kind === 'there') {
    const { response } = arrival;
    const retryAfter = response?.headers()['retry-after'];
    if (response !== undefined && run.pace.heed(lease.url, response.status(), retryAfter)) {
      return { end: 'again', isFit: false };
    }
    isFit = (await readPage(attached, lease, run)) && response !== undefined;
  }
  open.flushSent();
  await within(LAST_MS, 'what is still open', open.browser.gate.idle().then(run.work.settled)).catch(() => undefined);
  // Pages share a process: one that crashed may have been ended by another, so it is tried again.
  return { end: hasCrashed() ? 'again' : 'done', isFit };
}

/** One try of a visit; undefined where it failed in a page that was used before, which may be why. */
async function tryVisit(
  lease: Lease,
  open: OpenBrowser,
  run: RoleRun,
  isFresh: boolean,
): Promise<VisitEnd | undefined> {
  const attached = await open.pages.take(lease, isFresh);
  const leave = open.enter(lease, attached);
  let isFit = false;
  try {
    const arrival = await arrive(attached.target, attached.activity, lease.url, run);
    if (arrival.kind !== 'there' && attached.isUsed()) return undefined;
    const visited = await visit(attached, arrival, lease, open, run);
    ({ isFit } = visited);
    return visited.end;
  } finally {
    leave();
    await open.pages.give(attached, isFit);
  }
}

/** Reads an address in the browser. Whatever the page does, the visit ends, and its page is left. */
export async function visitPage(lease: Lease, open: OpenBrowser, run: RoleRun): Promise<VisitEnd> {
  await run.pace.turn(lease.url);
  // Memory still holds what was read before: it is read in a page that has seen nothing yet.
  const isFresh = !run.results.has('shape', shapeKey(lease, run)) || lease.attempts > 0;
  return (await tryVisit(lease, open, run, isFresh)) ?? (await tryVisit(lease, open, run, true)) ?? 'again';
}
