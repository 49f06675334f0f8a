import type { Match } from '../match.ts';
import { jsonPositions } from '../text/json-position.ts';
import type { Position } from '../text/lines.ts';
import type { Span, View } from '../views/view.ts';
import { indexSourceMap, looksLikeSourceMap, type MapSource, type SourceMapIndex } from './source-map-index.ts';

/** A place in the content of a source that a source map holds. */
export interface InSource {
  readonly source: string | undefined;
  readonly position: Position;
  /** How many encodings stand outside the map, e.g. the base64 of an inline one. */
  readonly depth: number;
}

const indexes = new WeakMap<View, SourceMapIndex | undefined>();

function indexOf(view: View): SourceMapIndex | undefined {
  if (!indexes.has(view)) indexes.set(view, looksLikeSourceMap(view.text) ? indexSourceMap(view.text) : undefined);
  return indexes.get(view);
}

/** Kept with the source, so that the many matches of one are told without reading it from its start each time. */
const positions = new WeakMap<MapSource, (offset: number) => Position>();

/** The position inside a source's content of an offset of the map's text. */
function positionIn(text: string, source: MapSource, offset: number): Position {
  const tell = positions.get(source) ?? jsonPositions(text, source.start);
  positions.set(source, tell);
  return tell(offset);
}

function holding(view: View, span: Span): MapSource | undefined {
  return indexOf(view)?.sources.find((source) => source.start <= span.start && span.start < source.end);
}

/** The source whose content a match stands in, where it was read out of a source map. */
export function inSource(match: Match): InSource | undefined {
  let span: Span = { start: match.start, end: match.end };
  for (let view: View | undefined = match.view; view !== undefined; view = view.parent) {
    const source = holding(view, span);
    if (source !== undefined) {
      return { source: source.source, position: positionIn(view.text, source, span.start), depth: view.via.length };
    }
    span = view.toParent(span);
  }
  return undefined;
}
