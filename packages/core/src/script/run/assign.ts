import { itemsOf } from '../builtin/bytes-values.ts';
import { spend } from '../fold/budget.ts';
import { charactersOfValue } from '../fold/characters.ts';
import { plus } from '../fold/concat.ts';
import type { Frame } from '../fold/frame.ts';
import { decide, type Ask, type Fold, type Machine } from '../fold/machine.ts';
import { memberKey, memberOf } from '../fold/member.ts';
import { binary, keepsLeft } from '../fold/operators.ts';
import { child, children, flag, propertyName, unwrap, word, type EstreeNode } from '../syntax/ast.ts';
import { asNumber } from '../value/primitive.ts';
import { listOf, numberOf, UNKNOWN, weight, type Value } from '../value/value.ts';
import { lose, loseChanged, setName } from './lose.ts';
import { isOwned, own, setMemberOf } from './own.ts';

type Effect = Generator<Ask, void, Value>;

/** Patterns in one another beyond this are not followed. */
const DEEPEST = 16;

/** What an assignment gives a value to: its parts are asked for once, though it may be read and written. */
interface Place {
  readonly node: EstreeNode;
  /** The object whose member it is, and the member's key; undefined for names, patterns and unknown keys. */
  readonly object: Value | undefined;
  readonly key: string | undefined;
}

function* placeOf(target: EstreeNode, frame: Frame): Generator<Ask, Place, Value> {
  const node = unwrap(target);
  const object = node.type === 'MemberExpression' ? child(node, 'object') : undefined;
  if (object === undefined) return { node, object: undefined, key: undefined };
  const whole = yield { node: object, frame };
  return { node, object: whole, key: yield* memberKey(node, frame) };
}

function* valueAt({ node, object, key }: Place, frame: Frame): Fold {
  if (object !== undefined) return key === undefined ? UNKNOWN : memberOf(object, key);
  return node.type === 'Identifier' ? yield { node, frame } : UNKNOWN;
}

function setMember(machine: Machine, frame: Frame, { node, object, key }: Place, value: Value): void {
  if (object === undefined || !spend(machine.budget, 1)) return;
  const isSet = key !== undefined && isOwned(frame, object) && setMemberOf(object, key, value);
  if (!isSet) loseChanged(machine, frame, node, object);
}

function* setElements(machine: Machine, frame: Frame, pattern: EstreeNode, value: Value, depth: number): Effect {
  const items = itemsOf(value, charactersOfValue);
  for (const [index, element] of children(pattern, 'elements').entries()) {
    if (element === undefined) continue;
    const rest = element.type === 'RestElement' ? child(element, 'argument') : undefined;
    const known = items === undefined ? UNKNOWN : memberOf(listOf(items), String(index));
    const tail = items === undefined ? UNKNOWN : own(frame, listOf(items.slice(index)));
    yield* assignTo(machine, frame, rest ?? element, rest === undefined ? known : tail, depth);
  }
}

function* setProperties(machine: Machine, frame: Frame, pattern: EstreeNode, value: Value, depth: number): Effect {
  for (const property of children(pattern, 'properties')) {
    const target = property === undefined ? undefined : (child(property, 'value') ?? child(property, 'argument'));
    if (property === undefined || target === undefined) continue;
    const key = propertyName(child(property, 'key'), flag(property, 'computed'));
    yield* assignTo(machine, frame, target, key === undefined ? UNKNOWN : memberOf(value, key), depth);
  }
}

function* setWithDefault(machine: Machine, frame: Frame, pattern: EstreeNode, value: Value, depth: number): Effect {
  const left = child(pattern, 'left');
  const right = child(pattern, 'right');
  if (left === undefined || right === undefined) return;
  yield* assignTo(machine, frame, left, value.kind === 'undefined' ? yield { node: right, frame } : value, depth);
}

function* put(machine: Machine, frame: Frame, place: Place, value: Value, depth: number): Effect {
  switch (place.node.type) {
    case 'Identifier':
      return setName(machine, frame, place.node, value);
    case 'MemberExpression':
      return setMember(machine, frame, place, value);
    case 'ArrayPattern':
      return yield* setElements(machine, frame, place.node, value, depth + 1);
    case 'ObjectPattern':
      return yield* setProperties(machine, frame, place.node, value, depth + 1);
    case 'AssignmentPattern':
      return yield* setWithDefault(machine, frame, place.node, value, depth + 1);
    default:
      return undefined;
  }
}

/** Gives a value to a name, a member, or what a pattern takes out of it. */
export function* assignTo(machine: Machine, frame: Frame, target: EstreeNode, value: Value, depth = 0): Effect {
  if (depth <= DEEPEST) yield* put(machine, frame, yield* placeOf(target, frame), value, depth);
}

const LOGICAL: ReadonlySet<string> = new Set(['||', '&&', '??']);

/** What `place op= right` gives to the place; undefined where it keeps what it has. */
function* compound(
  machine: Machine,
  frame: Frame,
  node: EstreeNode,
  place: Place,
  right: EstreeNode,
): Generator<Ask, Value | undefined, Value> {
  const operator = word(node, 'operator').slice(0, -1);
  const old = yield* valueAt(place, frame);
  const keeps = LOGICAL.has(operator) ? keepsLeft(operator, old) : false;
  if (keeps === true) return undefined;
  const given = yield { node: right, frame };
  if (LOGICAL.has(operator)) return decide(machine, keeps) === undefined ? lose(machine, frame, right) : given;
  const value = operator === '+' ? plus([old, given], node) : binary(operator, old, given);
  return spend(machine.budget, weight(value)) ? value : UNKNOWN;
}

/** An assignment, which is the value that it gives. Where code is not run only a plain one has one. */
export function* foldAssignment(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (left === undefined || right === undefined) return UNKNOWN;
  const isPlain = word(node, 'operator') === '=';
  if (frame.live === undefined) return isPlain ? yield { node: right, frame } : UNKNOWN;
  const place = yield* placeOf(left, frame);
  const value = isPlain ? yield { node: right, frame } : yield* compound(machine, frame, node, place, right);
  if (value === undefined) return yield* valueAt(place, frame);
  yield* put(machine, frame, place, value, 0);
  return value;
}

/** `name++` and its like. */
export function* foldUpdate(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const argument = child(node, 'argument');
  if (argument === undefined || frame.live === undefined) return UNKNOWN;
  const place = yield* placeOf(argument, frame);
  const old = asNumber(yield* valueAt(place, frame));
  const next = old === undefined ? UNKNOWN : numberOf(word(node, 'operator') === '++' ? old + 1 : old - 1);
  yield* put(machine, frame, place, next, 0);
  return flag(node, 'prefix') || old === undefined ? next : numberOf(old);
}
