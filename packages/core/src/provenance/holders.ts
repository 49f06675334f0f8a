import type { TraceMap } from '@jridgewell/trace-mapping';
import type { GeneratedProvenance, SourceModule } from '../artifact.ts';
import { LineIndex } from '../text/lines.ts';
import { findAll } from './find.ts';
import type { Needles } from './needles.ts';

/** A line of a source file. */
export interface SourceLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

function linesIn(file: string, text: string, needles: Needles): readonly SourceLine[] {
  const lines = new LineIndex(text);
  return findAll(text, needles).map((at) => ({ file, line: lines.at(at).line }));
}

function holds({ rendered }: SourceModule, { values }: Needles): boolean {
  return rendered === '' || values.some((value) => rendered.includes(value));
}

function inModules(modules: readonly SourceModule[], needles: Needles): readonly SourceLine[] {
  return modules
    .filter((module) => holds(module, needles))
    .flatMap((module) => linesIn(module.file, module.original() ?? '', needles));
}

function inMap(map: TraceMap, provenance: GeneratedProvenance, needles: Needles): readonly SourceLine[] {
  return map.resolvedSources.flatMap((source, index) => {
    const file = source === null ? undefined : provenance.resolveSource?.(source);
    return file === undefined ? [] : linesIn(file, map.sourcesContent?.[index] ?? '', needles);
  });
}

/** Every line of an artifact's sources that holds a token or names it: each of them may be where it came from. */
export function holdersOf(
  modules: readonly SourceModule[],
  map: TraceMap | undefined,
  provenance: GeneratedProvenance,
  needles: Needles,
): readonly SourceLine[] {
  if (modules.length > 0) return inModules(modules, needles);
  return map === undefined ? [] : inMap(map, provenance, needles);
}
