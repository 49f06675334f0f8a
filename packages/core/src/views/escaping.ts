import { holds, type CharSet } from '../text/alphabet.ts';
import type { MarkKind } from '../kernel/index.ts';
import type { Span, Via } from './view.ts';

/** Characters without an escape that an encoded text goes on for: a key of 4096 bits in base64 of base64 has fewer. */
export const LONGEST_PLAIN = 8192;

/** One escape of an encoded text, and what it stands for. */
export interface Escape {
  readonly end: number;
  readonly text: string;
}

/** Reads the escape that starts at an offset; undefined where there is none. */
export type ReadEscape = (text: string, at: number) => Escape | undefined;

/** An encoding that writes some characters as escapes and leaves the others as they are. */
export interface Escaping {
  readonly via: Via;
  /** The character with which every escape starts that is worth a look. */
  readonly lead: string;
  /** True where the escape at an offset hides a character that a token or its context could hold. */
  readonly hides: (text: string, at: number) => boolean;
  /** The marks that escapes which hide have. */
  readonly mark: MarkKind;
  readonly read: ReadEscape;
  /** Characters beyond which no encoded text goes. */
  readonly bounds: CharSet;
  /** How far text is read before the first and behind the last escape that hides something. */
  readonly reach: number;
  /** Escapes that only the whole of an encoded text tells, and all characters with which escapes start. */
  readonly whole?: (text: string, span: Span) => Pick<Reading, 'leads' | 'read'>;
}

/** A range of encoded text, and how it is read. */
export interface Reading {
  readonly text: string;
  readonly span: Span;
  readonly leads: CharSet;
  readonly read: ReadEscape;
}

/** One piece of an encoded text: a run of plain characters, or an escape and what it stands for. */
export type VisitPiece = (start: number, end: number, escape: string | undefined) => boolean;

/** Visits the pieces from an offset on, until the visitor says that it has seen enough. */
export function visitPieces({ text, span, leads, read }: Reading, from: number, visit: VisitPiece): void {
  let plain = from;
  for (let at = from; at < span.end;) {
    const escape = holds(leads, text.charCodeAt(at)) ? read(text, at) : undefined;
    if (escape === undefined) {
      at++;
      continue;
    }
    if (plain < at && visit(plain, at, undefined)) return;
    if (visit(at, escape.end, escape.text)) return;
    at = escape.end;
    plain = at;
  }
  if (plain < span.end) visit(plain, span.end, undefined);
}
