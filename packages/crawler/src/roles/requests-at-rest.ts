import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Request } from 'playwright-core';

/** Without a request under way for so long a sign-in is over, in milliseconds. */
const QUIET_MS = 500;

/** The longest that a sign-in is waited for once its script has ended, in milliseconds. */
const LONGEST_MS = 10_000;

/** What may stay open as long as the page does. */
const ENDLESS: ReadonlySet<string> = new Set(['eventsource', 'websocket']);

/**
 * Watches the requests of a context. What it gives resolves once none has been under way for a while: a click that signs
 * in by a request of a script returns before the answer, and with it the session, is there.
 */
export function watchRequests(context: BrowserContext): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const end = (request: Request): void => {
    if (open.delete(request)) last = Date.now();
  };
  context.on('request', (request) => {
    if (ENDLESS.has(request.resourceType())) return;
    open.add(request);
    last = Date.now();
  });
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  return async () => {
    last = Date.now();
    const limit = last + LONGEST_MS;
    for (let now = last; now < limit; now = Date.now()) {
      const left = last + QUIET_MS - now;
      if (open.size === 0 && left <= 0) return;
      await sleep(open.size === 0 ? left : 25);
    }
  };
}
