import { dependencyArtifact } from './artifact.ts';
import { serve } from './serve.ts';
import type { DevSession } from './session.ts';

/** Milliseconds between two of them: a page that loads is served first. */
const PAUSE_MS = 30;

/** Takes a module of a dependency, to be searched when the server has served what was asked for. */
export type SearchLater = (id: string, file: string, code: string) => void;

/**
 * Searches dependencies after they were served, one by one: they are large, nobody waits for what is said of them, and
 * they change so seldom that each is searched once.
 */
export function dependencySearch(session: DevSession): SearchLater {
  const known = new Set<string>();
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setTimeout(next, PAUSE_MS).unref();
  };
  return (id, file, code) => {
    if (known.has(id)) return;
    known.add(id);
    waiting.push(() => serve(session, id, dependencyArtifact(session, file, code)));
    if (waiting.length === 1) setTimeout(next, PAUSE_MS).unref();
  };
}
