import { BYTES_METHODS, itemsOf, numbersOf, uint8Array } from '../builtin/bytes-values.ts';
import { decodeAs } from '../builtin/bytes.ts';
import { numberText } from '../builtin/globals.ts';
import { emptyList, LIST_METHODS } from '../builtin/list-methods.ts';
import type { Site } from '../builtin/site.ts';
import { TEXT_METHODS } from '../builtin/text-methods.ts';
import { changeIn, isChange } from '../run/change.ts';
import { loseCalled } from '../run/lose.ts';
import { fresh } from '../run/own.ts';
import { onlySource } from '../scope/names.ts';
import { child, children, flag, propertyName, unwrap, type EstreeNode } from '../syntax/ast.ts';
import { asInteger, primitive } from '../value/primitive.ts';
import { asText, boundedText } from '../value/text.ts';
import { listOf, UNKNOWN, type BytesValue, type ListValue, type TextValue, type Value } from '../value/value.ts';
import { affordable, applyBuiltin, applyValue, mapped } from './apply.ts';
import { CALLBACK_METHODS, replaceWith } from './callbacks.ts';
import { charactersOfValue } from './characters.ts';
import type { Frame } from './frame.ts';
import { decideAmong, type Fold, type Machine } from './machine.ts';
import { memberKey, memberOf } from './member.ts';
import { bindingAt, memberOfBinding } from './source.ts';
import { itemValues } from './structures.ts';

/** A method called on a value. */
interface MethodCall {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly key: string;
  readonly args: readonly Value[];
  readonly site: Site;
}

/** `Array.from` and the like: builtins that may call back for each item. */
const MAPPING: ReadonlySet<string> = new Set(['Array.from', 'Uint8Array.from', 'Buffer.from']);

function isCallable(value: Value | undefined): value is Value {
  return value?.kind === 'function' || value?.kind === 'builtin';
}

function* callOnText(self: TextValue, { machine, frame, key, args, site }: MethodCall): Fold {
  const [wanted, fn] = args;
  const replaces = key === 'replace' || key === 'replaceAll';
  if (replaces && wanted !== undefined && isCallable(fn))
    return yield* replaceWith(self, wanted, key === 'replaceAll', { machine, caller: frame, fn, rest: [], site });
  const method = TEXT_METHODS.get(key);
  return method === undefined || !affordable(site, [self, ...args]) ? UNKNOWN : method(self, args, site);
}

function isOpen({ open }: ListValue): boolean {
  return open;
}

function* callOnList(self: ListValue, { machine, frame, key, args, site }: MethodCall): Fold {
  const [fn, ...rest] = args;
  const callback = CALLBACK_METHODS.get(key);
  if (self.open) return UNKNOWN;
  if (callback !== undefined) {
    const value = isCallable(fn) ? yield* callback(self.items, { machine, caller: frame, fn, rest, site }) : UNKNOWN;
    // The function may have changed the list in ways that are not known.
    return isOpen(self) ? UNKNOWN : value;
  }
  const method = LIST_METHODS.get(key);
  return method === undefined || !affordable(site, [self, ...args]) ? UNKNOWN : method(self, args, site);
}

/** Typed arrays map to typed arrays, and lists to lists. */
function* callOnBytes(self: BytesValue, call: MethodCall): Fold {
  const { key, args, site } = call;
  if (key === 'map') {
    const made = yield* callOnList(listOf(numbersOf(self)), call);
    return affordable(site, [made]) ? uint8Array([made], site) : UNKNOWN;
  }
  if (CALLBACK_METHODS.has(key)) return yield* callOnList(listOf(numbersOf(self)), call);
  const method = BYTES_METHODS.get(key);
  return method === undefined || !affordable(site, [self, ...args]) ? UNKNOWN : method(self, args, site);
}

/** `fn.call(self, …)` and `fn.apply(self, […])`. */
function* callThrough(self: Value, { machine, frame, key, args, site }: MethodCall): Fold {
  if (key === 'call') return yield* applyValue(machine, frame, self, args.slice(1), site);
  const items = args[1] === undefined ? [] : itemsOf(args[1], charactersOfValue);
  return key !== 'apply' || items === undefined ? UNKNOWN : yield* applyValue(machine, frame, self, items, site);
}

function decode(encoding: string, [bytes]: readonly Value[], site: Site): Value {
  const text = bytes?.kind === 'bytes' && affordable(site, [bytes]) ? decodeAs(bytes.bytes, encoding) : undefined;
  return text === undefined || bytes?.kind !== 'bytes' ? UNKNOWN : boundedText(text, bytes.span);
}

