import { lastAt } from '../../text/last-at.ts';
import type { Span } from '../../views/view.ts';
import { UNKNOWN, type Piece, type TextValue, type Value } from './value.ts';

/** Longer results are not kept. */
export const LONGEST_TEXT = 65_536;
/** More pieces than this are told as fewer, longer ones. */
const MOST_PIECES = 256;

const EMPTY: TextValue = { kind: 'text', text: '', pieces: [], derived: false };

/** A text all of which one literal holds. */
export function textAt(text: string, span: Span, derived = true): TextValue {
  return text === '' ? EMPTY : { kind: 'text', text, pieces: [{ at: 0, span }], derived };
}

/** The same, or unknown where it is too long. */
export function boundedText(text: string, span: Span): Value {
  return text.length > LONGEST_TEXT ? UNKNOWN : textAt(text, span);
}

function samePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Every n-th piece, so that a bound on their number holds. */
function thinned(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length <= MOST_PIECES) return pieces;
  const step = Math.ceil(pieces.length / MOST_PIECES);
  return pieces.filter((_, index) => index % step === 0);
}

/** Puts texts together, or is unknown where the result is too long. */
export function joinTexts(parts: readonly TextValue[]): Value {
  const filled = parts.filter((each) => each.text !== '');
  const [only] = filled;
  if (only === undefined) return EMPTY;
  if (filled.length === 1) return only;
  const pieces: Piece[] = [];
  let length = 0;
  for (const { text, pieces: own } of filled) {
    for (const { at, span } of own) {
      const last = pieces.at(-1);
      if (last === undefined || !samePlace(last.span, span)) pieces.push({ at: length + at, span });
    }
    length += text.length;
    if (length > LONGEST_TEXT) return UNKNOWN;
  }
  return { kind: 'text', text: filled.map((each) => each.text).join(''), pieces: thinned(pieces), derived: true };
}

/** The index of the piece that holds the character at `at`. */
function pieceIndex(pieces: readonly Piece[], at: number): number {
  return lastAt(pieces.length, (piece) => pieces[piece]?.at, at);
}

/** The characters between two offsets that lie in the text. */
export function cutText(text: TextValue, start: number, end: number): TextValue {
  if (start <= 0 && end >= text.text.length) return text;
  if (end <= start) return EMPTY;
  const first = pieceIndex(text.pieces, start);
  const last = pieceIndex(text.pieces, end - 1);
  const pieces = text.pieces.slice(first, last + 1).map(({ at, span }) => ({ at: Math.max(0, at - start), span }));
  return { kind: 'text', text: text.text.slice(start, end), pieces, derived: true };
}

/** The literal that holds most of the start of a text; `site` where there is none. */
export function firstSpan(text: TextValue, site: Span): Span {
  return text.pieces[0]?.span ?? site;
}

/** Another text made of this one: its parts come from the same literals, in proportion. */
export function madeFrom(source: TextValue, made: string, site: Span): Value {
  if (made === source.text) return source;
  if (made.length > LONGEST_TEXT) return UNKNOWN;
  if (made === '') return EMPTY;
  if (source.pieces.length < 2) return textAt(made, firstSpan(source, site));
  const scale = made.length / source.text.length;
  const pieces: Piece[] = [];
  for (const { at, span } of source.pieces) {
    const start = Math.floor(at * scale);
    if (start < made.length && (pieces.at(-1)?.at ?? -1) < start) pieces.push({ at: start, span });
  }
  return { kind: 'text', text: made, pieces, derived: true };
}

/** Turns a value into the text that a `+` with a text makes of it; undefined where that is not known. */
export function asText(value: Value, site: Span): TextValue | undefined {
  switch (value.kind) {
    case 'text':
      return value;
    case 'number':
      return textAt(String(value.value), value.span ?? site);
    case 'boolean':
      return textAt(String(value.value), site);
    case 'null':
    case 'undefined':
      return textAt(value.kind, site);
    case 'list':
      return listAsText(value.items, value.open, site);
    default:
      return undefined;
  }
}

function listAsText(items: readonly Value[], open: boolean, site: Span): TextValue | undefined {
  const joined = open ? undefined : joinItems(items, textAt(',', site), site);
  return joined?.kind === 'text' ? joined : undefined;
}

/** An item as `join` writes it: nothing for null and undefined. Lists inside of lists are written with commas. */
export function itemText(item: Value, site: Span): TextValue | undefined {
  if (item.kind === 'null' || item.kind === 'undefined') return EMPTY;
  if (item.kind === 'list' && item.items.some((each) => each.kind === 'list')) return undefined;
  return asText(item, site);
}

/** The items with a separator in between, or unknown. */
export function joinItems(items: readonly Value[], separator: TextValue, site: Span): Value {
  const parts: TextValue[] = [];
  let length = 0;
  for (const [index, item] of items.entries()) {
    const text = itemText(item, site);
    if (text === undefined) return UNKNOWN;
    if (index > 0 && separator.text !== '') parts.push(separator);
    parts.push(text);
    length += text.text.length + separator.text.length;
    if (length > LONGEST_TEXT + separator.text.length) return UNKNOWN;
  }
  return joinTexts(parts);
}
