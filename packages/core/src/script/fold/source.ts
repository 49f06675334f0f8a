import type { Binding, Source } from '../scope/binding.ts';
import { onlySource } from '../scope/names.ts';
import { own } from '../run/own.ts';
import { child, children, flag, propertyName, unwrap, word, type EstreeNode } from '../syntax/ast.ts';
import { listOf, UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fold, Machine } from './machine.ts';
import { memberOf } from './member.ts';

/** The arguments of the only call of a function from a place on; undefined where they cannot be counted. */
function argumentsFrom(machine: Machine, fn: EstreeNode, index: number): readonly EstreeNode[] | undefined {
  const only = machine.names.callOf.get(fn);
  if (only === undefined) return undefined;
  const given = children(only.call, 'arguments').slice(only.skip);
  const counted = given.slice(0, index + 1).every((each) => each !== undefined && each.type !== 'SpreadElement');
  return counted ? given.slice(index).filter((each): each is EstreeNode => each !== undefined) : undefined;
}

function* parameter(machine: Machine, frame: Frame, fn: EstreeNode, index: number): Fold {
  if (frame.fn === fn && frame.args !== undefined) return frame.args[index] ?? UNDEFINED;
  const given = argumentsFrom(machine, fn, index);
  if (given === undefined) return UNKNOWN;
  const [first] = given;
  return first === undefined ? UNDEFINED : yield { node: first, frame: machine.top };
}

function* restParameter(machine: Machine, frame: Frame, fn: EstreeNode, index: number): Fold {
  if (frame.fn === fn && frame.args !== undefined) return own(frame, listOf(frame.args.slice(index)));
  const items: Value[] = [];
  const given = argumentsFrom(machine, fn, index);
  if (given === undefined || given.some((each) => each.type === 'SpreadElement')) return UNKNOWN;
  for (const node of given) items.push(yield { node, frame: machine.top });
  return listOf(items);
}

function* rest(machine: Machine, frame: Frame, of: Source, from: number): Fold {
  const whole = yield* sourceValue(machine, frame, of);
  return whole.kind === 'list' && !whole.open ? listOf(whole.items.slice(from)) : UNKNOWN;
}

function* withDefault(machine: Machine, frame: Frame, of: Source, fallback: EstreeNode): Fold {
  const value = yield* sourceValue(machine, frame, of);
  return value.kind === 'undefined' ? yield { node: fallback, frame } : value;
}

const STATIC: ReadonlySet<string> = new Set(['PropertyDefinition', 'MethodDefinition']);

function isAccessor(member: EstreeNode): boolean {
  return word(member, 'kind') === 'get' || word(member, 'kind') === 'set';
}

/** The static members of a class, as a record. */
function* staticMembers(node: EstreeNode, frame: Frame): Fold {
  const entries = new Map<string, Value>();
  const body = child(node, 'body');
  for (const member of body === undefined ? [] : children(body, 'body')) {
    if (member === undefined || !flag(member, 'static') || !STATIC.has(member.type) || isAccessor(member)) continue;
    const name = propertyName(child(member, 'key'), flag(member, 'computed'));
    const value = child(member, 'value');
    if (name !== undefined && value !== undefined) entries.set(name, yield { node: value, frame });
  }
  return { kind: 'record', entries, open: true };
}

function* sourceValue(machine: Machine, frame: Frame, source: Source): Fold {
  switch (source.kind) {
    case 'expression':
      return yield { node: source.node, frame };
    case 'function':
      return { kind: 'function', node: source.node, frame };
    case 'class':
      return yield* staticMembers(source.node, frame);
    case 'parameter':
      return yield* parameter(machine, frame, source.fn, source.index);
    case 'rest-parameter':
      return yield* restParameter(machine, frame, source.fn, source.index);
    case 'member':
      return memberOf(yield* sourceValue(machine, frame, source.of), source.key);
    case 'rest':
      return yield* rest(machine, frame, source.of, source.from);
    case 'default':
      return yield* withDefault(machine, frame, source.of, source.fallback);
    case 'unknown':
      return UNKNOWN;
    default:
      return source satisfies never;
  }
}

/** True for parameters, and for what a pattern takes out of one: they have a value before any statement gives one. */
function isGivenByCall(source: Source): boolean {
  let each = source;
  while ('of' in each) each = each.of;
  return each.kind === 'parameter' || each.kind === 'rest-parameter';
}

/** What a name stands for of which no statement that was run said so yet. */
function* firstValue(machine: Machine, home: Frame, binding: Binding): Fold {
  const [first] = binding.sources;
  const isGiven = home.live !== undefined && first !== undefined && isGivenByCall(first);
  return yield* sourceValue(machine, home, isGiven ? first : onlySource(binding));
}

/** What a name stands for, before anything is written to its members. */
export function* bindingValue(machine: Machine, frame: Frame, binding: Binding): Fold {
  const home = frameOf(frame, binding.scope.fn);
  const known = home.values.get(binding);
  if (known !== undefined) return known;
  home.values.set(binding, UNKNOWN);
  const value = yield* firstValue(machine, home, binding);
  home.values.set(binding, value);
  return value;
}

/** True where the name holds what it was given last. */
function isLive(frame: Frame, { scope }: Binding): boolean {
  return frameOf(frame, scope.fn).live !== undefined;
}

/** What a name stands for where it is used as a whole. */
export function* nameValue(machine: Machine, frame: Frame, binding: Binding): Fold {
  const value = yield* bindingValue(machine, frame, binding);
  if (isLive(frame, binding)) return value;
  const changed = binding.mutated || binding.memberWrites.size > 0;
  return changed && (value.kind === 'list' || value.kind === 'record') ? UNKNOWN : value;
}

/** A member of what a name stands for, where it may be written to once. */
export function* memberOfBinding(machine: Machine, frame: Frame, binding: Binding, key: string): Fold {
  if (isLive(frame, binding)) return memberOf(yield* bindingValue(machine, frame, binding), key);
  if (binding.mutated) return UNKNOWN;
  const whole = yield* bindingValue(machine, frame, binding);
  const written = binding.memberWrites.get(key);
  if (written === undefined) return memberOf(whole, key);
  const [value, ...others] = written;
  const own = whole.kind === 'record' && whole.entries.has(key);
  if (value === undefined || others.length > 0 || own || whole.kind !== 'record') return UNKNOWN;
  return yield { node: value, frame: frameOf(frame, binding.scope.fn) };
}

/** True where the node is a name that stands for one thing in the script. */
export function bindingAt(machine: Machine, node: EstreeNode): Binding | undefined {
  return machine.names.bindingOf.get(unwrap(node));
}
