import type { Frame } from '../fold/frame.ts';
import { decide, decideAmong, isHollow, type Ask, type Fold, type Folder, type Machine } from '../fold/machine.ts';
import { strictlyEqual } from '../fold/operators.ts';
import { child, children, identifier, word, type EstreeNode } from '../syntax/ast.ts';
import { asBoolean } from '../value/primitive.ts';
import { UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import { assignTo } from './assign.ts';
import { lose } from './lose.ts';

/** Runs statements up to the one that does not go on with the next. */
function* runAll(statements: readonly (EstreeNode | undefined)[], frame: Frame): Fold {
  for (const node of statements) {
    if (node === undefined) continue;
    yield { node, frame };
    if (frame.live?.completion !== undefined) break;
  }
  return UNDEFINED;
}

function* runBlock(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  return isHollow(machine, node) ? UNKNOWN : yield* runAll(children(node, 'body'), frame);
}

/** Runs the one statement, or computes the one expression, that a statement holds. */
function holding(key: 'expression' | 'declaration'): Folder {
  return function* run(node, frame) {
    const inner = child(node, key);
    if (inner !== undefined) yield { node: inner, frame };
    return UNDEFINED;
  };
}

/** `var name;` leaves a name that has a value with it. */
function* declareVariable(machine: Machine, frame: Frame, node: EstreeNode, kind: string): Fold {
  const id = child(node, 'id');
  const init = child(node, 'init');
  if (id === undefined) return UNDEFINED;
  const binding = init === undefined && kind === 'var' ? machine.names.bindingOf.get(id) : undefined;
  if (binding !== undefined && frame.values.has(binding)) return UNDEFINED;
  yield* assignTo(machine, frame, id, init === undefined ? UNDEFINED : yield { node: init, frame });
  return UNDEFINED;
}

function* runDeclaration(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  for (const each of children(node, 'declarations'))
    if (each !== undefined) yield* declareVariable(machine, frame, each, word(node, 'kind'));
  return UNDEFINED;
}

function* runIf(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const test = child(node, 'test');
  const truth = test === undefined ? undefined : decide(machine, asBoolean(yield { node: test, frame }));
  if (truth === undefined) return lose(machine, frame, node);
  const branch = child(node, truth ? 'consequent' : 'alternate');
  if (branch !== undefined) yield { node: branch, frame };
  return UNDEFINED;
}

function* runReturn(node: EstreeNode, frame: Frame): Fold {
  const argument = child(node, 'argument');
  const value = argument === undefined ? UNDEFINED : yield { node: argument, frame };
  if (frame.live !== undefined) frame.live.completion = { kind: 'return', value };
  return UNDEFINED;
}

function* runThrow(node: EstreeNode, frame: Frame): Fold {
  const argument = child(node, 'argument');
  if (argument !== undefined) yield { node: argument, frame };
  if (frame.live !== undefined) frame.live.completion = { kind: 'throw' };
  return UNDEFINED;
}

function jump(kind: 'break' | 'continue'): Folder {
  return (node, { live }) => {
    if (live !== undefined) live.completion = { kind, label: identifier(child(node, 'label')) };
    return UNDEFINED;
  };
}

const MOST_LABELS = 8;

function* runLabelled(node: EstreeNode, frame: Frame): Fold {
  const body = child(node, 'body');
  const label = identifier(child(node, 'label'));
  const { live } = frame;
  if (body === undefined || label === undefined || live === undefined) return UNDEFINED;
  live.labels = [...live.labels, label].slice(-MOST_LABELS);
  yield { node: body, frame };
  const { completion } = live;
  if (completion?.kind === 'break' && completion.label === label) live.completion = undefined;
  return UNDEFINED;
}

/** The case that a `switch` goes on with, -1 for none of them; undefined where that is not known. */
function* caseOf(
  node: EstreeNode,
  cases: readonly EstreeNode[],
  frame: Frame,
  machine: Machine,
): Generator<Ask, number | undefined, Value> {
  const subject = child(node, 'discriminant');
  const value = subject === undefined ? UNKNOWN : yield { node: subject, frame };
  for (const [index, each] of cases.entries()) {
    const test = child(each, 'test');
    const same = test === undefined ? false : strictlyEqual(value, yield { node: test, frame });
    if (same === undefined) return decideAmong(machine, [...cases.keys()]);
    if (same) return index;
  }
  return cases.findIndex((each) => child(each, 'test') === undefined);
}

function* runSwitch(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const cases = children(node, 'cases').filter((each) => each !== undefined);
  const start = yield* caseOf(node, cases, frame, machine);
  const { live } = frame;
  if (start === undefined || live === undefined) return lose(machine, frame, node);
  if (start === -1) return UNDEFINED;
  const statements = cases.slice(start).flatMap((each) => children(each, 'consequent'));
  yield* runAll(statements, frame);
  const { completion } = live;
  if (completion?.kind === 'break' && completion.label === undefined) live.completion = undefined;
  return UNDEFINED;
}

/** Only what the code throws itself is known to be thrown. */
function* runTry(node: EstreeNode, frame: Frame): Fold {
  const { live } = frame;
  const block = child(node, 'block');
  if (block === undefined || live === undefined) return UNDEFINED;
  yield { node: block, frame };
  const handler = child(node, 'handler');
  const body = handler === undefined ? undefined : child(handler, 'body');
  if (live.completion?.kind === 'throw' && body !== undefined) {
    live.completion = undefined;
    yield { node: body, frame };
  }
  const finalizer = child(node, 'finalizer');
  if (finalizer === undefined) return UNDEFINED;
  const { completion } = live;
  if (completion?.kind === 'stop') return UNDEFINED;
  live.completion = undefined;
  yield { node: finalizer, frame };
  live.completion ??= completion;
  return UNDEFINED;
}

const nothing: Folder = () => UNDEFINED;

/** How each kind of statement but loops is run. */
export const STATEMENTS: ReadonlyMap<string, Folder> = new Map<string, Folder>([
  ['Program', (node, frame) => runAll(children(node, 'body'), frame)],
  ['BlockStatement', runBlock],
  ['ExpressionStatement', holding('expression')],
  ['VariableDeclaration', runDeclaration],
  ['ExportNamedDeclaration', holding('declaration')],
  ['ExportDefaultDeclaration', holding('declaration')],
  ['IfStatement', runIf],
  ['ReturnStatement', runReturn],
  ['ThrowStatement', runThrow],
  ['BreakStatement', jump('break')],
  ['ContinueStatement', jump('continue')],
  ['LabeledStatement', runLabelled],
  ['SwitchStatement', runSwitch],
  ['TryStatement', runTry],
  ['FunctionDeclaration', nothing],
  ['ClassDeclaration', nothing],
  ['EmptyStatement', nothing],
]);
