import { attachChildren, attachSharedWorkers, type Child, type Started } from '../cdp/child-sessions.ts';
import { ownCode } from '../cdp/own-code.ts';
import { limitedSession } from '../cdp/limited-session.ts';
import type { CdpEvent, CdpSession } from '../cdp/session.ts';
import type { Collector } from '../collectors/collector.ts';
import { COLLECTORS } from '../collectors/index.ts';
import { attachAll } from '../collectors/phases.ts';
import type { Lease } from '../frontier/frontier.ts';
import { LIMITS, within } from '../limits.ts';
import type { Initiators } from '../network/initiators.ts';
import { liveBodies } from '../network/live-bodies.ts';
import { setCookies } from '../network/set-cookies.ts';
import { webSockets } from '../network/websockets.ts';
import type { PageContext, WorkerContext } from '../page-context.ts';
import type { RoleBrowser } from './role-browser.ts';
import type { RoleRun } from './role-run.ts';
import { framesOf } from '../worlds.ts';
import { watchActivity, type Activity } from './settle.ts';

/** Every collector: those that listen to the network, and those that look at the page. */
export const ALL_COLLECTORS: readonly Collector[] = [webSockets, liveBodies, setCookies, ...COLLECTORS];

/** Bodies are read at the gate: DevTools need not keep them a second time. */
const BUFFERS = { maxTotalBufferSize: 2 ** 20, maxResourceBufferSize: 2 ** 19 };

/** A worker has its own; one that is held until it is listened to loses it before its code runs. */
const WITHOUT_SOCKETS = ownCode("Reflect.deleteProperty(globalThis, 'WebSocket')");

const WORKERS: Readonly<Record<string, WorkerContext['kind']>> = {
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
};

/** A page that is listened to, and that serves one visit after another. */
export interface AttachedPage {
  readonly target: PageContext;
  readonly activity: Activity;
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

async function listen(session: CdpSession, initiators: Initiators): Promise<void> {
  await initiators.watch(session);
  await session.send('Network.enable', BUFFERS);
}

function workerStarted(run: RoleRun, initiators: Initiators): Started {
  return async ({ type, url, session }: Child) => {
    const kind = WORKERS[type];
    if (kind === undefined) return;
    const { role, settings, firstTime } = run;
    const wasServed = (address: string): boolean => run.served.has(address);
    const target = { kind, session, url: () => url, role, scope: settings.scope, limits: LIMITS, wasServed, firstTime };
    if (!settings.options.websockets) await session.send('Runtime.evaluate', { expression: WITHOUT_SOCKETS });
    // Not every kind of worker has a network of its own to listen to.
    await Promise.all([
      listen(session, initiators).catch(() => undefined),
      attachAll(ALL_COLLECTORS, target, run.emit),
    ]);
  };
}

/** Listens to every shared worker of a browser. */
export function attachWorkers(browser: RoleBrowser, run: RoleRun, initiators: Initiators): Promise<void> {
  return attachSharedWorkers(browser.session, LIMITS.commandMs, workerStarted(run, initiators));
}

function noteSockets(session: CdpSession, run: RoleRun): void {
  session.on('Network.webSocketCreated', ({ url }) => {
    const { scope, isRead } = run.settings;
    if (!scope.isOwn(url) && !isRead(url)) run.stopped('GET', url, 'out-of-scope');
  });
}

/** Routes that a page goes to without loading anything are addresses of pages. */
function followRoutes(session: CdpSession, run: RoleRun, lease: () => Lease): void {
  session.on('Page.navigatedWithinDocument', ({ url }) =>
    run.work.add(run.follow([{ url, kind: 'link' }], lease().url, lease().depth + 1)),
  );
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

/** Opens a page and listens to it and to all its workers, before it navigates. */
export async function attachPage(
  browser: RoleBrowser,
  first: Lease,
  run: RoleRun,
  initiators: Initiators,
): Promise<AttachedPage> {
  let lease = first;
  let visits = 0;
  let held = false;
  let crashed = false;
  let opener = false;
  const page = await browser.pages.newPage();
  page.on('popup', () => void (opener = true));
  page.on('crash', () => void (crashed = true));
  const opened = within(LIMITS.commandMs, 'opening a session', browser.context.newCDPSession(page));
  const session = limitedSession(await opened, LIMITS.commandMs);
  const activity = watchActivity(session, LIMITS);
  const target: PageContext = {
    kind: 'page',
    page,
    session,
    url: () => (page.url() === 'about:blank' ? lease.url : page.url()),
    role: run.role,
    scope: run.settings.scope,
    limits: LIMITS,
    wasServed: (url) => run.served.has(url),
    firstTime: run.firstTime,
  };
  noteSockets(session, run);
  followRoutes(session, run, () => lease);
  await hideTabs(session);
  await listen(session, initiators);
  if (browser.prepared !== undefined) {
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: browser.prepared });
  }
  await attachAll(ALL_COLLECTORS, target, run.emit);
  await attachChildren(session, LIMITS.commandMs, workerStarted(run, initiators));
  const marked = await watchMarks(session);
  const [main] = await framesOf(target);
  return {
    target,
    activity,
    frameId: main?.id ?? '',
    hold: () => void (held = true),
    isHeld: () => held,
    begin(next) {
      visits++;
      held = false;
      lease = next;
      marked.clear();
      activity.begin();
      for (const { arriving } of ALL_COLLECTORS) arriving?.(target);
    },
    isUsed: () => visits > 1,
    hasCrashed: () => crashed,
    hasOpenedWindows: () => opener,
    marks: () => [...marked],
  };
}
