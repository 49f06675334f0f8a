import { noteSilence } from '../collectors/patience.ts';
import { readAll } from '../collectors/phases.ts';
import { makeResponsive } from '../collectors/responsive.ts';
import type { Mention } from '../extract/mention.ts';
import type { Lease } from '../frontier/frontier.ts';
import { within } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import { arrive, type Arrival } from './arrive.ts';
import type { AttachedPage } from './attach.ts';
import { ALL_COLLECTORS, NOT_AHEAD } from './attach-workers.ts';
import { linksOf } from './links.ts';
import { readAhead, type ReadAhead } from './read-ahead.ts';
import { noteStart } from './start-answers.ts';
import type { OpenBrowser } from './browser-slot.ts';
import type { LedgerEntries } from '../state/results.ts';
import type { RoleRun } from './role-run.ts';
import type { VisitEnd } from './visit-fetch.ts';

/** Longest wait for what is still being read of a page that is left, in milliseconds. */
const LAST_MS = 20_000;
/** How often a page is waited for that is not at rest. */
const WAITS = 2;

async function followLinks(target: PageContext, lease: Lease, run: RoleRun, known?: readonly Mention[]): Promise<void> {
  const startedAt = performance.now();
  try {
    await run.follow(known ?? (await linksOf(target)), lease.url, lease.depth + 1);
  } catch {
    noteSilence(target, startedAt);
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

/**
 * Waits until a page is at rest, and holds it there. What was read of it meanwhile comes back where it is still so.
 * What a page has done may be followed by more, so one that did something is waited for once more; and one that sends
 * itself from place to place comes to rest once it is held.
 */
async function comeToRest(attached: AttachedPage): Promise<ReadAhead | undefined> {
  const { activity, hold } = attached;
  for (let wait = 0; wait < WAITS; wait++) {
    activity.wait();
    const ahead = await readAhead(attached);
    const isAtRest = await activity.rest();
    hold();
    const read = isAtRest ? await ahead?.stillTrue() : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Reads a page as it has settled; false where it could not be read to its end. */
async function readSettled(attached: AttachedPage, lease: Lease, run: RoleRun): Promise<boolean> {
  const { target } = attached;
  const ahead = await comeToRest(attached);
  if (ahead !== undefined) {
    ahead.found.forEach(run.emit);
    await followLinks(target, lease, run, ahead.links);
    return readAll(NOT_AHEAD, 'settled', target, run.emit, true);
  }
  // A page that does not answer is told of by the reading.
  const answers = await makeResponsive(target);
  if (answers) await followLinks(target, lease, run);
  return (await readAll(ALL_COLLECTORS, 'settled', target, run.emit)) && answers;
}

/** Reads a page that is there; false where it could not be read to its end. */
async function readPage(attached: AttachedPage, lease: Lease, run: RoleRun): Promise<boolean> {
  const { target, hasCrashed } = attached;
  if (!(await readSettled(attached, lease, run))) return false;
  if (!hasCrashed()) await readDearly(target, lease, run);
  // What is read last has been told already: nothing of it is asked of the page.
  return readAll(ALL_COLLECTORS, 'leaving', target, run.emit, true);
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
  await noteStart(lease, arrival, run);
  if (arrival.kind === 'again') return { end: 'again', isFit: false };
  if (arrival.kind === 'not-there') {
    if (!(await run.isUp())) return { end: 'down', isFit: false };
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
