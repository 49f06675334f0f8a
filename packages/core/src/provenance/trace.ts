import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';
import type { Artifact, GeneratedProvenance, SourceModule } from '../artifact.ts';
import type { Match } from '../match.ts';
import type { Origin } from '../report.ts';
import { LineIndex, type Position } from '../text/lines.ts';

/** How far behind the mapped position the value may start in the source: a mapping points at an expression. */
const NEAR = 4096;

/** Leads positions of one artifact back to its sources. Maps and modules are read once, when first needed. */
export interface Tracer {
  readonly trace: (position: Position, match: Match) => Origin | undefined;
  /** The origin of a position in the content of a source that a map names. */
  readonly inSource: (source: string | undefined, position: Position) => Origin | undefined;
}

function offsetOf(text: string, position: Position): number {
  let at = 0;
  for (let line = 1; line < position.line; line++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return at;
    at = next + 1;
  }
  return at + position.column - 1;
}

/** The exact place of the value, or of the variable that brings it in, at or right behind the mapped position. */
function refine(content: string | null | undefined, mapped: Position, needles: readonly string[]): Position {
  if (typeof content !== 'string') return mapped;
  const from = offsetOf(content, mapped);
  for (const needle of needles) {
    const at = content.indexOf(needle, from);
    if (at !== -1 && at - from <= NEAR) return new LineIndex(content).at(at);
  }
  return mapped;
}

/** Texts that stand in the source where the token comes from: itself, or the variable that holds it. */
function needlesOf(match: Match): readonly string[] {
  return match.env === undefined ? [match.secret.reveal()] : [match.secret.reveal(), match.env];
}

function openMap(provenance: GeneratedProvenance): TraceMap | undefined {
  const map = provenance.map?.();
  if (map === undefined || map === null) return undefined;
  try {
    return new TraceMap(map as SourceMapInput);
  } catch {
    // A malformed map leads nowhere; the scan of the map itself says that it is malformed.
    return undefined;
  }
}

function throughMap(map: TraceMap, provenance: GeneratedProvenance, at: Position, match: Match): Origin | undefined {
  const mapped = originalPositionFor(map, { line: at.line, column: at.column - 1 });
  if (mapped.source === null) return undefined;
  const file = provenance.resolveSource?.(mapped.source);
  if (file === undefined) return undefined;
  const content = map.sourcesContent?.[map.sources.indexOf(mapped.source)];
  return { file, ...refine(content, { line: mapped.line, column: mapped.column + 1 }, needlesOf(match)) };
}

/** The first line of the module that holds the value or names the variable. */
function positionIn(module: SourceModule, match: Match): Position | undefined {
  const original = module.original();
  if (original === undefined) return undefined;
  const at = needlesOf(match)
    .map((needle) => original.indexOf(needle))
    .find((index) => index !== -1);
  return at === undefined ? undefined : new LineIndex(original).at(at);
}

function throughModules(provenance: GeneratedProvenance, match: Match): Origin | undefined {
  const raw = match.secret.reveal();
  const modules = provenance.modules?.() ?? [];
  const holding = modules.filter((module) => module.rendered.includes(raw) || positionIn(module, match) !== undefined);
  const module = holding.find((each) => positionIn(each, match) !== undefined) ?? holding[0];
  return module === undefined ? undefined : { file: module.file, ...positionIn(module, match) };
}

function withChain(provenance: GeneratedProvenance, origin: Origin): Origin {
  const importedBy = provenance.importedBy?.(origin.file) ?? [];
  return importedBy.length === 0 ? origin : { ...origin, importedBy };
}

function generatedTracer(provenance: GeneratedProvenance): Tracer {
  let map: TraceMap | undefined | null = null;
  return {
    trace(position, match) {
      map ??= openMap(provenance) ?? undefined;
      const mapped = map === undefined || map === null ? undefined : throughMap(map, provenance, position, match);
      const origin = mapped ?? throughModules(provenance, match);
      return origin === undefined ? undefined : withChain(provenance, origin);
    },
    inSource(source, position) {
      const file = source === undefined ? undefined : provenance.resolveSource?.(source);
      return file === undefined ? undefined : withChain(provenance, { file, ...position });
    },
  };
}

/** The tracer of an artifact; one whose host knows nothing leads only through the maps the artifact itself holds. */
export function tracerOf(artifact: Artifact): Tracer {
  const { provenance } = artifact;
  if (provenance === undefined) {
    return {
      trace: () => undefined,
      inSource: (source, position) => (source === undefined ? undefined : { file: source, ...position }),
    };
  }
  if (provenance.kind === 'copy') {
    return { trace: (position) => ({ file: provenance.file, ...position }), inSource: () => undefined };
  }
  return generatedTracer(provenance);
}