function* callOnBuiltin(self: Value & { readonly kind: 'builtin' }, call: MethodCall): Fold {
  if (call.key === 'call' || call.key === 'apply') return yield* callThrough(self, call);
  const fn = memberOf(self, call.key);
  return fn.kind === 'builtin' ? yield* callBuiltin(fn.path, call) : UNKNOWN;
}

/** The places of `{ length: … }`, all of them empty. */
function placesOf(value: Value): readonly Value[] | undefined {
  const length = asInteger(memberOf(value, 'length'), -1) ?? -1;
  const list = length >= 0 ? emptyList(length) : UNKNOWN;
  return list.kind === 'list' ? list.items : undefined;
}

/** What a set of some values is, as a list; undefined where it is not known which of them are the same. */
function setOf(value: Value | undefined): Value {
  const items = value === undefined ? [] : (itemsOf(value, charactersOfValue) ?? [UNKNOWN]);
  const unique = new Map<unknown, Value>();
  for (const item of items) {
    const known = primitive(item);
    if (known === undefined) return UNKNOWN;
    if (!unique.has(known.is)) unique.set(known.is, item);
  }
  return listOf([...unique.values()]);
}

function* callBuiltin(path: string, { machine, frame, args, site }: Omit<MethodCall, 'key'>): Fold {
  const [value, fn] = args;
  if (!MAPPING.has(path) || value === undefined || (path === 'Buffer.from' && value.kind === 'text'))
    return applyBuiltin(path, args, site);
  const items = path === 'Array.from' && value.kind === 'record' ? placesOf(value) : itemsOf(value, charactersOfValue);
  if (items === undefined || !affordable(site, [value, listOf(items)])) return UNKNOWN;
  const made = isCallable(fn) ? yield* mapped(machine, frame, fn, items, site) : items;
  return path === 'Array.from' ? listOf(made) : applyBuiltin(path, [listOf(made)], site);
}

