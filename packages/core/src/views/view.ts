import type { Asker, Clues } from '../clues.ts';

/** The ways of reading that a place can name in `via`. */
export type Via =
  | 'base64'
  | 'char-codes'
  | 'compressed'
  | 'counted'
  | 'css-escape'
  | 'data-uri'
  | 'entity'
  | 'flattened'
  | 'folded'
  | 'hex'
  | 'js-escape'
  | 'json-escape'
  | 'percent'
  | 'quoted-printable'
  | 'reversed'
  | 'sources-content'
  | 'streamed'
  | 'string-array'
  | 'utf-16';

/** A half-open range of UTF-16 units (bytes in binary content). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A way of reading an artifact, with the way back to it. */
export interface View {
  readonly text: string;
  /** From outermost to innermost; empty for the artifact's own text. */
  readonly via: readonly Via[];
  /** The view it was read from; undefined for the artifact's own text. */
  readonly parent: View | undefined;
  /** The range of the parent's text that carries a range of this one. */
  readonly toParent: (span: Span) => Span;
  /** Every range of the parent's text that holds a part of it, where there may be several apart from one another. */
  readonly partsInParent?: (span: Span) => readonly Span[];
}

/** Finds texts inside a view that are written in one encoding. */
export interface ViewReader extends Asker {
  readonly via: Via;
  /** False where nothing leads to such a text: most views hold none, and those that might are few. */
  readonly isLed: (clues: Clues, view: View) => boolean;
  readonly open: (view: View, clues: Clues) => Iterable<View>;
}

/** The artifact's own text as a view. */
export function rootView(text: string): View {
  return { text, via: [], parent: undefined, toParent: (span) => span };
}

/** A view inside another one. */
export function nestedView(parent: View, via: Via, text: string, toParent: (span: Span) => Span): View {
  return { text, via: [...parent.via, via], parent, toParent };
}

/** The range of the artifact's text that carries a range of the view. */
export function toArtifact(view: View, span: Span): Span {
  let at = span;
  for (let each: View | undefined = view; each !== undefined; each = each.parent) at = each.toParent(at);
  return at;
}

/** Every range of the artifact's text that holds a part of a range of the view. */
export function partsInArtifact(view: View, span: Span): readonly Span[] {
  let parts: readonly Span[] = [span];
  for (let each: View = view; each.parent !== undefined; each = each.parent) {
    const { toParent, partsInParent = (part): readonly Span[] => [toParent(part)] } = each;
    parts = parts.flatMap(partsInParent);
  }
  return parts;
}
