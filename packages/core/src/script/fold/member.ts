import { child, flag, propertyName, type EstreeNode } from '../syntax/ast.ts';
import { cutText } from '../value/text.ts';
import { numberOf, UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import type { Frame } from './frame.ts';
import type { Ask } from './machine.ts';

/** Names that every object inherits. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const GLOBALS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self', 'global']);

/** The place that a key is; -1 for numbers that are none, undefined for names. */
function asIndex(key: string): number | undefined {
  if (/^(?:0|[1-9]\d{0,6})$/.test(key)) return Number(key);
  return /^-?\d+(?:\.\d+)?$|^NaN$/.test(key) ? -1 : undefined;
}

/** A member of a builtin: one of the global object is a builtin itself. */
function memberOfBuiltin(path: string, key: string): Value {
  return { kind: 'builtin', path: GLOBALS.has(path) ? key : `${path}.${key}` };
}

/** A plain member of a value; methods are found by the call that uses them. */
export function memberOf(value: Value, key: string): Value {
  const index = asIndex(key);
  switch (value.kind) {
    case 'text':
      if (key === 'length') return numberOf(value.text.length);
      if (index === undefined) return UNKNOWN;
      return index >= 0 && index < value.text.length ? cutText(value, index, index + 1) : UNDEFINED;
    case 'list':
      if (value.open) return UNKNOWN;
      if (key === 'length') return numberOf(value.items.length);
      return index === undefined ? UNKNOWN : (value.items[index] ?? UNDEFINED);
    case 'bytes':
      if (key === 'length') return numberOf(value.bytes.length);
      return index === undefined || index < 0 || index >= value.bytes.length
        ? UNKNOWN
        : numberOf(value.bytes[index] ?? 0, value.span);
    case 'record':
      return value.entries.get(key) ?? (value.open || INHERITED.has(key) ? UNKNOWN : UNDEFINED);
    case 'builtin':
      return memberOfBuiltin(value.path, key);
    default:
      return UNKNOWN;
  }
}

/** The key of a member, asked for where it is computed; undefined where it is not known. */
export function* memberKey(member: EstreeNode, frame: Frame): Generator<Ask, string | undefined, Value> {
  const property = child(member, 'property');
  const plain = propertyName(property, flag(member, 'computed'));
  if (plain !== undefined || property === undefined || property.type === 'PrivateIdentifier') return plain;
  const value = yield { node: property, frame };
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' ? String(value.value) : undefined;
}
