import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSession } from '../cdp/session.ts';
import type { Limits } from '../limits.ts';

/** How often a page that loads something is asked whether it has come to its end, in milliseconds. */
const POLL_MS = 25;

/** How often a page that is on its way is asked whether it has stopped, in milliseconds. */
const STOPPED_POLL_MS = 100;

/** The network activity of a page. */
export interface Activity {
  /** Forgets what is open: the page begins a further visit. */
  readonly begin: () => void;
  /** Says that the page is waited for from now on. */
  readonly wait: () => void;
  /**
   * Resolves when nothing has been loading for `quietMs` since the wait began, or when the wait has taken `settleMs`:
   * true where the page is at rest.
   */
  readonly rest: (quietMs?: number) => Promise<boolean>;
  /**
   * Resolves when a document is there and nothing has been loading for `settleMs / 3`, or when `signal` says so. A page
   * whose script goes where it may not has no load event: its own loading is over, and it stays as it is.
   */
  readonly stopped: (signal: AbortSignal) => Promise<void>;
  /** Told of each request whose answer has passed the gate: DevTools does not tell the end of a worker's script. */
  readonly answered: (requestId: string) => void;
  /** Told of each worker that runs: where a service worker answered for its script, nothing passed the gate. */
  readonly started: (url: string) => void;
}

/** Watches whether the frames of a page load their documents. */
function watchLoading(session: CdpSession): { readonly begin: () => void; readonly stoppedFor: () => number } {
  const frames = new Set<string>();
  let isThere = false;
  let last = Date.now();
  const end = ({ frameId }: { readonly frameId: string }): void => {
    frames.delete(frameId);
    last = Date.now();
  };
  session.on('Page.frameStartedLoading', ({ frameId }) => void frames.add(frameId));
  session.on('Page.frameStoppedLoading', end);
  session.on('Page.frameDetached', end);
  session.on('Page.frameNavigated', ({ frame }) => {
    isThere ||= frame.parentId === undefined;
    last = Date.now();
  });
  return {
    begin() {
      frames.clear();
      isThere = false;
    },
    stoppedFor: () => (isThere && frames.size === 0 ? Date.now() - last : 0),
  };
}

/** Watches what a page loads. Bodies that may never end do not keep it from being at rest. */
export function watchActivity(session: CdpSession, limits: Limits): Activity {
  /** What is loading: addresses by request. */
  const open = new Map<string, string>();
  let last = Date.now();
  let limit = last;
  const end = ({ requestId }: { readonly requestId: string }): void => {
    if (open.delete(requestId)) last = Date.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    // What the page itself holds makes no traffic.
    if (/^(?:blob|data):/.test(request.url)) return;
    open.set(requestId, request.url);
    last = Date.now();
  });
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'EventSource' || /event-stream|ndjson|x-component/.test(response.mimeType)) end({ requestId });
  });
  const loading = watchLoading(session);
  return {
    begin() {
      open.clear();
      loading.begin();
    },
    async stopped(signal) {
      while (!signal.aborted && loading.stoppedFor() < limits.settleMs / 3) await sleep(STOPPED_POLL_MS);
    },
    answered: (requestId) => end({ requestId }),
    started(url) {
      for (const [requestId, each] of open) if (each === url) end({ requestId });
    },
    wait() {
      last = Date.now();
      limit = last + limits.settleMs;
    },
    async rest(quietMs = limits.quietMs) {
      for (let now = Date.now(); now < limit; now = Date.now()) {
        const left = last + quietMs - now;
        if (open.size === 0 && left <= 0) return true;
        await sleep(open.size === 0 ? left : POLL_MS);
      }
      return false;
    },
  };
}
