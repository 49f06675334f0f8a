import type { Artifact } from '@leakgate/core';
import type { PageContext, TargetContext } from '../page-context.ts';
import type { Unread } from '../unread.ts';

/** What a collector hands over: something to search, or something it saw and could not read. */
export type Found =
  | {
      readonly kind: 'artifact';
      readonly artifact: Artifact;
      /** For what was sent: the code that sent it, as `url:line:column`, both 1-based. */
      readonly initiator?: string;
    }
  | { readonly kind: 'unread'; readonly unread: Unread };

/** Takes what was found at any time while a target lives. */
export type Emit = (found: Found) => void;

/** One reading of a page: may be a list or come piece by piece. */
export type Reading = Iterable<Found> | AsyncIterable<Found>;

/**
 * A place to look in, one file each. Every phase is optional. A phase that throws, or overruns its time, becomes a
 * ledger value (`failed` or `timed-out`, named after the collector); the other collectors still run.
 */
export interface Collector {
  /** As the coverage ledger names it: the surface it fills, such as `indexed-db`. */
  readonly name: string;
  /**
   * Set where the browser tells, or the time that scripts have run, whenever what `settled` reads may have changed: so
   * it can be read while a page is waited for, and counts where the page has done nothing since.
   */
  readonly isAhead?: true;
  /** Listens to a target. Pages are attached before they navigate; workers as soon as the browser tells of them. */
  readonly attach?: (target: TargetContext, emit: Emit) => Promise<void>;
  /** Forgets what a page has counted: a further visit begins in it. */
  readonly arriving?: (page: PageContext) => void;
  /** Reads a page that has settled. */
  readonly settled?: (page: PageContext) => Reading;
  /** Reads a page for the last time, just before it is left. */
  readonly leaving?: (page: PageContext) => Reading;
  /** Reads what is dear, on the first settled page of each origin and route shape. */
  readonly oncePerShape?: (page: PageContext) => Reading;
}
