import {
  FlattenMap,
  originalPositionFor,
  type SectionedSourceMapInput,
  type TraceMap,
} from '@jridgewell/trace-mapping';
import type { GeneratedProvenance } from '../artifact.ts';
import type { Origin } from '../report.ts';
import { LineIndex, type Position } from '../text/lines.ts';
import { findName, findValue, offsetOf } from './find.ts';
import type { Needles } from './needles.ts';

/** An origin; `sure` where the source was seen to hold the token or to name it. */
export interface Traced {
  readonly origin: Origin;
  readonly sure: boolean;
}

/** Opens the map of an artifact; undefined where there is none that can be read. */
export function openMap(provenance: GeneratedProvenance): TraceMap | undefined {
  try {
    const map = provenance.map?.();
    return map === undefined || map === null ? undefined : new FlattenMap(map as SectionedSourceMapInput);
  } catch {
    // A malformed map leads nowhere; the scan of the map itself says that it is malformed.
    return undefined;
  }
}

function inContent(file: string, content: string, at: number): Traced {
  return { origin: { file, ...new LineIndex(content).at(at) }, sure: true };
}

/** A minifier moves constants to where they are used: another source of the map may hold the token. */
function inOtherSource(map: TraceMap, provenance: GeneratedProvenance, needles: Needles): Traced | undefined {
  for (const find of [findValue, findName]) {
    for (const [index, source] of map.resolvedSources.entries()) {
      const content = map.sourcesContent?.[index];
      const at = typeof content === 'string' ? find(content, needles) : undefined;
      const file = at === undefined || source === null ? undefined : provenance.resolveSource?.(source);
      if (typeof content === 'string' && at !== undefined && file !== undefined) return inContent(file, content, at);
    }
  }
  return undefined;
}

/** Leads a position of the artifact back through its map. */
export function throughMap(
  map: TraceMap,
  provenance: GeneratedProvenance,
  position: Position,
  needles: Needles,
): Traced | undefined {
  const mapped = originalPositionFor(map, { line: position.line, column: position.column - 1 });
  if (mapped.source === null) return inOtherSource(map, provenance, needles);
  const file = provenance.resolveSource?.(mapped.source);
  const content = map.sourcesContent?.[map.resolvedSources.indexOf(mapped.source)];
  const at = { line: mapped.line, column: mapped.column + 1 };
  if (file !== undefined && typeof content === 'string') {
    const near = offsetOf(content, at);
    const found = findValue(content, needles, near) ?? findName(content, needles, near);
    if (found !== undefined) return inContent(file, content, found);
  }
  const elsewhere = inOtherSource(map, provenance, needles);
  return elsewhere ?? (file === undefined ? undefined : { origin: { file, ...at }, sure: false });
}
