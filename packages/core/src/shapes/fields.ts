import type { FieldsShape, QueryShape } from '../format.ts';
import type { CharSet } from '../text/alphabet.ts';
import { runEnd, runStart } from '../text/alphabet.ts';
import { freeBefore } from '../text/boundary.ts';
import type { CompiledShape } from './compiled.ts';

/** Longest text that is read, in characters. */
const LONGEST = 1024;

/** Printable characters but those that end a literal or a line. */
function printable(without: string): CharSet {
  const set = new Uint8Array(128);
  for (let code = 0x20; code < 0x7f; code++) set[code] = 1;
  for (const char of without) set[char.charCodeAt(0)] = 0;
  return set;
}

const FIELD_CHARS = printable('"\'`<>\\{}');
const QUERY_CHARS = printable(' "\'`<>\\{}()[];,');
const TEMPLATE = /\$\{|<|\{\{|%s|\*\*\*/;

function fieldsOf(text: string, separator: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(separator).map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/** The end of the last field; text behind it that is no `key=value` is a sentence that goes on. */
function fieldsEnd(text: string, start: number, end: number): number {
  const pairs = text.slice(start, end).split(';');
  let length = -1;
  for (const pair of pairs) {
    if (pair !== '' && !/^[A-Za-z][\w ]{0,40}=/.test(pair)) break;
    length += pair.length + 1;
  }
  return start + Math.max(0, length);
}

type Required = readonly (readonly [key: string, length: number])[];

function hasAll(fields: ReadonlyMap<string, string>, required: Required): boolean {
  return required.every(([key, length]) => (fields.get(key)?.length ?? 0) >= length);
}

function isExcepted(fields: ReadonlyMap<string, string>, except: FieldsShape['except'] = {}): boolean {
  return Object.entries(except).some(([key, values]) => values.includes(fields.get(key) ?? ''));
}

/** A connection string of `Key=value` fields; the whole of it is the token. */
export function compileFields(shape: FieldsShape): CompiledShape {
  const required = Object.entries(shape.required);
  return {
    anchors: shape.starts,
    specificity: 20 + 10 * required.length,
    match(text, at, anchor) {
      if (!freeBefore(text, at)) return;
      const end = fieldsEnd(text, at, runEnd(text, at, Math.min(text.length, at + LONGEST), FIELD_CHARS));
      const value = text.slice(at, end);
      const fields = fieldsOf(value, ';');
      if (!hasAll(fields, required) || isExcepted(fields, shape.except) || TEMPLATE.test(value)) return;
      return { start: at, end, value, prefix: anchor, confirmed: true };
    },
  };
}

/** Seconds since 1970, or undefined where the text is no date. */
function seconds(date: string | undefined): number | undefined {
  const time = Date.parse(decodeDate(date ?? ''));
  return Number.isNaN(time) ? undefined : time / 1000;
}

/** In a query the colons of a date may be written as `%3A`. */
function decodeDate(date: string): string {
  return date.replace(/%3A/gi, ':');
}

/** A URL query with all the parameters that make it a credential. The token is the query. */
export function compileQuery(shape: QueryShape): CompiledShape {
  const required = Object.entries(shape.required);
  return {
    anchors: shape.starts,
    specificity: 10 * required.length,
    match(text, at) {
      const start = runStart(text, at, Math.max(0, at - LONGEST), QUERY_CHARS);
      const end = runEnd(text, at, Math.min(text.length, at + LONGEST), QUERY_CHARS);
      const mark = text.lastIndexOf('?', at);
      const from = mark >= start ? mark + 1 : start;
      const value = text.slice(from, end);
      const parameters = fieldsOf(value, '&');
      if (!hasAll(parameters, required)) return;
      const expires = shape.expiry === undefined ? undefined : seconds(parameters.get(shape.expiry));
      return { start: from, end, value, prefix: '', confirmed: true, ...(expires === undefined ? {} : { expires }) };
    },
  };
}
