import type { ScriptNames } from '../scope/binding.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import { UNKNOWN, weight, type Value } from '../value/value.ts';
import { isExhausted, type Budget, type Budgets } from './budget.ts';
import { scriptFrame, type Frame } from './frame.ts';
import { note, type Trace } from './trace.ts';

/** A node whose value is asked for. */
export interface Ask {
  readonly node: EstreeNode;
  readonly frame: Frame;
}

/** A computation that asks for the values of nodes on its way. */
export type Fold = Generator<Ask, Value, Value>;

/** Computes the value of one kind of node, at once or by asking. */
export type Folder = (node: EstreeNode, frame: Frame, machine: Machine) => Value | Fold;

/** Everything that folding one script shares. */
export interface Machine {
  readonly names: ScriptNames;
  /** What the work at hand may still cost. */
  budget: Budget;
  /** What code that is run statement by statement may cost, all of it together. */
  readonly pool: Budget;
  /** Where the texts are noted that such code makes; undefined where nobody asks for them. */
  trace: Trace | undefined;
  /** Code that can be told to its end was not run to it. */
  cutShort: boolean;
  /** The frame of the script itself. */
  readonly top: Frame;
  /** Values of nodes outside of calls. */
  readonly known: Map<EstreeNode, Value>;
  /** Whether what is missing is noted. */
  asking: boolean;
  /** Names that were asked for and have no declaration in the code at hand. */
  readonly missing: Set<string>;
  /** Braces of the code at hand that were emptied, by their offset, and those of which all content was asked for. */
  readonly hollow: ReadonlySet<number>;
  readonly wanted: Set<number>;
  readonly folders: ReadonlyMap<string, Folder>;
  /**
   * Which way is taken at a test that is not known, and which of several things where one of them is meant, by number:
   * undefined where none is, and what hangs on it is not known.
   */
  readonly way: number | undefined;
  /** One of several things was meant somewhere, and it is not known which. */
  isAmong: boolean;
  /** Set where what was asked for last hangs on a test that is not known. */
  hangs: boolean;
  /** Nodes outside of calls that do. */
  readonly hanging: Set<EstreeNode>;
}

/** Nodes that wait for the value of another one. */
const DEEPEST = 20_000;

interface Waiting {
  readonly node: EstreeNode;
  readonly frame: Frame;
  readonly fold: Fold;
}

/** A machine that has folded nothing yet. */
export function createMachine(
  names: ScriptNames,
  { budget, pool }: Budgets,
  folders: ReadonlyMap<string, Folder>,
  hollow: ReadonlySet<number>,
): Machine {
  return {
    names,
    budget,
    pool,
    trace: undefined,
    cutShort: false,
    folders,
    hollow,
    top: scriptFrame(),
    known: new Map(),
    asking: false,
    missing: new Set(),
    wanted: new Set(),
    way: undefined,
    isAmong: false,
    hangs: false,
    hanging: new Set(),
  };
}

const MOST_WAYS = 4;

/** Machines beside one, each of which takes one way at every test that is not known: two, or more where more are there. */
export function waysOf(machine: Machine): readonly Machine[] {
  return Array.from({ length: machine.isAmong ? MOST_WAYS : 2 }, (_, way) => ({
    ...machine,
    way,
    top: scriptFrame(),
    known: new Map(),
    hanging: new Set(),
  }));
}

/** Which way a test leads: where that is not known, the way that the machine takes. */
export function decide(machine: Machine, truth: boolean | undefined): boolean | undefined {
  machine.hangs ||= truth === undefined;
  return truth ?? (machine.way === undefined ? undefined : machine.way % 2 === 0);
}

/** Which of several things is meant where that is not known, by the way that the machine takes. */
export function decideAmong<Thing>(machine: Machine, things: readonly Thing[]): Thing | undefined {
  machine.hangs = true;
  machine.isAmong ||= things.length > 2;
  return machine.way === undefined ? undefined : (things[machine.way] ?? things.at(-1));
}

/** True where the braces at the node's start were emptied; what was in them is then wanted. */
export function isHollow(machine: Machine, node: EstreeNode): boolean {
  if (!machine.hollow.has(node.start)) return false;
  if (machine.asking) machine.wanted.add(node.start);
  return true;
}

function isFold(result: Value | Fold): result is Fold {
  return 'next' in result;
}

/** Nodes whose value is not made by them: a literal's stands there, and names only pass theirs on. */
const FREE: ReadonlySet<string> = new Set(['Literal', 'Identifier', 'MemberExpression', 'ConditionalExpression']);

function keep(machine: Machine, { node, frame }: Ask, value: Value): Value {
  if (!FREE.has(node.type)) machine.budget.chars -= weight(value);
  const kept = machine.budget.chars < 0 ? UNKNOWN : value;
  if (machine.trace !== undefined && frame.live !== undefined) note(machine.trace, node, kept);
  if (frame !== machine.top) return kept;
  machine.known.set(node, kept);
  if (machine.hangs) machine.hanging.add(node);
  return kept;
}

/** The value of the node where it is at hand; else it waits on the stack. */
function begin(machine: Machine, ask: Ask, stack: Waiting[]): Value | undefined {
  const { node, frame } = ask;
  const known = frame === machine.top ? machine.known.get(node) : undefined;
  if (known !== undefined) {
    machine.hangs ||= machine.hanging.has(node);
    return known;
  }
  machine.budget.steps--;
  if (isExhausted(machine.budget) || stack.length >= DEEPEST) return UNKNOWN;
  const folder = machine.folders.get(node.type);
  const result = folder === undefined ? UNKNOWN : folder(node, frame, machine);
  if (!isFold(result)) return keep(machine, ask, result);
  // Whoever asks for it meanwhile is a part of it: that is a circle.
  if (frame === machine.top) machine.known.set(node, UNKNOWN);
  stack.push({ node, frame, fold: result });
  return undefined;
}

/** The value of a node. No call of a folder calls another one: deep scripts need no deep stack. */
export function evaluate(machine: Machine, node: EstreeNode, frame: Frame = machine.top): Value {
  const stack: Waiting[] = [];
  machine.hangs = false;
  let value = begin(machine, { node, frame }, stack);
  for (let waiting = stack.at(-1); waiting !== undefined; waiting = stack.at(-1)) {
    const step = value === undefined ? waiting.fold.next() : waiting.fold.next(value);
    if (step.done === true) {
      stack.pop();
      value = keep(machine, waiting, step.value);
    } else value = begin(machine, step.value, stack);
  }
  return value ?? UNKNOWN;
}
