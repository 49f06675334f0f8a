import type { Span } from '../../views/view.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import type { Frame } from '../fold/frame.ts';

/** From `at` on, up to the next piece, a text was held by the literal at `span`. */
export interface Piece {
  readonly at: number;
  readonly span: Span;
}

/** A text that is known, and the literals it comes from. */
export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  /** In order; the first one is at 0. Empty for an empty text only. */
  readonly pieces: readonly Piece[];
  /** The text stands in no literal as it is. */
  readonly derived: boolean;
}

export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  /** The literal it was made of. */
  readonly span: Span | undefined;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** Some of it comes from an unknown list: what stands behind the first unknown item has no known place. */
  readonly open: boolean;
}

export interface RecordValue {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, Value>;
  /** It may have other members, or others than it seems. */
  readonly open: boolean;
}

export interface BytesValue {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  readonly span: Span;
  /** `toString` decodes the bytes of a Buffer; those of a plain array it lists. */
  readonly buffer: boolean;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: EstreeNode;
  readonly frame: Frame;
}

/** A function or namespace that every host has, by the path that leads to it. */
export interface BuiltinValue {
  readonly kind: 'builtin';
  readonly path: string;
}

export interface PatternValue {
  readonly kind: 'pattern';
  readonly source: string;
  readonly flags: string;
}

/** `new TextDecoder(…)`. */
export interface DecoderValue {
  readonly kind: 'decoder';
  readonly encoding: string;
}

export type Value =
  | TextValue
  | NumberValue
  | ListValue
  | RecordValue
  | BytesValue
  | FunctionValue
  | BuiltinValue
  | PatternValue
  | DecoderValue
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'unknown' };

export const UNKNOWN: Value = { kind: 'unknown' };
export const UNDEFINED: Value = { kind: 'undefined' };
export const NULL: Value = { kind: 'null' };
const TRUE: Value = { kind: 'boolean', value: true };
const FALSE: Value = { kind: 'boolean', value: false };

export function booleanOf(value: boolean): Value {
  return value ? TRUE : FALSE;
}

export function numberOf(value: number, span?: Span): NumberValue {
  return { kind: 'number', value, span };
}

export function listOf(items: readonly Value[], open = false): ListValue {
  return { kind: 'list', items, open };
}

/** The literal that a number or the start of a text was made of. */
export function spanOf(value: Value): Span | undefined {
  if (value.kind === 'number') return value.span;
  return value.kind === 'text' ? value.pieces[0]?.span : undefined;
}

/** What a value costs to make, in characters. */
export function weight(value: Value): number {
  switch (value.kind) {
    case 'text':
      return value.text.length + 8 * value.pieces.length;
    case 'list':
      return 8 * value.items.length;
    case 'record':
      return 16 * value.entries.size;
    case 'bytes':
      return value.bytes.length;
    default:
      return 1;
  }
}
