/** Work that is under way and must be done before its page counts as read. */
export interface WorkSet {
  readonly add: (work: Promise<void>) => void;
  /** Resolves when everything that is under way now is done. */
  readonly settled: () => Promise<void>;
}

/** A set of work; `failed` is told of each piece that could not be done, which no one else hears of. */
export function createWorkSet(failed: () => void): WorkSet {
  const underWay = new Set<Promise<void>>();
  return {
    add(work) {
      const done = work.catch(failed).finally(() => underWay.delete(done));
      underWay.add(done);
    },
    settled: async () => void (await Promise.all(underWay)),
  };
}
