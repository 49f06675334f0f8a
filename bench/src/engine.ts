import { createEngine, type Artifact, type Engine } from '@leakgate/core';
import { NODE_ABILITIES } from '@leakgate/node';
import type { CorpusFile, Kind } from './corpus.ts';
import { knownValues } from './known-values.ts';

/** The engine as users get it: every format, every view, Node's abilities. */
export function engineWith(values: number): Engine {
  return createEngine({
    scan: 'files',
    now: new Date(),
    knownValues: knownValues(values),
    abilities: NODE_ABILITIES,
  });
}

const SURFACES: Readonly<Record<Kind, 'asset' | 'chunk' | 'css' | 'html' | 'source-map'>> = {
  'minified JavaScript': 'chunk',
  JavaScript: 'chunk',
  'source maps': 'source-map',
  JSON: 'asset',
  CSS: 'css',
  HTML: 'html',
};

export function artifactOf({ kind, name, text }: CorpusFile): Artifact {
  return { where: { kind: SURFACES[kind], path: name }, content: text };
}

/** Scans all files; the report is not made. */
export function scanAll(engine: Engine, files: readonly CorpusFile[]): void {
  for (const file of files) engine.scan(artifactOf(file));
}
