import type { Response } from 'playwright-core';
import { originOf } from '../guard/scope.ts';
import { LIMITS, TimeLimitError, within } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import type { UnreadReason } from '../unread.ts';
import type { RoleRun } from './role-run.ts';
import type { Activity } from './settle.ts';

/** How a navigation went. */
export type Arrival =
  | { readonly kind: 'there'; readonly response: Response | undefined }
  | { readonly kind: 'stopped' }
  /** It has to be tried once more, in a page of its own: this one hangs. */
  | { readonly kind: 'again' }
  | { readonly kind: 'not-there'; readonly reason: UnreadReason };

/** Origins whose service worker keeps pages from loading, by run. */
const bypassed = new WeakMap<RoleRun, Set<string>>();

/** Stopped by the guard, a download, or an error without a body: there is no page to read, and nothing went unread. */
const NO_PAGE = /ERR_BLOCKED_BY_CLIENT|Download is starting|ERR_ABORTED|ERR_HTTP_RESPONSE_CODE_FAILURE/;

function isStopped(error: unknown): boolean {
  return error instanceof Error && NO_PAGE.test(error.message);
}

function isLate(error: unknown): boolean {
  return error instanceof TimeLimitError || (error instanceof Error && error.name === 'TimeoutError');
}

/** Navigates. A page that never loads to its end is there all the same once it has begun. */
async function navigate({ page }: PageContext, url: string, { stopped }: Activity): Promise<Arrival> {
  const before = page.url();
  const over = new AbortController();
  try {
    const going = page.goto(url, { waitUntil: 'load', timeout: LIMITS.navigationMs });
    const loaded = within(LIMITS.navigationMs + LIMITS.closeMs, 'a navigation', going);
    const response = await Promise.race([loaded, stopped(over.signal)]);
    return { kind: 'there', response: response ?? undefined };
  } catch (error) {
    if (isStopped(error)) return { kind: 'stopped' };
    if (!isLate(error)) return { kind: 'not-there', reason: 'failed' };
    return page.url() === before ? { kind: 'not-there', reason: 'timed-out' } : { kind: 'there', response: undefined };
  } finally {
    over.abort();
  }
}

function hasServiceWorker({ page }: PageContext, origin: string): boolean {
  const workers = page.context().serviceWorkers();
  return workers.some((worker) => originOf(worker.url()) === origin);
}

/**
 * Navigates. Where a service worker keeps the pages of its origin from loading, they are read without it from then on,
 * and the ledger says so.
 */
export async function arrive(target: PageContext, activity: Activity, url: string, run: RoleRun): Promise<Arrival> {
  const origin = originOf(url) ?? '';
  const known = bypassed.get(run) ?? new Set();
  bypassed.set(run, known);
  // The page may have been at another origin before.
  if (known.size > 0) await target.session.send('Network.setBypassServiceWorker', { bypass: known.has(origin) });
  const arrival = await navigate(target, url, activity);
  if (arrival.kind !== 'not-there' || known.has(origin) || !hasServiceWorker(target, origin)) return arrival;
  known.add(origin);
  const what = 'pages as the service worker answers them';
  run.emit({ kind: 'unread', unread: { what, where: origin, reason: arrival.reason } });
  return { kind: 'again' };
}
