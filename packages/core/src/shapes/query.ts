import type { QueryShape } from '../format.ts';
import { runEnd, runStart } from '../text/alphabet.ts';
import type { CompiledShape } from './compiled.ts';
import { hasAll, parameters, printable } from './parameters.ts';

/** Longest URL that is read, in characters: tokens and policies inside of queries are long. */
const LONGEST = 4096;
/** How far back an anchor is looked for that led to the same query. */
const REPEATED = 256;
const QUERY_CHARS = printable(' "\'`<>\\{}()[];,');
const COMPACT_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Seconds since 1970, or undefined where the text is no date. */
function seconds(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  if (/^\d{9,11}$/.test(date)) return Number(date);
  // In a query the colons of a date may be written as `%3A`; AWS and Google leave them out.
  const time = Date.parse(date.replace(/%3A/gi, ':').replace(COMPACT_DATE, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(time) ? undefined : time / 1000;
}

function endOfLife(shape: QueryShape, query: ReadonlyMap<string, string>): number | undefined {
  if (shape.lasts === undefined) return shape.expiry === undefined ? undefined : seconds(query.get(shape.expiry));
  const start = seconds(query.get(shape.lasts.from));
  const lasts = Number(query.get(shape.lasts.seconds));
  return start === undefined || Number.isNaN(lasts) ? undefined : start + lasts;
}

/** Where the token starts: the URL, where all of it counts, else its query. */
function startOf(shape: QueryShape, text: string, from: number, at: number): number {
  const before = text.slice(from, at);
  const mark = before.lastIndexOf('?');
  if (shape.wholeUrl !== true) return from + mark + 1;
  const scheme = before.lastIndexOf('https://');
  return scheme !== -1 && scheme < mark ? from + scheme : -1;
}

/**
 * True where the same anchor stands shortly before in the same query: what it led to is what this one would. So a text
 * of nothing but anchors is read once and not at each of them.
 */
function isRead(text: string, at: number, anchor: string): boolean {
  const earliest = Math.max(0, at - REPEATED);
  const before = text.slice(earliest, at).lastIndexOf(anchor);
  return before !== -1 && runStart(text, at, earliest + before, QUERY_CHARS) === earliest + before;
}

/** A URL query with all the parameters that make it a credential. */
export function compileQuery(shape: QueryShape): CompiledShape {
  const required = Object.entries(shape.required);
  return {
    anchors: shape.starts,
    specificity: 10 * required.length,
    match(text, at, anchor) {
      if (isRead(text, at, anchor)) return;
      const from = runStart(text, at, Math.max(0, at - LONGEST), QUERY_CHARS);
      // The sign of the query may be a part of the anchor.
      const start = startOf(shape, text, from, at + anchor.length);
      if (start === -1) return;
      const end = runEnd(text, at, Math.min(text.length, at + LONGEST), QUERY_CHARS);
      const value = text.slice(start, end);
      const query = parameters(value.slice(value.indexOf('?') + 1), '&');
      if (!hasAll(query, required)) return;
      const expires = endOfLife(shape, query);
      return { start, end, value, prefix: '', confirmed: true, ...(expires === undefined ? {} : { expires }) };
    },
  };
}
