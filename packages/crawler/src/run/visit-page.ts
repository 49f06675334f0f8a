import { readAll } from '../collectors/phases.ts';
import { makeResponsive } from '../collectors/responsive.ts';
import { mentionsIn } from '../extract/mentions.ts';
import type { Lease } from '../frontier/frontier.ts';
import { LIMITS, within } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import { arrive } from './arrive.ts';
import { ALL_COLLECTORS, attachPage, type AttachedPage } from './attach.ts';
import type { OpenBrowser } from './browser-slot.ts';
import type { RoleRun } from './role-run.ts';
import type { VisitEnd } from './visit-fetch.ts';

/** Longest wait for what is still being read of a page that is left, in milliseconds. */
const LAST_MS = 20_000;

/** Addresses in the page as it is now: what its scripts have put there. */
async function linksOf({ page }: PageContext): Promise<ReturnType<typeof mentionsIn>> {
  const html = await within(LIMITS.evaluateMs, 'reading a page', page.content());
  return html.length > LIMITS.bodyBytes ? [] : mentionsIn(html, 'html', page.url());
}

async function followLinks(target: PageContext, lease: Lease, run: RoleRun): Promise<void> {
  try {
    await run.follow(await linksOf(target), lease.url, lease.depth + 1);
  } catch {
    run.emit({ kind: 'unread', unread: { what: 'links', where: lease.url, reason: 'timed-out' } });
  }
}

/** Routes that a page goes to without loading anything are addresses of pages. */
function followRoutes({ session }: PageContext, lease: Lease, run: RoleRun): void {
  session.on('Page.navigatedWithinDocument', ({ url }) =>
    run.work.add(run.follow([{ url, kind: 'link' }], lease.url, lease.depth + 1)),
  );
}

async function readDearly(target: PageContext, run: RoleRun): Promise<void> {
  const key = { role: run.role, shape: target.shape };
  if (!run.firstTime(`shape ${target.shape}`) || run.results.has('shape', key)) return;
  await readAll(ALL_COLLECTORS, 'oncePerShape', target, run.emit);
  await run.work.settled();
  run.results.note('shape', key);
}

async function readPage({ target, activity }: AttachedPage, lease: Lease, run: RoleRun, isGone: () => boolean) {
  await activity.rest();
  // A page that does not answer is told of by the reading.
  if (await makeResponsive(target)) await followLinks(target, lease, run);
  if (!(await readAll(ALL_COLLECTORS, 'settled', target, run.emit))) return;
  if (!isGone()) await readDearly(target, run);
  await readAll(ALL_COLLECTORS, 'leaving', target, run.emit);
}

async function visit(attached: AttachedPage, lease: Lease, open: OpenBrowser, run: RoleRun): Promise<VisitEnd> {
  const { target } = attached;
  let crashed = false;
  target.page.on('crash', () => void (crashed = true));
  followRoutes(target, lease, run);
  const arrival = await arrive(target, lease.url, run);
  if (arrival.kind === 'again') return 'again';
  if (arrival.kind === 'not-there') {
    run.emit({ kind: 'unread', unread: { what: 'page', where: lease.url, reason: arrival.reason } });
    return 'failed';
  }
  if (arrival.kind === 'there') {
    const { response } = arrival;
    const retryAfter = response?.headers()['retry-after'];
    if (response !== undefined && run.pace.heed(lease.url, response.status(), retryAfter)) return 'again';
    await readPage(attached, lease, run, () => crashed);
  }
  open.flushSent();
  await within(LAST_MS, 'what is still open', open.browser.gate.idle().then(run.work.settled)).catch(() => undefined);
  // Pages share a process: one that crashed may have been ended by another, so it is tried again.
  return crashed ? 'again' : 'done';
}

/** Reads an address in the browser. Whatever the page does, the visit ends, and its page is closed. */
export async function visitPage(lease: Lease, open: OpenBrowser, run: RoleRun): Promise<VisitEnd> {
  await run.pace.turn(lease.url);
  const attached = await attachPage(open.browser, lease, run, open.initiators);
  const leave = open.enter(lease, attached.activity);
  try {
    return await visit(attached, lease, open, run);
  } finally {
    leave();
    const { page } = attached.target;
    await within(LIMITS.closeMs, 'closing a page', page.close()).catch(() => open.retire());
  }
}
