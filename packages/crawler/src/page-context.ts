import type { Page } from 'playwright-core';
import type { CdpSession } from './cdp/session.ts';
import type { Scope } from './guard/scope.ts';
import type { Limits } from './limits.ts';

interface AnyTarget {
  readonly session: CdpSession;
  /** The target's address now; of a page the one it navigated to last. */
  readonly url: () => string;
  /** Name of the role the browser is signed in as; `anonymous` without one. */
  readonly role: string;
  readonly scope: Scope;
  readonly limits: Limits;
  /** True where the body of an address was read whole on its way to the browser. */
  readonly wasServed: (url: string) => boolean;
  /** True once in a run and role for each key, such as a script's hash: what was read once need not be read again. */
  readonly firstTime: (key: string) => boolean;
  /** Reads an address once more by a request of the crawler's own; undefined where nobody's network is listened to. */
  readonly refetch: ((url: string) => void) | undefined;
}

/** A worker, shared worker or service worker. */
export interface WorkerContext extends AnyTarget {
  readonly kind: 'worker' | 'shared-worker' | 'service-worker';
}

/** A page with all its frames: site isolation is off, so that one session sees each of them. */
export interface PageContext extends AnyTarget {
  readonly kind: 'page';
  readonly page: Page;
  /** The workers that run now: those that the page has started, and those it shares with other pages. */
  readonly workers: () => readonly WorkerContext[];
}

/** Something that runs code and has a DevTools session. */
export type TargetContext = PageContext | WorkerContext;
