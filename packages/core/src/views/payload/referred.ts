import { textWriter } from '../../text/text-writer.ts';
import type { Span, View, ViewReader } from '../view.ts';
import { peek, take, takeAll, takePattern, takeString, type Cursor } from './cursor.ts';
import { piecedView } from './pieced-view.ts';

const VIA = 'flattened';
/** Qwik's list of all values; objects hold the places of theirs, as texts of numbers to the base of 36. */
const OBJECTS = '"objs":[';
const [QUOTE, COLON, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x3a, 0x7b, 0x7d];
const [OPEN_SQUARE, CLOSE_SQUARE] = [0x5b, 0x5d];
const PLAIN = /-?\d[\d.eE+-]{0,30}|null|true|false/y;
/** What stands behind the place says more of the value. */
const PLACE = /^[\da-z]{1,6}/;
/** What several places lead to is short; a longer text belongs to one. */
const LONGEST = 512;
/** What is written is no more than so many times what was read. */
const MOST_WRITTEN = 2;

interface Field {
  readonly name: Span;
  readonly place: number;
}

/** A text, the fields of an object, or anything else. */
type Item =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'other' };

const OTHER: Item = { kind: 'other' };

function takeField(cursor: Cursor): Field | undefined {
  const name = takeString(cursor);
  const value = name !== undefined && take(cursor, COLON) ? takeString(cursor) : undefined;
  if (name === undefined || value === undefined) return undefined;
  const place = PLACE.exec(cursor.text.slice(value.start, Math.min(value.end, value.start + 8)))?.[0];
  return { name, place: place === undefined ? -1 : Number.parseInt(place, 36) };
}

function takeItem(cursor: Cursor): Item | undefined {
  switch (peek(cursor)) {
    case OPEN_BRACE: {
      const fields = takeAll(cursor, OPEN_BRACE, CLOSE_BRACE, takeField);
      return fields && { kind: 'object', fields };
    }
    case OPEN_SQUARE:
      return takeAll(cursor, OPEN_SQUARE, CLOSE_SQUARE, takeString) && OTHER;
    case QUOTE: {
      const span = takeString(cursor);
      return span && { kind: 'text', span };
    }
    default:
      return takePattern(cursor, PLAIN) && OTHER;
  }
}

/** Each object with those of its values that are texts. */
function written(view: View, items: readonly Item[], length: number): View {
  const { text } = view;
  const writer = textWriter();
  const pieces: number[] = [];
  const copy = ({ start, end }: Span): void => {
    pieces.push(writer.length(), start, end - start);
    writer.copy(text, start, end);
  };
  for (const item of items) {
    if (item.kind !== 'object') continue;
    for (const { name, place } of item.fields) {
      const value = items[place];
      if (value?.kind !== 'text' || value.span.end - value.span.start > LONGEST) continue;
      if (writer.length() > MOST_WRITTEN * length) break;
      writer.add('{"');
      copy(name);
      writer.add('":"');
      copy(value.span);
      writer.add('"}\n');
    }
  }
  return piecedView(view, VIA, writer.text(), pieces);
}

/** Reads what Qwik lets a page go on with: `"objs":["eu",{"region":"0"}]`. */
export const referredReader: ViewReader = {
  via: VIA,
  asks: { anchors: [{ literal: OBJECTS }] },
  isLed: ({ anchors }) => anchors.length > 0,
  *open(view, { anchors }) {
    let done = 0;
    for (let k = 0; k < anchors.length; k += 2) {
      const start = (anchors[k] ?? 0) + OBJECTS.length - 1;
      if (start < done) continue;
      const cursor = { text: view.text, at: start };
      const items = takeAll(cursor, OPEN_SQUARE, CLOSE_SQUARE, takeItem);
      done = cursor.at;
      if (items !== undefined) yield written(view, items, done - start);
    }
  },
};
