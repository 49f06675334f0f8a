import type { Replacement } from '../artifact.ts';
import type { Match } from '../match.ts';
import type { Span, View } from '../views/view.ts';

/** What to look for in a source to find where a token comes from. */
export interface Needles {
  /** The token, as it is and as the artifact writes it. */
  readonly values: readonly string[];
  /** Names that stand for it: of replaced texts, of the environment variable. */
  readonly names: readonly string[];
  /** Parts of it, for a token that is put together in the source. */
  readonly pieces: readonly string[];
}

const PIECE = 16;

/** The text of the artifact that a match was read from, encoded as it stands there. */
function written(match: Match): string {
  let view: View = match.view;
  let span: Span = match;
  while (view.parent !== undefined) {
    span = view.toParent(span);
    view = view.parent;
  }
  return view.text.slice(span.start, span.end);
}

/** Windows from the middle of the token: its head is that of every token of its kind, as may be its tail. */
function piecesOf(raw: string): readonly string[] {
  const pieces: string[] = [];
  const last = Math.min(raw.length - PIECE, Math.floor(raw.length * 0.9));
  for (let at = Math.ceil(raw.length * 0.3); at <= last; at += 4) pieces.push(raw.slice(at, at + PIECE));
  return pieces;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A replaced text is a piece of code: what stands in quotes in it has line breaks and quotes escaped. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
}

function holdsAny(text: string, values: readonly string[]): boolean {
  const holds = (each: string): boolean => values.some((value) => each.includes(value));
  return holds(text) || (text.includes('\\') && holds(unescaped(text)));
}

/** What to look for; `raw` is the token. */
export function needlesOf(match: Match, raw: string, replaced: readonly Replacement[]): Needles {
  const values = [...new Set([raw, written(match)])];
  const names = replaced.filter(({ text }) => holdsAny(text, values)).map(({ name }) => name);
  return { values, names: [...names, ...(match.env === undefined ? [] : [match.env])], pieces: piecesOf(raw) };
}
