import type { Page } from 'playwright-core';
import type { CdpSession } from '../cdp/session.ts';
import type { Child } from '../cdp/child-sessions.ts';
import { originOf, scopeOf, type Scope } from '../guard/scope.ts';
import { LIMITS } from '../limits.ts';
import type { PageContext, TargetContext, WorkerContext } from '../page-context.ts';

/** The site's own origins are that of the page, whatever it shows now, and those that are named. */
function scopeAround(page: Page, origins: readonly string[]): Scope {
  const now = (): Scope => scopeOf({ own: [originOf(page.url()) ?? '', ...origins], receivers: [] });
  return {
    isOwn: (url) => now().isOwn(url),
    partyOf: (url) => now().partyOf(url),
    receiverOf: (url) => now().receiverOf(url),
  };
}

function onceForEach(): (key: string) => boolean {
  const keys = new Set<string>();
  return (key) => keys.size < keys.add(key).size;
}

/** A page of somebody else's Playwright, as collectors know pages. */
export function pageTarget(
  page: Page,
  session: CdpSession,
  origins: readonly string[],
  workers: PageContext['workers'],
): PageContext {
  return {
    kind: 'page',
    page,
    session,
    workers,
    url: () => page.url(),
    role: 'page',
    scope: scopeAround(page, origins),
    limits: LIMITS,
    // Somebody else's network is not listened to.
    wasServed: () => false,
    firstTime: onceForEach(),
    refetch: undefined,
  };
}

const WORKERS: Readonly<Record<string, WorkerContext['kind'] | undefined>> = {
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
};

/** A target that a page started, as collectors know it; undefined for what runs no code of the page's. */
export function childTarget(parent: PageContext, { type, url, session }: Child): TargetContext | undefined {
  if (type === 'iframe') return { ...parent, session, workers: () => [], url: () => url };
  const kind = WORKERS[type];
  if (kind === undefined) return undefined;
  const { role, scope, limits, wasServed, firstTime, refetch } = parent;
  return { kind, session, url: () => url, role, scope, limits, wasServed, firstTime, refetch };
}
