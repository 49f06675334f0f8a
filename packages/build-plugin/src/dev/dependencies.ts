import { dependencyArtifact } from './artifact.ts';
import type { Later } from './later.ts';
import { serve } from './serve.ts';
import type { DevSession } from './session.ts';

/** Takes a module of a dependency, to be searched later. */
export type SearchDependency = (id: string, file: string, code: string) => void;

/** Searches dependencies after they were served: they are large, and change so seldom that each is searched once. */
export function dependencySearch(session: DevSession, later: Later): SearchDependency {
  const known = new Set<string>();
  return (id, file, code) => {
    if (known.has(id)) return;
    known.add(id);
    later(() => serve(session, id, dependencyArtifact(session, file, code)));
  };
}
