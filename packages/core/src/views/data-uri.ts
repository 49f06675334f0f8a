import type { Offsets } from '../kernel/index.ts';
import { holds, runEnd } from '../text/alphabet.ts';
import { inflate, type Inflate } from '../text/inflate.ts';
import { BASE64_CHARS, joinedBlock, type Base64Block } from './base64-block.ts';
import { openBase64Text } from './base64-text.ts';
import { openBase64Wide } from './base64-utf16.ts';
import { packedOpener } from './compressed.ts';
import { dataEnds, type DataEnds } from './data-uri-end.ts';
import { openEscaped } from './escaped.ts';
import { hidesPercent, PERCENT, PERCENT_BOUNDS, readPercent } from './percent.ts';
import type { Span, View, ViewReader } from './view.ts';

const VIA = 'data-uri';
/** The media type and its parameters, to the comma in front of the data. */
const HEAD = /data:(?:[a-zA-Z]{1,20}\/[\w.+-]{1,80})?(?:;[\w-]{1,40}(?:=[\w.+-]{1,80})?){0,4}(?:;base64)?,/y;
/** What may stand between the characters of base64: white space, real or escaped, `%0A`, a continued line. */
const BETWEEN = /(?:\s|\\{1,8}[nrt]?|%0[aAdD]|%20){1,64}/y;

/** Data URIs are longer than this in front of their first escape only where they hold a picture of many points. */
const LOOK_BACK = 4096;
const LONGEST_HEAD = 300;
/** The end of the head of a data URI in base64. */
const HEAD_END = ';base64,';

/** A data URI: where it starts, and its data. */
interface DataUri extends Span {
  readonly at: number;
  readonly isBase64: boolean;
}

/** The data URI that starts last in front of an offset, `floor` at the least, and reaches it. */
function uriBefore(text: string, offset: number, floor: number, ends: DataEnds): DataUri | undefined {
  const at = floor + text.slice(floor, offset).lastIndexOf('data:');
  HEAD.lastIndex = at;
  const head = at < floor ? null : HEAD.exec(text);
  if (head === null) return undefined;
  const start = at + head[0].length;
  const end = ends(at, start);
  return end < offset ? undefined : { at, start, end, isBase64: head[0].endsWith(';base64,') };
}

/** Data URIs with escapes. An escape is rare and found fast, so that it leads to the URI and not the other way round. */
function* escapedUris(text: string, escapes: Offsets): Iterable<DataUri> {
  const ends = dataEnds(text);
  let [floor, done] = [0, 0];
  for (const at of escapes) {
    if (at < done) continue;
    const hidden = hidesPercent(text, at);
    const uri = hidden ? uriBefore(text, at, Math.max(floor, at - LOOK_BACK), ends) : undefined;
    if (uri !== undefined && !uri.isBase64) yield uri;
    if (hidden) floor = at;
    done = Math.max(at + 1, uri?.end ?? 0);
  }
}

/** Data URIs in base64, found by the end of their heads. */
function* base64Uris(text: string, heads: Offsets): Iterable<DataUri> {
  const ends = dataEnds(text);
  let done = 0;
  for (let k = 0; k < heads.length; k += 2) {
    const start = (heads[k] ?? 0) + HEAD_END.length;
    if (start < done) continue;
    const uri = uriBefore(text, start, Math.max(0, start - LONGEST_HEAD), ends);
    if (uri === undefined || uri.start !== start) continue;
    yield uri;
    done = uri.end;
  }
}

function holdsBound(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (holds(PERCENT_BOUNDS, text.charCodeAt(at))) return true;
  return false;
}

/** The runs of base64 between which there is only what does not count. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (let at = start; at < end;) {
    const stop = runEnd(text, at, end, BASE64_CHARS);
    if (stop > at) pieces.push({ start: at, end: stop });
    BETWEEN.lastIndex = stop;
    const hit = BETWEEN.exec(text);
    if (hit === null) break;
    at = stop + hit[0].length;
  }
  return pieces;
}

/** Base64 with something in it that does not belong to it; the base64 view reads what is unbroken. */
function brokenBase64(view: View, span: Span): Base64Block | undefined {
  const pieces = piecesOf(view.text, span);
  return pieces.length < 2 ? undefined : joinedBlock(view.text, pieces, VIA);
}

/**
 * Decodes data URIs where no other view reads them in one piece: with spaces and quotes besides their escapes, or
 * with breaks in their base64.
 * @param host the host's own way to unpack
 */
export function dataUriReader(host: Inflate = inflate): ViewReader {
  return {
    via: VIA,
    asks: { anchors: [{ literal: HEAD_END }] },
    isLed: ({ anchors, marks }) => anchors.length > 0 || marks.percent.length > 0,
    *open(view, clues) {
      const { text } = view;
      for (const uri of escapedUris(text, clues.marks.percent)) {
        const span = { start: uri.start, end: uri.end };
        if (!holdsBound(text, span)) continue;
        const opened = openEscaped(view, VIA, { text, span, leads: PERCENT, read: readPercent });
        if (opened !== undefined) yield opened;
      }
      const openPacked = packedOpener(view, host);
      for (const uri of base64Uris(text, clues.anchors)) {
        const block = brokenBase64(view, uri);
        if (block === undefined) continue;
        yield* openPacked(view, block);
        yield* openBase64Wide(view, block);
        yield* openBase64Text(view, block);
      }
    },
  };
}
