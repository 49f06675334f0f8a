import { isNoRoom } from '../state/no-room.ts';
import type { Frontier } from './frontier.ts';

/** A frontier that calls `full` where it can no longer be written, and hands out nothing more. */
export function guardedFrontier(frontier: Frontier, full: () => void): Frontier {
  const guarded =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>, otherwise: R) =>
    async (...given: A): Promise<R> => {
      try {
        return await call(...given);
      } catch (error) {
        if (!isNoRoom(error)) throw error;
        full();
        return otherwise;
      }
    };
  return {
    add: guarded(frontier.add, []),
    passed: guarded(frontier.passed, undefined),
    lease: guarded(frontier.lease, undefined),
    complete: guarded(frontier.complete, undefined),
    fail: guarded(frontier.fail, true),
    stats: frontier.stats,
  };
}
