import { setTimeout as wait } from 'node:timers/promises';
import type { Run } from './state.ts';

/** Longer than this nobody waits for an output: it may have failed, and no hook says so. */
const LONGEST_MS = 20_000;

/** The outputs that Rollup makes side by side: those that began, and are not searched yet. */
export interface Rendering {
  readonly begun: Set<object>;
  /** Called whenever one of them is searched, or will never be. */
  readonly waiting: Set<() => void>;
}

/** No output has begun. */
export function nothingRendering(): Rendering {
  return { begun: new Set(), waiting: new Set() };
}

/** An output begins. */
export function beginRendering({ rendering }: Run, output: object): void {
  rendering.begun.add(output);
}

function wake({ waiting }: Rendering): void {
  for (const look of waiting) look();
}

/** An output was searched. */
export function endRendering({ rendering }: Run, output: object): void {
  rendering.begun.delete(output);
  wake(rendering);
}

/** Some output failed: which one no hook tells, so that nobody waits for any. */
export function abandonRendering({ rendering }: Run): void {
  rendering.begun.clear();
  wake(rendering);
}

function allSearched({ begun, waiting }: Rendering): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (begun.size > 0) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
}

/**
 * Waits until every output that began is searched. The command line of Rollup ends the process with the first output
 * that is stopped: what the others hold would be told nowhere. The time is not counted as ours.
 */
export async function othersSearched(run: Run, longest: number = LONGEST_MS): Promise<void> {
  if (run.rendering.begun.size === 0) return;
  const from = performance.now();
  const given = new AbortController();
  await Promise.race([allSearched(run.rendering), wait(longest, undefined, given).catch(() => undefined)]);
  given.abort();
  if (run.since !== undefined) run.since += performance.now() - from;
}
