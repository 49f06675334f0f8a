import type { Lease } from '../frontier/frontier.ts';
import type { VisitedPage } from './open-pages.ts';
import type { PagePool } from './page-pool.ts';
import type { RoleBrowser } from './role-browser.ts';

/** A browser takes so many pages; then a fresh one takes its place, since only that gives its memory back. */
const PAGES_EACH = 250;

/** The browser that visits happen in now. */
export interface OpenBrowser {
  readonly browser: RoleBrowser;
  readonly pages: PagePool;
  /** Hands over what was sent since the last time, now that it is known which code sent it. */
  readonly flushSent: () => void;
  /** Leaves all its pages and takes what they send on that occasion. */
  readonly leave: () => Promise<void>;
  /** Notes that a page is being visited; call the result when it is left. */
  readonly enter: (lease: Lease, page: VisitedPage) => () => void;
}

/** Lends browsers: one at a time, replaced when it is worn out, stuck or dead. */
export interface BrowserSlot {
  readonly use: <T>(visit: (open: OpenBrowser) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
  /** Ends the browser under whoever is in it. */
  readonly abandon: () => Promise<void>;
}

/** A browser and who is in it. */
interface Tenancy {
  readonly opening: Promise<OpenBrowser>;
  active: number;
  used: number;
  /** Set once nobody else may enter: the last to leave closes it. */
  worn: boolean;
}

async function end({ opening }: Tenancy): Promise<void> {
  const opened = await opening.catch(() => undefined);
  await opened?.leave();
  await opened?.browser.close();
}

/** A slot for browsers that `open` opens; it may call `retire` to have one replaced early. */
export function createBrowserSlot(open: (retire: () => void) => Promise<OpenBrowser>): BrowserSlot {
  let current: Tenancy | undefined;

  function enter(): Tenancy {
    if (current === undefined || current.worn) {
      const opening = open(() => void (tenancy.worn = true));
      const tenancy: Tenancy = { opening, active: 0, used: 0, worn: false };
      current = tenancy;
    }
    current.active++;
    current.used++;
    if (current.used >= PAGES_EACH) current.worn = true;
    return current;
  }

  async function leave(tenancy: Tenancy): Promise<void> {
    tenancy.active--;
    const opened = await tenancy.opening.catch(() => undefined);
    if (opened?.browser.isAlive() !== true) tenancy.worn = true;
    if (tenancy.worn && tenancy.active === 0) await end(tenancy);
  }

  return {
    async use(visit) {
      const tenancy = enter();
      try {
        return await visit(await tenancy.opening);
      } finally {
        await leave(tenancy);
      }
    },
    async close() {
      if (current !== undefined && !current.worn) await end(current);
      current = undefined;
    },
    async abandon() {
      const opened = await current?.opening.catch(() => undefined);
      if (current !== undefined) current.worn = true;
      await opened?.browser.close();
    },
  };
}
