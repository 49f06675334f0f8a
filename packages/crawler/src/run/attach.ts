import type { CdpEvent, CdpSession } from '../cdp/session.ts';
import { beginPatience } from '../collectors/patience.ts';
import type { Lease } from '../frontier/frontier.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf } from '../worlds.ts';
import { ALL_COLLECTORS } from './attach-workers.ts';
import { hearPage, type Hearing } from './hear-page.ts';
import type { RoleBrowser } from './role-browser.ts';
import type { Activity } from './settle.ts';
import { watchStirs, type Stirs } from './stirs.ts';

/** A page that is listened to, and that serves one visit after another. */
export interface AttachedPage {
  readonly target: PageContext;
  readonly activity: Activity;
  readonly stirs: Stirs;
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

async function prepare(session: CdpSession, { prepared: source }: RoleBrowser): Promise<void> {
  if (source !== undefined) await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

/** Opens a page and listens to it and to all its workers, before it navigates. */
export async function attachPage(browser: RoleBrowser, first: Lease, hearing: Hearing): Promise<AttachedPage> {
  let lease = first;
  let visits = 0;
  let held = false;
  let crashed = false;
  let opener = false;
  const page = await browser.pages.newPage();
  page.on('popup', () => void (opener = true));
  page.on('crash', () => void (crashed = true));
  const { target, activity } = await hearPage(page, hearing, () => lease);
  const { session } = target;
  await hideTabs(session);
  await prepare(session, browser);
  const marked = await watchMarks(session);
  const stirs = await watchStirs(session);
  const [main] = await framesOf(target);
  return {
    target,
    activity,
    stirs,
    frameId: main?.id ?? '',
    hold: () => void (held = true),
    isHeld: () => held,
    begin(next) {
      visits++;
      held = false;
      lease = next;
      marked.clear();
      activity.begin();
      beginPatience(target);
      for (const { arriving } of ALL_COLLECTORS) arriving?.(target);
    },
    isUsed: () => visits > 1,
    hasCrashed: () => crashed,
    hasOpenedWindows: () => opener,
    marks: () => [...marked],
  };
}
