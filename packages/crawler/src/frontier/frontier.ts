import type { NotVisited } from '@leakgate/core';

/** How an address is read: `page` in the browser, `fetch` by the crawler's own requests. */
export type VisitKind = 'page' | 'fetch';

/** An address to be read. */
export interface Target {
  readonly url: string;
  readonly kind: VisitKind;
  /** Links from a start address. */
  readonly depth: number;
  /** The address it was found at; undefined for a start address. */
  readonly parent: string | undefined;
}

/** A target that is being worked on. Goes back to the queue unless it is completed or failed. */
export interface Lease extends Target {
  readonly shape: string;
  /** How often it was leased before. */
  readonly attempts: number;
}

/** How far the frontier is. */
export interface FrontierStats {
  readonly waiting: number;
  readonly leased: number;
  readonly done: number;
  readonly failed: number;
}

/**
 * The addresses of one role, each read once. Asynchronous, since a queue server may stand behind it; the one there is
 * keeps it in SQLite.
 */
export interface Frontier {
  /** Takes addresses that are not known yet and within the budgets; tells those that are not, and why. */
  readonly add: (targets: readonly Target[]) => Promise<readonly NotVisited[]>;
  /** Notes that a file was read whole on its way to a page: it need not be asked for again. */
  readonly passed: (file: Pick<Target, 'url' | 'depth'>) => Promise<void>;
  /** The next address, pages first; undefined while nothing waits. */
  readonly lease: () => Promise<Lease | undefined>;
  readonly complete: (lease: Lease) => Promise<void>;
  /** Gives an address back, to be tried again where `again` says so and it was not tried too often. True if so. */
  readonly fail: (lease: Lease, again: boolean) => Promise<boolean>;
  readonly stats: () => Promise<FrontierStats>;
}

/** How much is taken in. */
export interface FrontierBudget {
  readonly maxPages: number;
  readonly maxDepth: number;
  readonly maxPerShape: number;
}
