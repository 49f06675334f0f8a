import type { Page } from 'playwright-core';
import { attachChildren } from '../cdp/child-sessions.ts';
import { limitedSession } from '../cdp/limited-session.ts';
import type { CdpSession } from '../cdp/session.ts';
import type { Emit } from '../collectors/collector.ts';
import { attachAll } from '../collectors/phases.ts';
import { headerMentions } from '../extract/text.ts';
import type { Lease } from '../frontier/frontier.ts';
import { LIMITS, within } from '../limits.ts';
import { createLiveWorkers, type LiveWorkers } from '../live-workers.ts';
import { headersOf } from '../network/headers.ts';
import type { Initiators } from '../network/initiators.ts';
import type { PageContext } from '../page-context.ts';
import { ALL_COLLECTORS, listen, workerStarted } from './attach-workers.ts';
import { refetchOnce } from './refetch.ts';
import type { RoleRun } from './role-run.ts';
import { watchActivity, type Activity } from './settle.ts';

/** What a page is read for: its address where it says none itself, and how far it stands from a start. */
export type Reason = Pick<Lease, 'url' | 'depth'>;

/** What pages of one browser are listened to with. */
export interface Hearing {
  readonly run: RoleRun;
  readonly initiators: Initiators;
  /** The shared workers of the browser. */
  readonly shared: LiveWorkers;
}

/** A page that is listened to, and all that it starts. */
export interface HeardPage {
  readonly target: PageContext;
  readonly activity: Activity;
}

/** Routes that a page goes to without loading anything are addresses of pages. */
function followRoutes(session: CdpSession, run: RoleRun, reason: () => Reason): void {
  session.on('Page.navigatedWithinDocument', ({ url }) =>
    run.work.add(run.follow([{ url, kind: 'link' }], reason().url, reason().depth + 1)),
  );
}

/** What a server announces before it answers (RFC 8297) may stand nowhere else, and the gate is not shown it. */
function followHints(session: CdpSession, run: RoleRun, reason: () => Reason): void {
  session.on('Network.responseReceivedEarlyHints', ({ headers }) => {
    const { url, depth } = reason();
    run.work.add(run.follow(headerMentions(headersOf(headers), url), url, depth + 1));
  });
}

/** The page as collectors know it. */
function targetOf(
  { page, session, workers }: Pick<PageContext, 'page' | 'session' | 'workers'>,
  run: RoleRun,
  reason: () => Reason,
): PageContext {
  return {
    kind: 'page',
    page,
    session,
    workers,
    url: () => (/^https?:/.test(page.url()) ? page.url() : reason().url),
    role: run.role,
    scope: run.settings.scope,
    limits: LIMITS,
    wasServed: (url) => run.served.has(url),
    firstTime: run.firstTime,
    refetch: (url) => refetchOnce(url, run),
  };
}

/** Listens to a page and to all its workers. What is heard goes to `emit`, where that is another than the run's. */
export async function hearPage(
  page: Page,
  { run, initiators, shared }: Hearing,
  reason: () => Reason,
  emit: Emit = run.emit,
): Promise<HeardPage> {
  const opened = within(LIMITS.commandMs, 'opening a session', page.context().newCDPSession(page));
  const session = limitedSession(await opened, LIMITS.commandMs);
  const activity = watchActivity(session, LIMITS);
  const workers = createLiveWorkers();
  const all = (): ReturnType<PageContext['workers']> => [...workers.all(), ...shared.all()];
  const target = targetOf({ page, session, workers: all }, run, reason);
  followRoutes(session, run, reason);
  followHints(session, run, reason);
  await listen(session, run, initiators);
  await attachAll(ALL_COLLECTORS, target, emit);
  await attachChildren(session, LIMITS.commandMs, workerStarted(run, initiators, workers, activity.started));
  return { target, activity };
}
