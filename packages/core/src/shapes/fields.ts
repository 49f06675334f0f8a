import type { FieldsShape } from '../format.ts';
import { freeBefore } from '../text/boundary.ts';
import { beforeEntity } from '../text/entity-end.ts';
import { runEnds } from '../text/run-memory.ts';
import type { CompiledShape } from './compiled.ts';
import { hasAll, LONGEST_FIELDS as LONGEST, parameters, printable } from './parameters.ts';

const fieldCharsEnd = runEnds(printable('"\'`<>\\{}'));
const TEMPLATE = /\$\{|<|\{\{|%s|\*\*\*/;

/** The end of the last field; text behind it that is no `key=value` is a sentence that goes on. */
function fieldsEnd(text: string, start: number, end: number): number {
  const pairs = text.slice(start, end).split(';');
  let length = -1;
  for (const [index, pair] of pairs.entries()) {
    // The first one begins with the text that led here, which may be an address: `jdbc:sqlserver://host;user=…`.
    if (index > 0 && pair !== '' && !/^[A-Za-z][\w ]{0,40}=/.test(pair)) break;
    length += pair.length + 1;
  }
  return start + Math.max(0, length);
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
      const read = fieldCharsEnd(text, at, Math.min(text.length, at + LONGEST));
      if (!required.every(([key]) => text.slice(at, read).includes(`${key}=`))) return;
      const end = fieldsEnd(text, at, beforeEntity(text, at, read));
      const value = text.slice(at, end);
      const fields = parameters(value, ';');
      if (!hasAll(fields, required) || isExcepted(fields, shape.except) || TEMPLATE.test(value)) return;
      return { start: at, end, value, prefix: anchor, confirmed: true };
    },
  };
}
