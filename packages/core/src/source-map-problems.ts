import type { Artifact } from './artifact.ts';
import type { Problem } from './problem.ts';
import { indexSourceMap } from './provenance/source-map-index.ts';
import { artifactName } from './where.ts';

/** What is wrong with a source map. Its text was searched all the same, so nothing here is more than a note. */
export function sourceMapProblems(artifact: Artifact, text: string): readonly Problem[] {
  if (artifact.where.kind !== 'source-map') return [];
  // Some builds leave their maps empty: nothing stands in them that a line could be named of, or that was not read.
  if (text.trim() === '') return [];
  const where = artifactName(artifact.where);
  const { sources, malformed } = indexSourceMap(text);
  if (malformed) {
    const message = 'is no valid source map; its text was searched as it stands';
    return [{ code: 'malformed-source-map', effect: 'note', where, message }];
  }
  if (sources.length > 0) return [];
  const message = 'holds no sourcesContent, so no source line can be named from it';
  return [{ code: 'source-map-without-sources', effect: 'note', where, message }];
}
