import { dirname } from 'node:path';
import type { FileSurface, Provenance } from '@leakgate/core';
import { findMap, type FoundMap } from './map-file.ts';
import { sourceName, type NamedFrom } from './source-name.ts';

/** Calls `make` once, when the value is first needed. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What is known about a file's sources. Nothing is read before something was found in it. */
export function provenanceOf(surface: FileSurface, file: string, content: Buffer, from: NamedFrom): Provenance {
  if (surface === 'source-map') {
    return { kind: 'generated', resolveSource: (source) => sourceName(from, dirname(file), source) };
  }
  const map = lazily<FoundMap | undefined>(() => findMap(file, content, from.root));
  return {
    kind: 'generated',
    map: () => map()?.text,
    resolveSource: (source) => sourceName(from, map()?.folder ?? dirname(file), source),
  };
}
