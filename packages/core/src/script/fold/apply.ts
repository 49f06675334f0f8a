import { BUILTINS } from '../builtin/globals.ts';
import type { Site } from '../builtin/site.ts';
import { spend } from './budget.ts';
import { child, children, flag, isFunction, type EstreeNode } from '../syntax/ast.ts';
import { asBoolean } from '../value/primitive.ts';
import { UNDEFINED, UNKNOWN, weight, type FunctionValue, type Value } from '../value/value.ts';
import { listOf, numberOf } from '../value/value.ts';
import { runApart, runCall } from '../run/calls.ts';
import { callFrame, type Frame } from './frame.ts';
import { decide, isHollow, type Ask, type Fold, type Machine } from './machine.ts';

/** Calls inside one another beyond this are not followed. */
const DEEPEST_CALL = 24;
/** Statements of a function that are looked at before its `return`. */
const MOST_STATEMENTS = 200;

/** Statements that only declare, or do something else than returning. */
const PASSED: ReadonlySet<string> = new Set([
  'VariableDeclaration',
  'FunctionDeclaration',
  'ClassDeclaration',
  'ExpressionStatement',
  'EmptyStatement',
]);

function* branchOf(
  statement: EstreeNode,
  frame: Frame,
  machine: Machine,
): Generator<Ask, EstreeNode | undefined | 'unknown', Value> {
  const test = child(statement, 'test');
  const truth = test === undefined ? undefined : decide(machine, asBoolean(yield { node: test, frame }));
  if (truth === undefined) return 'unknown';
  return child(statement, truth ? 'consequent' : 'alternate');
}

/** Walks over straight code to the `return` that is reached. */
function* returned(body: EstreeNode, frame: Frame, machine: Machine): Fold {
  const statements = children(body, 'body').toReversed();
  for (let count = 0; statements.length > 0 && count < MOST_STATEMENTS; count++) {
    const statement = statements.pop();
    if (statement === undefined || PASSED.has(statement.type)) continue;
    if (statement.type === 'ReturnStatement') {
      const argument = child(statement, 'argument');
      return argument === undefined ? UNDEFINED : yield { node: argument, frame };
    }
    if (statement.type === 'BlockStatement') statements.push(...children(statement, 'body').toReversed());
    else if (statement.type === 'IfStatement') {
      const branch = yield* branchOf(statement, frame, machine);
      if (branch === 'unknown') return UNKNOWN;
      statements.push(branch);
    } else return UNKNOWN;
  }
  return statements.length > 0 ? UNKNOWN : UNDEFINED;
}

function* callFunction(machine: Machine, caller: Frame, fn: FunctionValue, args: readonly Value[]): Fold {
  const { node } = fn;
  const body = child(node, 'body');
  if (body === undefined || !isFunction(node) || flag(node, 'generator')) return UNKNOWN;
  if (caller.depth >= DEEPEST_CALL || (body.type === 'BlockStatement' && isHollow(machine, body))) return UNKNOWN;
  if (caller.live !== undefined) return yield* runCall(machine, caller, { fn, args, body });
  if (machine.names.restless.has(node)) return yield* runApart(machine, caller, { fn, args, body });
  const frame = callFrame(fn.frame, caller, node, args, undefined);
  return body.type === 'BlockStatement' ? yield* returned(body, frame, machine) : yield { node: body, frame };
}

/** Calls a function of the script, or one that every host has. */
export function* applyValue(machine: Machine, caller: Frame, fn: Value, args: readonly Value[], site: Site): Fold {
  if (fn.kind === 'function') return yield* callFunction(machine, caller, fn, args);
  return fn.kind === 'builtin' ? applyBuiltin(fn.path, args, site) : UNKNOWN;
}

/** True where all arguments are known, and what they cost to look at is there to spend. */
export function affordable(site: Site, values: readonly Value[]): boolean {
  let cost = 0;
  for (const value of values) {
    if (value.kind === 'unknown') return false;
    cost += weight(value);
  }
  return spend(site.budget, cost);
}

/** Calls a function that every host has. */
export function applyBuiltin(path: string, args: readonly Value[], site: Site): Value {
  const builtin = BUILTINS.get(path);
  return builtin === undefined || !affordable(site, args) ? UNKNOWN : builtin(args, site);
}

/** The values that a function makes of each item. */
export function* mapped(
  machine: Machine,
  caller: Frame,
  fn: Value,
  items: readonly Value[],
  site: Site,
): Generator<Ask, readonly Value[], Value> {
  const list = listOf(items);
  const results: Value[] = [];
  for (const [index, item] of items.entries())
    results.push(yield* applyValue(machine, caller, fn, [item, numberOf(index), list], site));
  return results;
}
