import { attachSharedWorkers, type Child, type Started } from '../cdp/child-sessions.ts';
import { ownCode } from '../cdp/own-code.ts';
import type { CdpSession } from '../cdp/session.ts';
import type { Collector } from '../collectors/collector.ts';
import { COLLECTORS } from '../collectors/index.ts';
import { attachAll } from '../collectors/phases.ts';
import { LIMITS } from '../limits.ts';
import type { LiveWorkers } from '../live-workers.ts';
import type { Initiators } from '../network/initiators.ts';
import { liveBodies } from '../network/live-bodies.ts';
import { hiddenHeaders } from '../network/hidden-headers.ts';
import { webSockets } from '../network/websockets.ts';
import type { WorkerContext } from '../page-context.ts';
import { refetchOnce } from './refetch.ts';
import type { RoleBrowser } from './role-browser.ts';
import type { RoleRun } from './role-run.ts';

/** Every collector: those that listen to the network, and those that look at the page. */
export const ALL_COLLECTORS: readonly Collector[] = [webSockets, liveBodies, hiddenHeaders, ...COLLECTORS];

/** Those whose reading may be done while a page is waited for, and the others. */
export const AHEAD: readonly Collector[] = ALL_COLLECTORS.filter(({ isAhead }) => isAhead === true);
export const NOT_AHEAD: readonly Collector[] = ALL_COLLECTORS.filter(({ isAhead }) => isAhead !== true);

/** Bodies are read at the gate: DevTools need not keep them a second time. */
const BUFFERS = { maxTotalBufferSize: 2 ** 20, maxResourceBufferSize: 2 ** 19 };

/** A worker has its own; one that is held until it is listened to loses it before its code runs. */
const WITHOUT_SOCKETS = ownCode("Reflect.deleteProperty(globalThis, 'WebSocket')");

const WORKERS: Readonly<Record<string, WorkerContext['kind']>> = {
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
};

function noteSockets(session: CdpSession, run: RoleRun): void {
  session.on('Network.webSocketCreated', ({ url }) => {
    const { scope, isRead } = run.settings;
    if (scope.isOwn(url) || isRead(url)) run.unheld('websocket', url);
    else run.stopped('GET', url, 'out-of-scope');
  });
}

/** Listens to the network of a target. */
export async function listen(session: CdpSession, run: RoleRun, initiators: Initiators): Promise<void> {
  noteSockets(session, run);
  await initiators.watch(session);
  await session.send('Network.enable', BUFFERS);
}

/** The address of a worker without a file is another one in each run: it is called by its origin. */
function lastingAddress(url: string): string {
  return url.startsWith('blob:') ? `blob:${URL.parse(url)?.origin ?? ''}` : url;
}

/** Listens to each worker that starts, calls `started`, and keeps it among `workers` until it ends. */
export function workerStarted(
  run: RoleRun,
  initiators: Initiators,
  workers: LiveWorkers,
  started: (url: string) => void,
): Started {
  return async (child: Child) => {
    const { type, url, session } = child;
    const kind = WORKERS[type];
    if (kind === undefined) return;
    const { role, settings, firstTime } = run;
    const wasServed = (address: string): boolean => run.served.has(address);
    const refetch = (address: string): void => refetchOnce(address, run);
    const known = { role, scope: settings.scope, limits: LIMITS, wasServed, firstTime, refetch };
    const target = { kind, session, url: () => url, ...known };
    if (!settings.options.websockets) await session.send('Runtime.evaluate', { expression: WITHOUT_SOCKETS });
    // Not every kind of worker has a network of its own to listen to.
    await Promise.all([
      listen(session, run, initiators).catch(() => undefined),
      attachAll(ALL_COLLECTORS, target, run.emit),
    ]);
    workers.add(target, child);
    started(url);
    run.unheld(kind === 'shared-worker' ? 'shared worker' : 'worker', lastingAddress(url));
  };
}

/** Listens to every shared worker of a browser. */
export function attachWorkers({ session }: RoleBrowser, started: Started): Promise<void> {
  return attachSharedWorkers(session, LIMITS.commandMs, started);
}
