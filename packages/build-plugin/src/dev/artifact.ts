import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Artifact, Origin } from '@leakgate/core';
import { ownMapOf } from '../own-map.ts';
import { filesOfMapSource, sourceName } from '../paths.ts';
import type { DevSession } from './session.ts';

/** A file's text; undefined where it cannot be read. */
export function readOriginal(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A module of the project as it is served. */
export function moduleArtifact({ host, engine }: DevSession, file: string, code: string): Artifact {
  const name = sourceName(host.root, file);
  const original = (): string | undefined => readOriginal(file);
  const sighted = (fingerprint: string): readonly Origin[] => {
    const content = original();
    if (content === undefined) return [];
    return engine
      .scan({ where: { kind: 'source-module', path: name }, content })
      .sightings.filter((sighting) => sighting.fingerprint === fingerprint)
      .map(({ place }) => ({ file: name, line: place.line, column: place.column }));
  };
  return {
    where: { kind: 'chunk', path: name },
    content: code,
    provenance: {
      kind: 'generated',
      modules: () => [{ file: name, rendered: code, original }],
      sighted,
      ownMap: (source) => (source === name ? ownMapOf(host.root, file) : undefined),
    },
  };
}

/** A module of a dependency as it is served: one that Vite has bundled beforehand has a map beside it. */
export function dependencyArtifact({ host }: DevSession, file: string, code: string): Artifact {
  const name = sourceName(host.root, file);
  return {
    where: { kind: 'chunk', path: name },
    content: code,
    provenance: {
      kind: 'generated',
      map: () => readOriginal(`${file}.map`),
      resolveSource(source) {
        const [path] = filesOfMapSource(source, [posix.dirname(file)]);
        return path === undefined ? undefined : sourceName(host.root, path);
      },
      modules: () => [{ file: name, rendered: code, original: () => readOriginal(file) }],
    },
  };
}
