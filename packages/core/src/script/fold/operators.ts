import type { Span } from '../../views/view.ts';
import { BUILTINS } from '../builtin/globals.ts';
import { lose } from '../run/lose.ts';
import { child, children, member, word, type EstreeNode } from '../syntax/ast.ts';
import { asBoolean, asNumber, primitive } from '../value/primitive.ts';
import { textAt } from '../value/text.ts';
import { booleanOf, numberOf, spanOf, UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import type { Frame } from './frame.ts';
import { decide, type Fold, type Folder, type Machine } from './machine.ts';

type Arithmetic = (left: number, right: number) => number;

const ARITHMETIC: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
  ['%', (left, right) => left % right],
  ['**', (left, right) => left ** right],
  ['^', (left, right) => left ^ right],
  ['&', (left, right) => left & right],
  ['|', (left, right) => left | right],
  ['<<', (left, right) => left << right],
  ['>>', (left, right) => left >> right],
  ['>>>', (left, right) => left >>> right],
]);

function compareOrder(operator: string, left: number | string, right: number | string): boolean | undefined {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}

function looselyEqual(left: Value, right: Value): boolean | undefined {
  const a = primitive(left);
  const b = primitive(right);
  if (a === undefined || b === undefined) return undefined;
  if (typeof a.is === typeof b.is) return a.is === b.is;
  const nullish = [a.is ?? null, b.is ?? null].filter((each) => each === null).length;
  return nullish > 0 ? nullish === 2 : Number(a.is) === Number(b.is);
}

/** Whether two values are the same one; undefined where that is not known. */
export function strictlyEqual(left: Value, right: Value): boolean | undefined {
  const a = primitive(left);
  const b = primitive(right);
  return a === undefined || b === undefined ? undefined : a.is === b.is;
}

function equality(operator: string, left: Value, right: Value): boolean | undefined {
  switch (operator) {
    case '===':
      return strictlyEqual(left, right);
    case '!==':
      return not(strictlyEqual(left, right));
    case '==':
      return looselyEqual(left, right);
    case '!=':
      return not(looselyEqual(left, right));
    default:
      return undefined;
  }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function ordered(operator: string, left: Value, right: Value): boolean | undefined {
  if (left.kind === 'text' && right.kind === 'text') return compareOrder(operator, left.text, right.text);
  const a = asNumber(left);
  const b = asNumber(right);
  return a === undefined || b === undefined ? undefined : compareOrder(operator, a, b);
}

/** The value of every operator with two sides but `+`. */
export function binary(operator: string, left: Value, right: Value): Value {
  const arithmetic = ARITHMETIC.get(operator);
  if (arithmetic !== undefined) {
    const a = asNumber(left);
    const b = asNumber(right);
    if (a === undefined || b === undefined) return UNKNOWN;
    return numberOf(arithmetic(a, b), spanOf(left) ?? spanOf(right));
  }
  const truth = equality(operator, left, right) ?? ordered(operator, left, right);
  return truth === undefined ? UNKNOWN : booleanOf(truth);
}

/** Every operator but `+`, which `concat.ts` folds. */
export function* foldBinary(node: EstreeNode, frame: Frame): Fold {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (left === undefined || right === undefined || left.type === 'PrivateIdentifier') return UNKNOWN;
  const a = yield { node: left, frame };
  if (a.kind === 'unknown' && frame.live === undefined) return UNKNOWN;
  return binary(word(node, 'operator'), a, yield { node: right, frame });
}

/** True where a value is neither null nor undefined; undefined where that is not known, as of a name that is nobody's. */
function isThere(value: Value): boolean | undefined {
  if (value.kind === 'unknown' || (value.kind === 'builtin' && !BUILTINS.has(value.path))) return undefined;
  return value.kind !== 'null' && value.kind !== 'undefined';
}

/** True where the left side of `&&`, `||` or `??` is the value; undefined where that is not known. */
export function keepsLeft(operator: string, left: Value): boolean | undefined {
  if (operator === '??') return isThere(left);
  const truth = asBoolean(left);
  return operator === '||' ? truth : not(truth);
}

/** Where the left side is not known, the right one is the value of a machine that takes ways. */
export function* foldLogical(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (left === undefined || right === undefined) return UNKNOWN;
  const value = yield { node: left, frame };
  const keeps = keepsLeft(word(node, 'operator'), value);
  if (decide(machine, keeps) === undefined) return lose(machine, frame, right);
  return keeps === true ? value : yield { node: right, frame };
}

export function* foldConditional(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const test = child(node, 'test');
  const truth = test === undefined ? undefined : decide(machine, asBoolean(yield { node: test, frame }));
  if (truth === undefined) return lose(machine, frame, node);
  const branch = child(node, truth ? 'consequent' : 'alternate');
  return branch === undefined ? UNKNOWN : yield { node: branch, frame };
}

const TYPES: Readonly<Partial<Record<Value['kind'], string>>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  undefined: 'undefined',
  function: 'function',
  null: 'object',
  list: 'object',
  record: 'object',
  pattern: 'object',
  bytes: 'object',
};

function unary(operator: string, value: Value, site: Span): Value {
  if (operator === 'void') return UNDEFINED;
  if (operator === 'typeof') {
    const type = TYPES[value.kind];
    return type === undefined ? UNKNOWN : textAt(type, site);
  }
  if (operator === '!') {
    const truth = asBoolean(value);
    return truth === undefined ? UNKNOWN : booleanOf(!truth);
  }
  const number = asNumber(value);
  if (number === undefined) return UNKNOWN;
  const sign = { '-': -number, '+': number, '~': ~number }[operator];
  return sign === undefined ? UNKNOWN : numberOf(sign, spanOf(value));
}

export function* foldUnary(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const argument = child(node, 'argument');
  const operator = word(node, 'operator');
  if (argument === undefined || operator === 'delete') return lose(machine, frame, node);
  return unary(operator, yield { node: argument, frame }, node);
}

/** The last expression of a sequence is its value; those before it may change what it is made of. */
export function* foldSequence(node: EstreeNode, frame: Frame): Fold {
  const last = member(node, 'expressions', -1);
  const before = frame.live === undefined ? [] : children(node, 'expressions').slice(0, -1);
  for (const each of before) if (each !== undefined) yield { node: each, frame };
  return last === undefined ? UNKNOWN : yield { node: last, frame };
}

/** Parentheses, type assertions, optional chains and `await` pass their expression on. */
export function passOn(key: 'expression' | 'argument'): Folder {
  return function* pass(node, frame) {
    const inner = child(node, key);
    return inner === undefined ? UNKNOWN : yield { node: inner, frame };
  };
}
