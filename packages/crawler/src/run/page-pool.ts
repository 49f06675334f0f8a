import { setTimeout as sleep } from 'node:timers/promises';
import type { Lease } from '../frontier/frontier.ts';
import { forgetAll } from '../in-page/forget.ts';
import { LIMITS, within } from '../limits.ts';
import { framesOf, inFrame } from '../worlds.ts';
import type { AttachedPage } from './attach.ts';

/** A page serves so many visits; then a new one takes its place, since only that gives its memory back. */
const VISITS_EACH = 50;
/** A page that nobody takes within so many milliseconds is emptied, so that it goes on with nothing. */
const IDLE_MS = 250;
const EMPTY = 'about:blank';

/** The pages of a browser. To open one and to start its process is the dearest part of a visit, so they are used again. */
export interface PagePool {
  /** A page for a visit; with `isFresh` one that has seen nothing before. */
  readonly take: (lease: Lease, isFresh: boolean) => Promise<AttachedPage>;
  /** Takes a page back when it is left. One that is not fit for another visit is closed. */
  readonly give: (page: AttachedPage, isFit: boolean) => Promise<void>;
  /** Leaves every page that is not in use. What a page says when it is left is part of what it does. */
  readonly leaveAll: () => Promise<void>;
}

async function leave({ target: { page } }: AttachedPage): Promise<void> {
  if (page.url() !== EMPTY) await page.goto(EMPTY, { timeout: LIMITS.closeMs });
}

/** Makes a tab forget what its page would hand to the next one; false where that cannot be done. */
async function forget({ target, marks, hasCrashed, hasOpenedWindows }: AttachedPage): Promise<boolean> {
  const frames = await framesOf(target);
  await Promise.all(frames.map((frame) => inFrame(target, frame, forgetAll, undefined)));
  const origins = new Set(frames.map(({ url }) => URL.parse(url)?.origin));
  return !hasCrashed() && !hasOpenedWindows() && marks().every((origin) => origins.has(origin));
}

function isSameDocument(one: string, other: string): boolean {
  return one.split('#', 1)[0] === other.split('#', 1)[0];
}

/** A pool that opens pages with `open`. Where one cannot be closed, `retire` is called. */
export function createPagePool(open: (lease: Lease) => Promise<AttachedPage>, retire: () => void): PagePool {
  const idle = new Set<AttachedPage>();
  const visits = new WeakMap<AttachedPage, number>();

  async function close(attached: AttachedPage, isFit: boolean): Promise<void> {
    if (isFit) await within(LIMITS.closeMs, 'leaving a page', leave(attached)).catch(() => undefined);
    await within(LIMITS.closeMs, 'closing a page', attached.target.page.close()).catch(retire);
  }

  /** The page that another visit has just left goes on from there; one that was left before it is empty, or soon is. */
  async function free(lease: Lease): Promise<AttachedPage | undefined> {
    const attached = [...idle].at(-1);
    if (attached === undefined) return undefined;
    idle.delete(attached);
    if (!isSameDocument(attached.target.page.url(), lease.url)) return attached;
    return within(LIMITS.closeMs, 'leaving a page', leave(attached)).then(
      () => attached,
      () => void close(attached, false),
    );
  }

  async function emptyLater(attached: AttachedPage, visit: number | undefined): Promise<void> {
    await sleep(IDLE_MS, undefined, { ref: false });
    if (visits.get(attached) !== visit || !idle.delete(attached)) return;
    const isEmpty = await within(LIMITS.closeMs, 'leaving a page', leave(attached)).then(
      () => true,
      () => false,
    );
    if (isEmpty) idle.add(attached);
    else await close(attached, false);
  }

  return {
    async take(lease, isFresh) {
      const attached = (isFresh ? undefined : await free(lease)) ?? (await open(lease));
      visits.set(attached, (visits.get(attached) ?? 0) + 1);
      attached.begin(lease);
      return attached;
    },
    async give(attached, isFit) {
      const visit = visits.get(attached);
      const isOver = !isFit || (visit ?? 0) >= VISITS_EACH;
      if (isOver || !(await within(LIMITS.closeMs, 'forgetting a page', forget(attached)).catch(() => false))) {
        return close(attached, isFit);
      }
      idle.add(attached);
      void emptyLater(attached, visit);
    },
    async leaveAll() {
      const pages = [...idle];
      idle.clear();
      await Promise.all(pages.map((each) => close(each, true)));
    },
  };
}
