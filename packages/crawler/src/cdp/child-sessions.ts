import { innerSession, type InnerSession, type Message } from './inner-session.ts';
import type { CdpEvent, CdpSession } from './session.ts';

type TargetInfo = CdpEvent<'Target.attachedToTarget'>['targetInfo'];

/** A target that another one started, such as a worker of a page. */
export interface Child {
  /** As the browser calls it: `worker`, `shared_worker`, `service_worker`, `iframe`, … */
  readonly type: string;
  readonly url: string;
  /** The browser context it belongs to; undefined for the browser's first. */
  readonly contextId: string | undefined;
  readonly session: CdpSession;
  readonly hasEnded: () => boolean;
}

/** Is called for each new child, which runs once the promise has come to its end. */
export type Started = (child: Child) => Promise<void>;

async function begin(session: InnerSession, info: TargetInfo, ms: number, started: Started): Promise<void> {
  const { type, url, browserContextId: contextId } = info;
  try {
    await Promise.all([
      started({ type, url, contextId, session, hasEnded: session.hasEnded }),
      attachChildren(session, ms, started),
    ]);
  } finally {
    await session.send('Runtime.runIfWaitingForDebugger');
  }
}

/** Passes on what the browser tells of the sessions inside another. */
function routeSessions(parent: CdpSession, ms: number, started: Started): void {
  const sessions = new Map<string, InnerSession>();
  parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = innerSession(parent, sessionId, ms);
    sessions.set(sessionId, session);
    // A child that is gone before it could be listened to has told nothing.
    begin(session, targetInfo, ms, started).catch(() => undefined);
  });
  parent.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    sessions.get(sessionId)?.receive(JSON.parse(message) as Message);
  });
  parent.on('Target.detachedFromTarget', ({ sessionId }) => {
    sessions.get(sessionId)?.end();
    sessions.delete(sessionId);
  });
}

/**
 * Opens a session for every child that a target has or starts, nested ones included, and lets each run only once
 * `started` has come to its end. `ms` bounds each command. Shared workers are no page's children.
 */
export async function attachChildren(parent: CdpSession, ms: number, started: Started): Promise<void> {
  routeSessions(parent, ms, started);
  await parent.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}

/**
 * Opens a session for every shared worker of a browser, given a session of the browser itself. They cannot be held:
 * a worker has begun to run when its session opens. Once for a browser: a second session for the same worker ends it.
 */
export async function attachSharedWorkers(browser: CdpSession, ms: number, started: Started): Promise<void> {
  routeSessions(browser, ms, started);
  browser.on('Target.targetCreated', ({ targetInfo: { type, targetId } }) => {
    if (type !== 'shared_worker') return;
    browser.send('Target.attachToTarget', { targetId, flatten: false }).catch(() => undefined);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}
