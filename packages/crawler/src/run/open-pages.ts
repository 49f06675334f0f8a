import type { Lease } from '../frontier/frontier.ts';
import type { AttachedPage } from './attach.ts';

/** What is known of a page while it is visited. */
export type VisitedPage = Pick<AttachedPage, 'activity' | 'frameId' | 'isHeld'>;

/** The pages that are being visited now. */
export interface OpenPages {
  readonly enter: (lease: Lease, page: VisitedPage) => () => void;
  /** Tells the pages that a request was answered. */
  readonly answered: (requestId: string) => void;
  /** Tells the pages that a worker runs. */
  readonly started: (url: string) => void;
  /** True where the page with that main frame is to stay where it is. */
  readonly isHeld: (frameId: string) => boolean;
  /** Links from a start to the page that an address was asked for by; to the nearest one, where that is not told. */
  readonly depthOf: (referer: string | undefined) => number;
}

/** No page is open yet. */
export function createOpenPages(): OpenPages {
  const pages = new Map<Lease, VisitedPage>();
  return {
    enter(lease, page) {
      pages.set(lease, page);
      return () => void pages.delete(lease);
    },
    answered(requestId) {
      for (const { activity } of pages.values()) activity.answered(requestId);
    },
    started(url) {
      for (const { activity } of pages.values()) activity.started(url);
    },
    isHeld: (frameId) => [...pages.values()].some((page) => page.frameId === frameId && page.isHeld()),
    depthOf(referer) {
      const open = [...pages.keys()];
      const by = open.find(({ url }) => url === referer);
      if (by !== undefined) return by.depth;
      return open.length === 0 ? 0 : Math.min(...open.map(({ depth }) => depth));
    },
  };
}
