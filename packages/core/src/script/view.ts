import { nestedView, type Span, type View } from '../views/view.ts';
import type { FoldedString } from './collect/collect.ts';

/** A stretch of a folded string, and what holds it in the script. */
export interface FoldedPiece {
  /** The range of the folded string. */
  readonly start: number;
  readonly end: number;
  /** The range of the parent's text: the literal, or the characters themselves where `exact`. */
  readonly span: Span;
  /** The stretch stands there as it is. */
  readonly exact: boolean;
}

/** What a script puts together, as a text of its own. */
export interface FoldedText {
  readonly text: string;
  /** The expression that puts it together, in the parent's text. */
  readonly expression: Span;
  /** The variable, property, header or attribute that it is given to. */
  readonly name: string | undefined;
  readonly pieces: readonly FoldedPiece[];
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

const QUOTES = '"\'`';

function withoutQuotes(parent: string, { start, end }: Span): Span {
  const quoted =
    end - start > 2 && QUOTES.includes(parent.charAt(start)) && parent.charAt(end - 1) === parent.charAt(start);
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The part of a literal that holds the stretch word for word, or else the whole of it. */
function placed(parent: string, literal: Span, stretch: string): { readonly span: Span; readonly exact: boolean } {
  const at = parent.slice(literal.start, literal.end).indexOf(stretch);
  if (at === -1) return { span: withoutQuotes(parent, literal), exact: false };
  const start = literal.start + at;
  return { span: { start, end: start + stretch.length }, exact: true };
}

/** Leads a folded string back from the code that was parsed to the text that it was cut out of. */
export function toFoldedText(
  parent: string,
  { value, span, name }: FoldedString,
  toText: (span: Span) => Span,
): FoldedText {
  const pieces = value.pieces.map(({ at, span: literal }, index): FoldedPiece => {
    const end = value.pieces[index + 1]?.at ?? value.text.length;
    return { start: at, end, ...placed(parent, toText(literal), value.text.slice(at, end)) };
  });
  const { start, end } = toText(span);
  return { text: value.text, expression: { start, end }, name, pieces };
}

/** The same for a text of which the script is a part that starts at an offset, e.g. the page around it. */
export function shifted(folded: FoldedText, by: number): FoldedText {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const pieces = folded.pieces.map((piece) => ({ ...piece, span: shift(piece.span) }));
  return { ...folded, expression: shift(folded.expression), pieces };
}

/** The pieces that hold a range of a folded string; the first is where a person should look. */
export function piecesOf(folded: FoldedText, { start, end }: Span): readonly FoldedPiece[] {
  return folded.pieces.filter((piece) => piece.start < end && piece.end > start);
}

/** The range in the parent's text that a part of one piece stands for. */
function carrier({ span, exact, start: at }: FoldedPiece, start: number, end: number): Span {
  return exact ? { start: span.start + Math.max(0, start - at), end: Math.min(span.end, span.start + end - at) } : span;
}

/**
 * The range of the parent's text that carries a range of the folded string: from its first piece to its last where
 * they stand in the expression in order, else the first piece, where a person should look.
 */
export function toScript(folded: FoldedText, range: Span): Span {
  const carriers = piecesOf(folded, range).map((piece) => carrier(piece, range.start, range.end));
  const [first] = carriers;
  const last = carriers.at(-1);
  if (first === undefined || last === undefined) return folded.expression;
  const ordered = carriers.every(
    (each, index) => isInside(each, folded.expression) && each.start >= (carriers[index - 1]?.start ?? 0),
  );
  return ordered ? { start: first.start, end: last.end } : first;
}

/** A folded string as a view of the text that it comes from. */
export interface FoldedView extends View {
  readonly folded: FoldedText;
}

/** What stands in front of the value in the view of a named string. */
function leadOf({ name }: FoldedText): string {
  return name === undefined ? '' : `${name}="`;
}

/**
 * Makes a view of a folded string. The name that it is given to stands in front of it as code would write it, so that
 * what is told by names is told here too.
 */
export function foldedView(parent: View, folded: FoldedText): FoldedView {
  const lead = leadOf(folded);
  const text = lead === '' ? folded.text : `${lead}${folded.text}"`;
  const inFolded = ({ start, end }: Span): Span => {
    const limit = (at: number): number => Math.min(Math.max(0, at - lead.length), folded.text.length);
    return { start: limit(start), end: limit(end) };
  };
  return {
    ...nestedView(parent, 'folded', text, (range) => toScript(folded, inFolded(range))),
    partsInParent: (range) => piecesOf(folded, inFolded(range)).map(({ span }) => span),
    folded,
  };
}