function* callMethod(self: Value, call: MethodCall): Fold {
  switch (self.kind) {
    case 'text':
      return yield* callOnText(self, call);
    case 'list':
      return yield* callOnList(self, call);
    case 'bytes':
      return yield* callOnBytes(self, call);
    case 'builtin':
      return yield* callOnBuiltin(self, call);
    case 'function':
      return yield* callThrough(self, call);
    case 'record':
      return yield* applyValue(call.machine, call.frame, memberOf(self, call.key), call.args, call.site);
    case 'number':
      return call.key === 'toString' ? numberText(self.value, call.args[0], call.site) : UNKNOWN;
    case 'decoder':
      return call.key === 'decode' ? decode(self.encoding, call.args, call.site) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** What a list's method is called on by `Array.prototype.map.call(…)` or `[].map.call(…)`: characters are a list, too. */
function* callBorrowed(machine: Machine, frame: Frame, node: EstreeNode, method: EstreeNode): Fold {
  const owner = child(method, 'object');
  const key = yield* memberKey(method, frame);
  const lender = owner === undefined ? UNKNOWN : yield { node: owner, frame };
  const { items } = yield* itemValues(children(node, 'arguments'), frame);
  const [self, ...args] = items;
  const isList = lender.kind === 'list' || (lender.kind === 'builtin' && lender.path === 'Array.prototype');
  const list = self?.kind === 'text' ? listOf(charactersOfValue(self)) : self;
  if (!isList || key === undefined || list === undefined) return UNKNOWN;
  return yield* callMethod(list, { machine, frame, key, args, site: { span: node, budget: machine.budget } });
}

/** The method in `method.call(…)`, where it is one that lists have. */
function borrowedMethod(member: EstreeNode): EstreeNode | undefined {
  const object = child(member, 'object');
  const method = object === undefined ? undefined : unwrap(object);
  if (method?.type !== 'MemberExpression' || propertyName(child(member, 'property'), false) !== 'call')
    return undefined;
  const key = propertyName(child(method, 'property'), flag(method, 'computed')) ?? '';
  return CALLBACK_METHODS.has(key) || LIST_METHODS.has(key) ? method : undefined;
}

function* callMember(machine: Machine, frame: Frame, node: EstreeNode, member: EstreeNode): Fold {
  const object = child(member, 'object');
  if (object === undefined) return UNKNOWN;
  const borrowed = borrowedMethod(member);
  if (borrowed !== undefined) return fresh(machine, frame, yield* callBorrowed(machine, frame, node, borrowed));
  const self = yield { node: object, frame };
  if (self.kind === 'unknown' && frame.live === undefined) return UNKNOWN;
  const key = yield* memberKey(member, frame);
  if (key === undefined && frame.live === undefined) return UNKNOWN;
  const { items: args } = yield* itemValues(children(node, 'arguments'), frame);
  if (key === undefined || self.kind === 'unknown') return UNKNOWN;
  if (frame.live !== undefined && isChange(self, key)) return changeIn(machine, frame, { object, self, key, args });
  const site: Site = { span: node, budget: machine.budget };
  const value = yield* callMethod(self, { machine, frame, key, args, site });
  return self.kind === 'record' || self.kind === 'function' ? value : fresh(machine, frame, value);
}

function* called(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const callee = child(node, 'callee');
  if (callee === undefined) return UNKNOWN;
  const inner = unwrap(callee);
  if (inner.type === 'MemberExpression') return yield* callMember(machine, frame, node, inner);
  const fn = yield { node: inner, frame };
  if (!isCallable(fn) && frame.live === undefined) return UNKNOWN;
  const { items: args } = yield* itemValues(children(node, 'arguments'), frame);
  const site: Site = { span: node, budget: machine.budget };
  if (!isCallable(fn)) return UNKNOWN;
  if (fn.kind === 'builtin') return fresh(machine, frame, yield* callBuiltin(fn.path, { machine, frame, args, site }));
  return yield* applyValue(machine, frame, fn, args, site);
}

export function* foldCall(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const value = yield* called(node, frame, machine);
  return value.kind === 'unknown' ? loseCalled(machine, frame, node) : value;
}

/** Larger tables are no choice between a few values. */
const MOST_CHOICES = 8;

/** True where a few values are listed right there, or are all that the name ever stands for. */
function isChoice(machine: Machine, node: EstreeNode): boolean {
  const binding = bindingAt(machine, node);
  const source = binding === undefined ? undefined : onlySource(binding);
  const table = unwrap(source?.kind === 'expression' ? source.node : node);
  const isTable = table.type === 'ObjectExpression' || table.type === 'ArrayExpression';
  const size = children(table, table.type === 'ObjectExpression' ? 'properties' : 'elements').length;
  return isTable && size > 1 && size <= MOST_CHOICES;
}

/** `{ live: …, test: … }[mode]`: one of a few. */
function* anyMember(machine: Machine, frame: Frame, object: EstreeNode): Fold {
  if (!isChoice(machine, object)) return UNKNOWN;
  const table = yield { node: object, frame };
  if (table.kind === 'record' && !table.open) return decideAmong(machine, [...table.entries.values()]) ?? UNKNOWN;
  return table.kind === 'list' && !table.open ? (decideAmong(machine, table.items) ?? UNKNOWN) : UNKNOWN;
}

/** A member as a value. */
export function* foldMember(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const object = child(node, 'object');
  if (object === undefined) return UNKNOWN;
  const key = yield* memberKey(node, frame);
  if (key === undefined) return yield* anyMember(machine, frame, object);
  const binding = bindingAt(machine, object);
  if (binding !== undefined) return yield* memberOfBinding(machine, frame, binding, key);
  const value = yield { node: object, frame };
  const nullish = value.kind === 'null' || value.kind === 'undefined';
  return nullish && flag(node, 'optional') ? { kind: 'undefined' } : memberOf(value, key);
}

function decoderFor(args: readonly Value[], site: Site): Value {
  const [label] = args;
  const encoding = label === undefined ? 'utf-8' : asText(label, site.span)?.text;
  return encoding === undefined ? UNKNOWN : { kind: 'decoder', encoding };
}

const ENCODER: Value = {
  kind: 'record',
  entries: new Map([['encode', { kind: 'builtin', path: 'TextEncoder.encode' }]]),
  open: true,
};

/** `new TextDecoder(…)`, `new Uint8Array(…)` and the few other things that are made with `new`. */
export function* foldNew(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const callee = child(node, 'callee');
  const made = callee === undefined ? UNKNOWN : yield { node: callee, frame };
  if (made.kind !== 'builtin' && frame.live === undefined) return UNKNOWN;
  const { items: args } = yield* itemValues(children(node, 'arguments'), frame);
  const site: Site = { span: node, budget: machine.budget };
  const path = made.kind === 'builtin' ? made.path : '';
  switch (path) {
    case 'TextDecoder':
      return decoderFor(args, site);
    case 'TextEncoder':
      return ENCODER;
    case 'Set':
      return affordable(site, args) ? fresh(machine, frame, setOf(args[0])) : UNKNOWN;
    case 'Uint8Array':
    case 'Array':
    case 'String':
      return fresh(machine, frame, applyBuiltin(path, args, site));
    default:
      return loseCalled(machine, frame, node);
  }
}
