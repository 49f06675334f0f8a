/** Why a crawl was broken off that can go on where it was: by its signal, for want of room on disk, or of its site. */
export type Halt = 'stopped' | 'full' | 'down';

/** What ran out. */
export type Spent = 'time' | 'bytes' | Halt;

/** True for what keeps a crawl from its end this time alone. */
export function isHalt(spent: Spent | undefined): spent is Halt {
  return spent === 'stopped' || spent === 'full' || spent === 'down';
}

/** What a crawl may spend; once it is spent nothing more is begun. */
export interface Budget {
  readonly spend: (bytes: number) => void;
  /** Breaks the crawl off. */
  readonly halt: (why: Halt) => void;
  /** What ran out; undefined while there is something left. */
  readonly spent: () => Spent | undefined;
  /** Resolves when what is open has had its time since the crawl was stopped: machines that stop it wait no longer. */
  readonly halted: Promise<void>;
}

/** So long what is open is still read when the crawl is stopped, in milliseconds. */
const GRACE_MS = 4_000;

function haltedAfter(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => void setTimeout(resolve, GRACE_MS).unref();
    if (signal?.aborted === true) wait();
    else signal?.addEventListener('abort', wait, { once: true });
  });
}

/** A budget of bytes, until a moment (as `Date.now()` has it) or until the signal. */
export function createBudget(bytes: number, until: number, signal: AbortSignal | undefined): Budget {
  let left = bytes;
  let halted: Halt | undefined;
  return {
    halted: haltedAfter(signal),
    spend: (used) => void (left -= used),
    halt: (why) => void (halted ??= why),
    spent() {
      if (signal?.aborted === true) return 'stopped';
      if (halted !== undefined) return halted;
      if (left <= 0) return 'bytes';
      return Date.now() >= until ? 'time' : undefined;
    },
  };
}
