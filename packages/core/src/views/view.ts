/** The ways of reading that a place can name in `via`. */
export type Via = 'js-escape' | 'base64' | 'sources-content' | 'json-escape' | 'percent' | 'utf-16';

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
}

/** Finds texts inside a view that are written in one encoding. */
export interface ViewReader {
  readonly via: Via;
  readonly open: (view: View) => Iterable<View>;
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
