/** What a crawl may spend; once it is spent nothing more is begun. */
export interface Budget {
  readonly spend: (bytes: number) => void;
  /** What ran out; undefined while there is something left. */
  readonly spent: () => 'time' | 'bytes' | 'stopped' | undefined;
}

/** A budget of bytes, until a moment (as `Date.now()` has it) or until the signal. */
export function createBudget(bytes: number, until: number, signal: AbortSignal | undefined): Budget {
  let left = bytes;
  return {
    spend: (used) => void (left -= used),
    spent() {
      if (signal?.aborted === true) return 'stopped';
      if (left <= 0) return 'bytes';
      return Date.now() >= until ? 'time' : undefined;
    },
  };
}
