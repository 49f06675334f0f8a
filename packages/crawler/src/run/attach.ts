import type { Page } from 'playwright-core';
import { attachChildren } from '../cdp/child-sessions.ts';
import { limitedSession } from '../cdp/limited-session.ts';
import type { CdpEvent, CdpSession } from '../cdp/session.ts';
import { beginPatience } from '../collectors/patience.ts';
import { attachAll } from '../collectors/phases.ts';
import { headerMentions } from '../extract/text.ts';
import type { Lease } from '../frontier/frontier.ts';
import { LIMITS, within } from '../limits.ts';
import { headersOf } from '../network/headers.ts';
import type { Initiators } from '../network/initiators.ts';
import { createLiveWorkers, type LiveWorkers } from '../live-workers.ts';
import type { PageContext } from '../page-context.ts';
import { ALL_COLLECTORS, listen, workerStarted } from './attach-workers.ts';
import { refetchOnce } from './refetch.ts';
import type { RoleBrowser } from './role-browser.ts';
import type { RoleRun } from './role-run.ts';
import { framesOf } from '../worlds.ts';
import { watchActivity, type Activity } from './settle.ts';
import { watchStirs, type Stirs } from './stirs.ts';

/** A page that is listened to, and that serves one visit after another. */
export interface AttachedPage {
  readonly target: PageContext;
  readonly activity: Activity;
  readonly stirs: Stirs;
  /** The id of its main frame. */
  readonly frameId: string;
  /** Keeps the page where it is, until the next visit begins. */
  readonly hold: () => void;
  readonly isHeld: () => boolean;
  /** Begins a visit: what comes from now on belongs to its lease. */
  readonly begin: (lease: Lease) => void;
  /** True from the second visit on. */
  readonly isUsed: () => boolean;
  readonly hasCrashed: () => boolean;
  readonly hasOpenedWindows: () => boolean;
  /** Origins whose `sessionStorage` was written to in this visit; it belongs to the tab. */
  readonly marks: () => readonly string[];
}

/** Routes that a page goes to without loading anything are addresses of pages. */
function followRoutes(session: CdpSession, run: RoleRun, lease: () => Lease): void {
  session.on('Page.navigatedWithinDocument', ({ url }) =>
    run.work.add(run.follow([{ url, kind: 'link' }], lease().url, lease().depth + 1)),
  );
}

/** What a server announces before it answers (RFC 8297) may stand nowhere else, and the gate is not shown it. */
function followHints(session: CdpSession, run: RoleRun, lease: () => Lease): void {
  session.on('Network.responseReceivedEarlyHints', ({ headers }) => {
    const { url, depth } = lease();
    run.work.add(run.follow(headerMentions(headersOf(headers), url), url, depth + 1));
  });
}

/** Origins whose `sessionStorage` the tab's pages have written to. */
async function watchMarks(session: CdpSession): Promise<Set<string>> {
  const marked = new Set<string>();
  const mark = ({ storageId }: CdpEvent<'DOMStorage.domStorageItemAdded'>): void => {
    const { isLocalStorage, storageKey = storageId.securityOrigin ?? '' } = storageId;
    if (!isLocalStorage) marked.add(URL.parse(storageKey)?.origin ?? storageKey);
  };
  session.on('DOMStorage.domStorageItemAdded', mark);
  session.on('DOMStorage.domStorageItemUpdated', mark);
  await session.send('DOMStorage.enable');
  return marked;
}

/** Lets a page's window fill the screen: to draw tabs that nobody looks at takes a sixth of the time of a visit. */
async function hideTabs(session: CdpSession): Promise<void> {
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
}

async function openSession(page: Page, { context }: RoleBrowser): Promise<CdpSession> {
  const opened = within(LIMITS.commandMs, 'opening a session', context.newCDPSession(page));
  return limitedSession(await opened, LIMITS.commandMs);
}

async function prepare(session: CdpSession, { prepared: source }: RoleBrowser): Promise<void> {
  if (source !== undefined) await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

interface Visited extends Pick<PageContext, 'page' | 'session' | 'workers'> {
  readonly lease: () => Lease;
}

/** The page as collectors know it. */
function targetOf({ page, session, workers, lease }: Visited, run: RoleRun): PageContext {
  return {
    kind: 'page',
    page,
    session,
    workers,
    url: () => (page.url() === 'about:blank' ? lease().url : page.url()),
    role: run.role,
    scope: run.settings.scope,
    limits: LIMITS,
    wasServed: (url) => run.served.has(url),
    firstTime: run.firstTime,
    refetch: (url) => refetchOnce(url, run),
  };
}

/** Opens a page and listens to it and to all its workers, before it navigates. */
export async function attachPage(
  browser: RoleBrowser,
  first: Lease,
  run: RoleRun,
  initiators: Initiators,
  shared: LiveWorkers,
): Promise<AttachedPage> {
  let lease = first;
  let visits = 0;
  let held = false;
  let crashed = false;
  let opener = false;
  const page = await browser.pages.newPage();
  page.on('popup', () => void (opener = true));
  page.on('crash', () => void (crashed = true));
  const session = await openSession(page, browser);
  const activity = watchActivity(session, LIMITS);
  const workers = createLiveWorkers();
  const visited = { page, session, workers: () => [...workers.all(), ...shared.all()], lease: () => lease };
  const target = targetOf(visited, run);
  followRoutes(session, run, visited.lease);
  followHints(session, run, visited.lease);
  await hideTabs(session);
  await listen(session, run, initiators);
  await prepare(session, browser);
  await attachAll(ALL_COLLECTORS, target, run.emit);
  await attachChildren(session, LIMITS.commandMs, workerStarted(run, initiators, workers, activity.started));
  const marked = await watchMarks(session);
  const stirs = await watchStirs(session);
  const [main] = await framesOf(target);
  return {
    target,
    activity,
    stirs,
    frameId: main?.id ?? '',
    hold: () => void (held = true),
    isHeld: () => held,
    begin(next) {
      visits++;
      held = false;
      lease = next;
      marked.clear();
      activity.begin();
      beginPatience(target);
      for (const { arriving } of ALL_COLLECTORS) arriving?.(target);
    },
    isUsed: () => visits > 1,
    hasCrashed: () => crashed,
    hasOpenedWindows: () => opener,
    marks: () => [...marked],
  };
}
