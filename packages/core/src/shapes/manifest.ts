import { levelsOf, unescapePiece } from '../text/unescaped.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';

const ANCHOR = 'kind: Secret';
/** The end of the line of the anchor in a literal, with its backslashes. */
const LINE_END = /^[ \t]*(\\+)[rn]/;
/** The end of `data:` and `stringData:`. */
const VALUES = 'ata:';
/** Longest document that is read, in characters before and behind the anchor. */
const BEFORE = 400;
const BEHIND = 8192;
/** The lines of the document in front of the anchor. */
const HEAD =
  /(?:^|[^\w-])(apiVersion: [\w./-]{1,60}[ \t]*\r?\n(?:[\w-][^\r\n]{0,200}\r?\n|[ \t][^\r\n]{0,200}\r?\n){0,20})$/;
/** The rest of it: other lines, then `data` with at least one value that is no template. */
const REST =
  /kind: Secret[ \t]*\r?\n(?:(?!(?:data|stringData):|---)[^\r\n]{0,400}\r?\n){0,40}(?:data|stringData):[ \t]*(?:\r?\n[ \t]+[\w.-]{1,120}:[ \t]*[^\s{<$"'`\\][^\r\n"'`\\]{3,4000}){1,60}/y;

function read(text: string, at: number): ShapeMatch | undefined {
  const from = Math.max(0, at - BEFORE);
  const head = HEAD.exec(text.slice(from, at))?.[1] ?? '';
  REST.lastIndex = 0;
  const rest = REST.exec(text.slice(at, at + BEHIND))?.[0];
  if (rest === undefined) return undefined;
  const value = (head + rest).replace(/\r\n/g, '\n');
  return { start: at - head.length, end: at + rest.length, value, prefix: '', confirmed: true };
}

/** The same in a literal, whose line breaks are escaped. */
function readEscaped(text: string, at: number, levels: number): ShapeMatch | undefined {
  // A cheap look first: decoding takes a hundred times as long.
  if (!text.slice(at, at + BEHIND).includes(VALUES)) return undefined;
  const piece = unescapePiece(text, Math.max(0, at - 2 * BEFORE), Math.min(text.length, at + BEHIND), levels);
  const hit = read(piece.text, piece.offsets.indexOf(at));
  return hit && { ...hit, start: piece.offsets[hit.start] ?? at, end: piece.offsets[hit.end] ?? at };
}

/** A Kubernetes Secret, from its API version or kind to the last of its values. */
export function compileManifest(): CompiledShape {
  return {
    anchors: [ANCHOR],
    specificity: 60,
    match(text, at) {
      const backslashes = LINE_END.exec(text.slice(at + ANCHOR.length, at + ANCHOR.length + 12))?.[1]?.length ?? 0;
      return backslashes === 0 ? read(text, at) : readEscaped(text, at, levelsOf(backslashes));
    },
  };
}
