import type { BrowserContext, Page } from 'playwright-core';
import { within } from '../limits.ts';

/** Pages that were opened by a page and not by us are closed; where they lead has passed the gate and is known. */
export interface PageMaker {
  readonly newPage: () => Promise<Page>;
}

async function closeQuietly(page: Page, closeMs: number): Promise<void> {
  await within(closeMs, 'closing a popup', page.close()).catch(() => undefined);
}

/** Opens pages in a context and closes those that others open. Dialogs are dismissed, leaving is never refused. */
export function guardPages(context: BrowserContext, closeMs: number): PageMaker {
  let opening = 0;
  const waiting: Page[] = [];
  const ours = new WeakSet<Page>();
  const sweep = (): void => {
    if (opening > 0) return;
    for (const page of waiting.splice(0)) if (!ours.has(page)) void closeQuietly(page, closeMs);
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
        const page = await within(closeMs, 'opening a page', context.newPage());
        ours.add(page);
        return page;
      } finally {
        opening--;
        sweep();
      }
    },
  };
}
