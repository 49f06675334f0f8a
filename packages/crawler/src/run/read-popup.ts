import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { limitedSession } from '../cdp/limited-session.ts';
import { documentTexts } from '../collectors/dom-text.ts';
import { artifact, unread } from '../collectors/found.ts';
import { LIMITS, within } from '../limits.ts';
import type { RoleRun } from './role-run.ts';

/** So long a page has to write into a window that it has opened, in milliseconds. */
const WRITING_MS = 100;
/** Windows that are read at once: a page may open them without end. */
const MOST = 50;
const BLANK = 'about:blank';

/** Reads a window that a page has opened, before it is closed. */
export type ReadPopup = (popup: Page) => Promise<void>;

async function readBlank(popup: Page, url: string, { emit }: RoleRun): Promise<void> {
  const session = limitedSession(await popup.context().newCDPSession(popup), LIMITS.commandMs);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const { text } of documentTexts(root)) emit(artifact({ kind: 'dom', url, party: 'own' }, text));
}

/** Reads what pages write into windows without an address, as receipts and previews are: nothing else shows it. */
export function popupReader(run: RoleRun): ReadPopup {
  let open = 0;
  return async (popup) => {
    const opener = (await popup.opener().catch(() => null))?.url();
    const url = opener === undefined || opener === BLANK ? (run.settings.starts[0] ?? '') : opener;
    await sleep(WRITING_MS);
    // What has an address of its own is visited there; what was written into has that of who wrote.
    if (popup.isClosed() || (popup.url() !== BLANK && popup.url() !== url)) return;
    if (open >= MOST) return run.emit(unread('window', url, 'budget'));
    open++;
    const reading = within(LIMITS.closeMs, 'a window', readBlank(popup, url, run));
    // A window that is closed meanwhile, by its page or with it, shows nothing.
    await reading.catch(() => undefined).finally(() => void open--);
  };
}
