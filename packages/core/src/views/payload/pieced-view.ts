import { lastAt } from '../../text/last-at.ts';
import { nestedView, type Span, type Via, type View } from '../view.ts';

/** Texts that were copied, in order: where each starts in the view, where in the parent's text, and its length. */
export type Pieces = readonly number[];

const SIZE = 3;

/** Where in the list the last piece stands that starts at an offset of the view or before it. */
function pieceAt(pieces: Pieces, offset: number): number {
  return SIZE * lastAt(pieces.length / SIZE, (piece) => pieces[SIZE * piece], offset);
}

/** The place in the parent's text; what stands between two pieces belongs to the end of the one before. */
function placeIn(pieces: Pieces, piece: number, offset: number): number {
  return (pieces[piece + 1] ?? 0) + Math.max(0, Math.min(offset - (pieces[piece] ?? 0), pieces[piece + 2] ?? 0));
}

function partsOf(pieces: Pieces, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  for (let piece = pieceAt(pieces, start); (pieces[piece] ?? end) < end; piece += SIZE) {
    const part = { start: placeIn(pieces, piece, start), end: placeIn(pieces, piece, end) };
    if (part.end > part.start) parts.push(part);
  }
  return parts;
}

/**
 * A view that is put together of texts that stand apart in its parent, in any order, with signs between them. The way
 * back of a range leads to the first of its texts.
 */
export function piecedView(parent: View, via: Via, text: string, pieces: Pieces): View {
  const toParent = ({ start, end }: Span): Span => {
    const piece = pieceAt(pieces, start);
    return { start: placeIn(pieces, piece, start), end: placeIn(pieces, piece, end) };
  };
  return { ...nestedView(parent, via, text, toParent), partsInParent: (span) => partsOf(pieces, span) };
}
