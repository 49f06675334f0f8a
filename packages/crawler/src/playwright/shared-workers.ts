import type { Browser, Page } from 'playwright-core';
import { attachSharedWorkers, type Started } from '../cdp/child-sessions.ts';
import { limitedSession } from '../cdp/limited-session.ts';
import type { CdpSession } from '../cdp/session.ts';
import { LIMITS } from '../limits.ts';

/** Who wants to hear of the shared workers of a browser, by browser context. A browser is listened to once. */
const listeners = new WeakMap<Browser, Map<string, Started>>();

async function listen(browser: Browser, byContext: ReadonlyMap<string, Started>): Promise<void> {
  const session = limitedSession(await browser.newBrowserCDPSession(), LIMITS.commandMs);
  await attachSharedWorkers(session, LIMITS.commandMs, async (child) => {
    await byContext.get(child.contextId ?? '')?.(child);
  });
}

/** Calls `started` for each shared worker that a page of the page's browser context starts from now on. */
export async function hearOfSharedWorkers(page: Page, session: CdpSession, started: Started): Promise<void> {
  const browser = page.context().browser();
  const { targetInfo } = await session.send('Target.getTargetInfo');
  // A browser with one lasting profile is not shown by Playwright.
  if (browser === null || targetInfo.browserContextId === undefined) return;
  const known = listeners.get(browser);
  const byContext = known ?? new Map<string, Started>();
  byContext.set(targetInfo.browserContextId, started);
  listeners.set(browser, byContext);
  if (known === undefined) await listen(browser, byContext);
  page.once('close', () => byContext.delete(targetInfo.browserContextId ?? ''));
}
