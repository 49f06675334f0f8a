import type { Span } from '../view.ts';
import { peek, take, takeAll, takePattern, takeString, type Cursor } from './cursor.ts';

/** A place in the array; below zero it stands for a value that has none, such as `undefined`. */
type Index = number;

/** The name of a value, without quotes and as it is written, and the place of the value. */
export interface Field {
  readonly name: Span;
  readonly index: Index;
}

/** What stands in one place of the array. */
export type Item =
  /** A string: its text without the quotes, as it is written. */
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  /** Places and strings behind one another. */
  | { readonly kind: 'list'; readonly parts: readonly (Index | Span)[] }
  /** A number, `null`, `true` or `false`. */
  | { readonly kind: 'plain'; readonly span: Span };

/** What was read: no items where it is no such array. */
export interface FlatArray {
  readonly items: readonly Item[];
  /** Nothing behind it was looked at. */
  readonly end: number;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const [OPEN_SQUARE, CLOSE_SQUARE] = [0x5b, 0x5d];
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];
/** Longer than any place: lists that have a name may hold a number, such as a time. */
const INDEX = /-?\d{1,16}(?![\d.eE])/y;
const PLAIN = /-?\d[\d.eE+-]{0,30}|null|true|false/y;
/** In React Router what comes later is appended: the value, or the error, of a promise. */
const APPENDED = /[PE]\d{1,9}:(?=\[)/y;

function takeIndex(cursor: Cursor): Index | undefined {
  const span = takePattern(cursor, INDEX);
  return span === undefined ? undefined : Number(cursor.text.slice(span.start, span.end));
}

function takeField(cursor: Cursor): Field | undefined {
  const name = takeString(cursor);
  const index = name !== undefined && take(cursor, COLON) ? takeIndex(cursor) : undefined;
  return name === undefined || index === undefined ? undefined : { name, index };
}

function takeObject(cursor: Cursor): Item | undefined {
  const fields = takeAll(cursor, OPEN_BRACE, CLOSE_BRACE, takeField);
  return fields === undefined ? undefined : { kind: 'object', fields };
}

/** An object without a prototype stands in a list of its own in React Router: that one is the item. */
function takeList(cursor: Cursor): Item | undefined {
  let object: Item | undefined;
  const parts = takeAll(cursor, OPEN_SQUARE, CLOSE_SQUARE, (own) => {
    if (peek(own) !== OPEN_BRACE) return takeIndex(own) ?? takeString(own);
    object = takeObject(own);
    return object === undefined ? undefined : -1;
  });
  return parts === undefined ? undefined : (object ?? { kind: 'list', parts });
}

function takeItem(cursor: Cursor): Item | undefined {
  switch (peek(cursor)) {
    case OPEN_BRACE:
      return takeObject(cursor);
    case OPEN_SQUARE:
      return takeList(cursor);
    case QUOTE: {
      const span = takeString(cursor);
      return span === undefined ? undefined : { kind: 'text', span };
    }
    default: {
      const span = takePattern(cursor, PLAIN);
      return span === undefined ? undefined : { kind: 'plain', span };
    }
  }
}

/**
 * Reads the array that starts at an offset, if its objects and lists hold places of the array instead of values, with
 * what is appended to it. Stops at the first thing that tells that it is another one.
 */
export function readFlatArray(text: string, at: number): FlatArray {
  const cursor = { text, at };
  const items: Item[] = [];
  do {
    const more = takeAll(cursor, OPEN_SQUARE, CLOSE_SQUARE, takeItem);
    // What is appended may be cut off: what came before it stands.
    if (more === undefined) break;
    for (const item of more) items.push(item);
  } while (takePattern(cursor, APPENDED) !== undefined);
  return { items, end: cursor.at };
}
