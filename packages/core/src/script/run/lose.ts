import { frameOf, type Frame } from '../fold/frame.ts';
import type { Machine } from '../fold/machine.ts';
import { bindingAt } from '../fold/source.ts';
import { patternParts } from '../scope/pattern.ts';
import { UNKNOWN_SOURCE } from '../scope/binding.ts';
import { onlySource } from '../scope/names.ts';
import { useOfCallee } from '../scope/use.ts';
import {
  BREAKABLE,
  child,
  children,
  eachChild,
  identifier,
  isFunction,
  unwrap,
  word,
  type EstreeNode,
} from '../syntax/ast.ts';
import { UNKNOWN, type Value } from '../value/value.ts';
import { spoil } from './own.ts';

/** Nodes that are looked at to tell what code does. */
const MOST_NODES = 4000;

/** Where nodes hold what they give a value to. */
const GIVING: ReadonlyMap<string, string> = new Map([
  ['AssignmentExpression', 'left'],
  ['UpdateExpression', 'argument'],
  ['VariableDeclarator', 'id'],
]);
/** Where nodes hold what may be their value, or become that of another name. */
const HANDING: ReadonlyMap<string, readonly string[]> = new Map([
  ['AssignmentExpression', ['right']],
  ['VariableDeclarator', ['init']],
  ['ConditionalExpression', ['consequent', 'alternate']],
  ['LogicalExpression', ['left', 'right']],
]);

/** What code does that is not run, or not to its end. */
interface Effects {
  /** The names that it gives values to, or changes, where they stand. */
  readonly names: EstreeNode[];
  /** The names whose list or object it may hand to another name, which then is not known. */
  readonly handed: EstreeNode[];
  /** It may go on elsewhere than behind its end, or there is more of it than was looked at. */
  leaves: boolean;
}

/** A part of the code, and what is around it in the code. */
interface Visit {
  readonly node: EstreeNode;
  readonly isInLoop: boolean;
  readonly isInFunction: boolean;
}

/** The name that a member of a member belongs to. */
function ownerOf(node: EstreeNode): EstreeNode | undefined {
  let each = unwrap(node);
  while (each.type === 'MemberExpression') {
    const object = child(each, 'object');
    if (object === undefined) return undefined;
    each = unwrap(object);
  }
  return identifier(each) === undefined ? undefined : each;
}

function namesIn(target: EstreeNode): readonly EstreeNode[] {
  return patternParts(unwrap(target), UNKNOWN_SOURCE).targets.flatMap(({ node }) => ownerOf(node) ?? []);
}

function namesChangedBy(node: EstreeNode): readonly EstreeNode[] {
  const key = GIVING.get(node.type);
  const target = key === undefined ? undefined : child(node, key);
  if (target !== undefined) return namesIn(target);
  const isDelete = node.type === 'UnaryExpression' && word(node, 'operator') === 'delete';
  const argument = isDelete ? child(node, 'argument') : undefined;
  if (argument !== undefined) return namesIn(argument);
  const used = node.type === 'CallExpression' ? useOfCallee(node) : undefined;
  return used?.use.kind === 'mutate' ? [used.name] : [];
}

function namesHandedBy(node: EstreeNode): readonly EstreeNode[] {
  const values = (HANDING.get(node.type) ?? []).map((key) => child(node, key));
  return values.filter((each): each is EstreeNode => each?.type === 'Identifier');
}

function isLeaving({ node, isInLoop, isInFunction }: Visit): boolean {
  if (isInFunction) return false;
  if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') return true;
  const isJump = node.type === 'BreakStatement' || node.type === 'ContinueStatement';
  return isJump && (!isInLoop || child(node, 'label') !== undefined);
}

/** The function of the script that is called by its name. */
function calledBy(machine: Machine, node: EstreeNode): EstreeNode | undefined {
  const callee = node.type === 'CallExpression' ? child(node, 'callee') : undefined;
  const binding = callee === undefined ? undefined : bindingAt(machine, callee);
  const source = binding === undefined ? undefined : onlySource(binding);
  const fn = source !== undefined && 'node' in source ? unwrap(source.node) : undefined;
  return fn !== undefined && isFunction(fn) ? fn : undefined;
}

