import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Artifact, Origin } from '@leakgate/core';
import { ownMapOf } from '../provenance/own-map.ts';
import { filesOfMapSource, sourceName } from '../host/paths.ts';
import { chainOf, type Sources } from '../provenance/provenance.ts';
import type { DevSession } from './session.ts';
import { devSources } from './sources.ts';

/** A file's text; undefined where it cannot be read. */
export function readOriginal(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Tells the chains of imports as they are by now; what the server knows is gathered once a token asks. */
function chainsOf(session: DevSession): (file: string) => readonly string[] {
  let sources: Sources | undefined;
  return (file) => chainOf((sources ??= devSources(session)), file);
}

/** A module of the project as it is served. */
export function moduleArtifact(session: DevSession, file: string, code: string): Artifact {
  const { host, engine } = session;
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
      importedBy: chainsOf(session),
    },
  };
}

/** A module of a dependency as it is served: one that Vite has bundled beforehand has a map beside it. */
export function dependencyArtifact(session: DevSession, file: string, code: string): Artifact {
  const { host } = session;
  const name = sourceName(host.root, file);
  const chains = chainsOf(session);
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
      importedBy(source) {
        const chain = chains(source);
        // Of one that was bundled beforehand the server knows the bundle, not the file.
        return chain.length > 0 ? chain : [source, ...chains(name).slice(1)];
      },
    },
  };
}
