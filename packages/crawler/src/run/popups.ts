import type { BrowserContext, Page } from 'playwright-core';
import type { CdpSession } from '../cdp/session.ts';
import { within } from '../limits.ts';
import type { ReadPopup } from './read-popup.ts';

/** Pages that were opened by a page and not by us are read and closed; where they lead has passed the gate and is known. */
export interface PageMaker {
  readonly newPage: () => Promise<Page>;
}

async function closeQuietly(page: Page, closeMs: number, read: ReadPopup): Promise<void> {
  await read(page);
  await within(closeMs, 'closing a popup', page.close()).catch(() => undefined);
}

async function targetOf(context: BrowserContext, page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/**
 * Opens a page in a window of its own. As a tab beside others it would be taken for one that nobody sees, and be given
 * a frame a second where a page has sixty: what it draws would come too late.
 */
async function openWindow(context: BrowserContext, browser: CdpSession, closeMs: number): Promise<Page> {
  const [browserContextId] = (await browser.send('Target.getBrowserContexts')).browserContextIds;
  const created = browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...(browserContextId === undefined ? {} : { browserContextId }),
  });
  const isIt = async (page: Page): Promise<boolean> => (await targetOf(context, page)) === (await created).targetId;
  const [page] = await Promise.all([context.waitForEvent('page', { predicate: isIt, timeout: closeMs }), created]);
  return page;
}

/** Opens pages in the one context of a browser and reads and closes those that others open. Dialogs are dismissed, leaving is never refused. */
export function guardPages(context: BrowserContext, browser: CdpSession, closeMs: number, read: ReadPopup): PageMaker {
  let opening = 0;
  const waiting: Page[] = [];
  const ours = new WeakSet<Page>();
  const sweep = (): void => {
    if (opening > 0) return;
    for (const page of waiting.splice(0)) if (!ours.has(page)) void closeQuietly(page, closeMs, read);
  };
  context.on('page', (page) => {
    waiting.push(page);
    sweep();
  });
  context.on('dialog', (dialog) => {
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answer.catch(() => undefined);
  });
  return {
    async newPage() {
      opening++;
      try {
        const page = await within(closeMs, 'opening a page', openWindow(context, browser, closeMs));
        ours.add(page);
        return page;
      } finally {
        opening--;
        sweep();
      }
    },
  };
}