function effectsOf(machine: Machine, code: EstreeNode): Effects {
  const effects: Effects = { names: [], handed: code.type === 'Identifier' ? [code] : [], leaves: false };
  const visits: Visit[] = [{ node: code, isInLoop: false, isInFunction: false }];
  const followed = new Set<EstreeNode>();
  for (let visit = visits.pop(), count = 0; visit !== undefined; visit = visits.pop(), count++) {
    machine.budget.steps--;
    if (count === MOST_NODES) return { ...effects, leaves: true };
    const { node } = visit;
    effects.names.push(...namesChangedBy(node));
    effects.handed.push(...namesHandedBy(node));
    effects.leaves ||= isLeaving(visit);
    const isInLoop = visit.isInLoop || BREAKABLE.has(node.type);
    const isInFunction = visit.isInFunction || isFunction(node);
    eachChild(node, (below) => visits.push({ node: below, isInLoop, isInFunction }));
    const called = calledBy(machine, node);
    if (called !== undefined && !followed.has(called)) visits.push({ node: called, isInLoop, isInFunction });
    if (called !== undefined) followed.add(called);
  }
  return effects;
}

/** Gives a name its value, where its frame is one that is run. */
export function setName(machine: Machine, frame: Frame, node: EstreeNode, value: Value): void {
  const binding = bindingAt(machine, node);
  const home = binding === undefined ? undefined : frameOf(frame, binding.scope.fn);
  if (binding !== undefined && home?.live !== undefined) home.values.set(binding, value);
}

/** Leaves nothing known of the list or object that a name stands for. */
function spoilName(machine: Machine, frame: Frame, node: EstreeNode): void {
  const binding = bindingAt(machine, node);
  const home = binding === undefined ? undefined : frameOf(frame, binding.scope.fn);
  if (binding !== undefined && home?.live !== undefined) spoil(home, home.values.get(binding) ?? UNKNOWN);
}

function loseName(machine: Machine, frame: Frame, node: EstreeNode): void {
  spoilName(machine, frame, node);
  setName(machine, frame, node, UNKNOWN);
}

function loseEffects(machine: Machine, frame: Frame, { names, handed }: Effects): void {
  for (const name of names) loseName(machine, frame, name);
  for (const name of handed) spoilName(machine, frame, name);
}

/** Leaves nothing known of the names that code gives values to. */
export function loseNames(machine: Machine, frame: Frame, code: EstreeNode): void {
  loseEffects(machine, frame, effectsOf(machine, code));
}

/**
 * What is done by code of which nobody knows whether it runs: nothing is known of the names that it gives values to,
 * and a function that it may return from has no known result. Code that nothing calls goes on behind it.
 */
export function lose(machine: Machine, frame: Frame, code: EstreeNode): Value {
  const { live } = frame;
  if (live === undefined) return UNKNOWN;
  const effects = effectsOf(machine, code);
  loseEffects(machine, frame, effects);
  if (effects.leaves && frame.args !== undefined) live.completion = { kind: 'stop' };
  return UNKNOWN;
}

/**
 * What is given to a function that is not known: it may call those functions that stand right there, or not. That it
 * may change a list that it is given is passed over: hardly one does, and every other one would end what is known.
 */
export function loseCalled(machine: Machine, frame: Frame, call: EstreeNode): Value {
  if (frame.live === undefined) return UNKNOWN;
  for (const each of children(call, 'arguments'))
    if (each !== undefined && isFunction(unwrap(each))) loseNames(machine, frame, each);
  return UNKNOWN;
}

/** Leaves nothing known of a value that is changed in a way that is not known, nor of the name that it belongs to. */
export function loseChanged(machine: Machine, frame: Frame, object: EstreeNode, value: Value): Value {
  const owner = ownerOf(object);
  if (owner !== undefined) loseName(machine, frame, owner);
  spoil(frame, value);
  return UNKNOWN;
}
