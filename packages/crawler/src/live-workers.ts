import type { Child } from './cdp/child-sessions.ts';
import type { WorkerContext } from './page-context.ts';

/** The workers that have started and not ended yet. */
export interface LiveWorkers {
  readonly add: (worker: WorkerContext, child: Pick<Child, 'hasEnded'>) => void;
  readonly all: () => readonly WorkerContext[];
}

/** No worker has started yet. */
export function createLiveWorkers(): LiveWorkers {
  const known = new Map<WorkerContext, () => boolean>();
  return {
    add(worker, { hasEnded }) {
      known.set(worker, hasEnded);
    },
    all() {
      for (const [worker, hasEnded] of known) if (hasEnded()) known.delete(worker);
      return [...known.keys()];
    },
  };
}
