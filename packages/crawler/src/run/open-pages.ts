import type { Lease } from '../frontier/frontier.ts';

/** The pages that are being visited now. */
export interface OpenPages {
  readonly enter: (lease: Lease) => () => void;
  /** Links from a start to the page that an address was asked for by; to the nearest one, where that is not told. */
  readonly depthOf: (referer: string | undefined) => number;
}

/** No page is open yet. */
export function createOpenPages(): OpenPages {
  const leases = new Set<Lease>();
  return {
    enter(lease) {
      leases.add(lease);
      return () => void leases.delete(lease);
    },
    depthOf(referer) {
      const open = [...leases];
      const by = open.find(({ url }) => url === referer);
      if (by !== undefined) return by.depth;
      return open.length === 0 ? 0 : Math.min(...open.map(({ depth }) => depth));
    },
  };
}
