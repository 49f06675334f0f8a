import type { Instance } from './host.ts';

/** Calls of `leakgate()` that no build has asked for anything yet. */
const waiting = new Set<symbol>();

/** A configuration has called `leakgate()`. */
export function awaitBuild({ mark }: Instance): void {
  waiting.add(mark);
}

/** A build uses what a call has given. */
export function endWaiting({ mark }: Instance): void {
  waiting.delete(mark);
}

/**
 * True where other builds are to come: of a configuration that is a list each has its own plugin, and all of them are
 * made before the first is built.
 */
export function othersWait(): boolean {
  return waiting.size > 0;
}
