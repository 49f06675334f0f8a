import type { Lease } from '../frontier/frontier.ts';
import type { Activity } from './settle.ts';

/** The pages that are being visited now. */
export interface OpenPages {
  readonly enter: (lease: Lease, activity: Activity) => () => void;
  /** Tells the pages that a request was answered. */
  readonly answered: (requestId: string) => void;
  /** Links from a start to the page that an address was asked for by; to the nearest one, where that is not told. */
  readonly depthOf: (referer: string | undefined) => number;
}

/** No page is open yet. */
export function createOpenPages(): OpenPages {
  const leases = new Map<Lease, Activity>();
  return {
    enter(lease, activity) {
      leases.set(lease, activity);
      return () => void leases.delete(lease);
    },
    answered(requestId) {
      for (const activity of leases.values()) activity.answered(requestId);
    },
    depthOf(referer) {
      const open = [...leases.keys()];
      const by = open.find(({ url }) => url === referer);
      if (by !== undefined) return by.depth;
      return open.length === 0 ? 0 : Math.min(...open.map(({ depth }) => depth));
    },
  };
}
