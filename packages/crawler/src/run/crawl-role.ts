import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from '../frontier/frontier.ts';
import { isHalt, type Budget } from './budget.ts';
import type { BrowserSlot } from './browser-slot.ts';
import type { RoleRun } from './role-run.ts';
import { within } from '../limits.ts';
import { visitFetch, type VisitEnd } from './visit-fetch.ts';
import { visitPage } from './visit-page.ts';

/** How long visits have whose browser was ended, in milliseconds. */
const LAST_MS = 2_000;

/** How long a worker waits for others to find something, in milliseconds. */
const IDLE_MS = 25;

/** Told after each visit. True where the crawl of the role must end, because it is no longer signed in. */
export type AfterVisit = (lease: Lease) => Promise<boolean>;

/** What visits of a role happen with. */
export interface RoleWork {
  readonly run: RoleRun;
  readonly slot: BrowserSlot;
  readonly budget: Budget;
  readonly afterVisit: AfterVisit;
}

async function visit(lease: Lease, { run, slot }: RoleWork): Promise<VisitEnd> {
  if (lease.kind === 'fetch') {
    const end = await visitFetch(lease, run);
    await run.work.settled();
    return end;
  }
  return slot.use((open) => visitPage(lease, open, run));
}

/** Visits one address; whatever goes wrong is noted, and the crawl goes on. */
async function visitSafely(lease: Lease, work: RoleWork): Promise<void> {
  const { run } = work;
  const end = await visit(lease, work).catch((): VisitEnd => 'again');
  if (end === 'done') return run.frontier.complete(lease);
  if (end === 'down') work.budget.halt('down');
  // It stays leased: the next run begins with it.
  if (isHalt(work.budget.spent())) return;
  if (await run.frontier.fail(lease, end === 'again')) return;
  const what = lease.kind === 'page' ? 'page' : 'response body';
  if (end === 'again') run.emit({ kind: 'unread', unread: { what, where: lease.url, reason: 'failed' } });
  await run.work.settled();
}

async function work(all: RoleWork, shared: { active: number; ended: boolean }): Promise<void> {
  const { run, budget, afterVisit } = all;
  while (!shared.ended && budget.spent() === undefined) {
    const lease = await run.frontier.lease();
    if (lease === undefined) {
      if (shared.active === 0) return;
      await sleep(IDLE_MS);
      continue;
    }
    shared.active++;
    try {
      await visitSafely(lease, all);
      if (await afterVisit(lease)) shared.ended = true;
    } finally {
      shared.active--;
    }
  }
}

/**
 * Visits everything in the frontier of a role, so many at once, until nothing is left or the budget is spent. A visit
 * that is under way when the crawl is stopped is given up after a while, and its browser ended with it.
 */
export async function crawlRole(all: RoleWork, concurrency: number): Promise<void> {
  const shared = { active: 0, ended: false };
  const workers = Promise.allSettled(Array.from({ length: concurrency }, () => work(all, shared)));
  const first = await Promise.race([workers, all.budget.halted]);
  if (first === undefined) {
    all.run.abandon();
    await all.slot.abandon();
  }
  const ends = first ?? (await within(LAST_MS, 'what is open', workers).catch(() => []));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
