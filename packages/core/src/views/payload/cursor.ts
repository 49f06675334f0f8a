import type { Span } from '../view.ts';

/** A place in a text that is read as JSON. White space in front of what is read is skipped. */
export interface Cursor {
  readonly text: string;
  at: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** The code of the next character, which is not white space; not a number at the end. */
export function peek(cursor: Cursor): number {
  const { text } = cursor;
  while (text.charCodeAt(cursor.at) <= SPACE) cursor.at++;
  return text.charCodeAt(cursor.at);
}

/** Goes over a sign; false where another stands there. */
export function take(cursor: Cursor, sign: number): boolean {
  if (peek(cursor) !== sign) return false;
  cursor.at++;
  return true;
}

/** Goes over what a sticky pattern matches. */
export function takePattern(cursor: Cursor, pattern: RegExp): Span | undefined {
  peek(cursor);
  pattern.lastIndex = cursor.at;
  const hit = pattern.exec(cursor.text);
  if (hit === null) return undefined;
  const span = { start: cursor.at, end: cursor.at + hit[0].length };
  cursor.at = span.end;
  return span;
}

/** Goes over a string; returns where its text stands, escapes as they are. */
export function takeString(cursor: Cursor): Span | undefined {
  if (!take(cursor, QUOTE)) return undefined;
  const { text, at: start } = cursor;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE || code < SPACE) break;
  }
  cursor.at = Math.min(at + 1, text.length);
  return text.charCodeAt(at) === QUOTE ? { start, end: at } : undefined;
}

const COMMA = 0x2c;

/** Goes over what stands between two signs, with a comma between each; undefined where something else stands there. */
export function takeAll<T>(
  cursor: Cursor,
  open: number,
  close: number,
  one: (cursor: Cursor) => T | undefined,
): readonly T[] | undefined {
  if (!take(cursor, open)) return undefined;
  const found: T[] = [];
  if (take(cursor, close)) return found;
  do {
    const next = one(cursor);
    if (next === undefined) return undefined;
    found.push(next);
  } while (take(cursor, COMMA));
  return take(cursor, close) ? found : undefined;
}
