import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSession } from '../cdp/session.ts';
import type { Limits } from '../limits.ts';

/** How often a page that loads something is asked whether it has come to its end, in milliseconds. */
const POLL_MS = 25;

/** The network activity of a page. */
export interface Activity {
  /** Forgets what is open: the page begins a further visit. */
  readonly begin: () => void;
  /** Resolves when the page is at rest, or after `settleMs`: true where it is. */
  readonly rest: () => Promise<boolean>;
  /** Told of each request whose answer has passed the gate: DevTools does not tell the end of a worker's script. */
  readonly answered: (requestId: string) => void;
}

/** Watches what a page loads. Bodies that may never end do not keep it from being at rest. */
export function watchActivity(session: CdpSession, limits: Limits): Activity {
  const open = new Set<string>();
  let last = Date.now();
  const end = ({ requestId }: { readonly requestId: string }): void => {
    open.delete(requestId);
    last = Date.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    // What the page itself holds makes no traffic.
    if (/^(?:blob|data):/.test(request.url)) return;
    open.add(requestId);
    last = Date.now();
  });
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'EventSource' || /event-stream|ndjson|x-component/.test(response.mimeType)) end({ requestId });
  });
  return {
    begin: () => open.clear(),
    answered: (requestId) => end({ requestId }),
    async rest() {
      const limit = Date.now() + limits.settleMs;
      last = Date.now();
      for (let now = last; now < limit; now = Date.now()) {
        const left = last + limits.quietMs - now;
        if (open.size === 0 && left <= 0) return true;
        await sleep(open.size === 0 ? left : POLL_MS);
      }
      return false;
    },
  };
}
