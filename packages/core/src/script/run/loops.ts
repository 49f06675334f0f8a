import { itemsOf } from '../builtin/bytes-values.ts';
import { isExhausted, spend } from '../fold/budget.ts';
import { charactersOfValue } from '../fold/characters.ts';
import type { Frame, Live } from '../fold/frame.ts';
import { isHollow, type Ask, type Fold, type Folder, type Machine } from '../fold/machine.ts';
import { child, children, type EstreeNode } from '../syntax/ast.ts';
import { asBoolean } from '../value/primitive.ts';
import { textAt } from '../value/text.ts';
import { UNDEFINED, UNKNOWN, weight, type Value } from '../value/value.ts';
import { assignTo } from './assign.ts';
import { lose } from './lose.ts';

/** A loop on its way. */
interface Loop {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly live: Live;
  readonly labels: readonly string[];
  readonly node: EstreeNode;
}

/** Takes the labels that stand before the loop; undefined where its body was left out. */
function enter(node: EstreeNode, frame: Frame, machine: Machine): Loop | undefined {
  const { live } = frame;
  const body = child(node, 'body');
  if (live === undefined || body === undefined || isHollow(machine, body)) return undefined;
  const { labels } = live;
  live.labels = [];
  return { machine, frame, live, labels, node };
}

/** Runs the body once; false where the loop ends with it. */
function* round({ machine, frame, live, labels, node }: Loop): Generator<Ask, boolean, Value> {
  machine.budget.steps--;
  if (isExhausted(machine.budget)) {
    live.completion = { kind: 'stop' };
    return false;
  }
  const body = child(node, 'body');
  if (body !== undefined) yield { node: body, frame };
  const { completion } = live;
  if (completion === undefined) return true;
  const isOwn = 'label' in completion && (completion.label === undefined || labels.includes(completion.label));
  if (isOwn) live.completion = undefined;
  return isOwn && completion.kind === 'continue';
}

/** Whether to go on, without a test always; undefined where that is not known: no machine takes ways here. */
function* goesOn({ frame, node }: Loop): Generator<Ask, boolean | undefined, Value> {
  const test = child(node, 'test');
  return test === undefined ? true : asBoolean(yield { node: test, frame });
}

function* runWhile(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const loop = enter(node, frame, machine);
  if (loop === undefined) return lose(machine, frame, node);
  const update = child(node, 'update');
  let more = node.type === 'DoWhileStatement' ? true : yield* goesOn(loop);
  while (more === true && (yield* round(loop))) {
    if (update !== undefined) yield { node: update, frame };
    more = yield* goesOn(loop);
  }
  return more === undefined ? lose(machine, frame, node) : UNDEFINED;
}

function* runFor(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const init = child(node, 'init');
  if (init !== undefined) yield { node: init, frame };
  return yield* runWhile(node, frame, machine);
}

/** What a loop goes over: items, or the keys of them. */
function itemsFor(node: EstreeNode, whole: Value): readonly Value[] | undefined {
  if (node.type === 'ForOfStatement') return itemsOf(whole, charactersOfValue);
  if (whole.kind === 'record')
    return whole.open ? undefined : [...whole.entries.keys()].map((key) => textAt(key, node));
  const items = itemsOf(whole, charactersOfValue);
  if (items?.some(({ kind }) => kind === 'unknown') === true) return undefined;
  return items?.map((_, index) => textAt(String(index), node));
}

function isSpoiled(whole: Value): boolean {
  return (whole.kind === 'list' || whole.kind === 'record') && whole.open;
}

/** Whether a key has its turn, which one that the loop took away has not; undefined where that is not known. */
function hasTurn(node: EstreeNode, whole: Value, key: Value): boolean | undefined {
  if (isSpoiled(whole)) return undefined;
  if (node.type !== 'ForInStatement' || key.kind !== 'text') return true;
  if (whole.kind === 'record') return whole.entries.has(key.text);
  if (whole.kind !== 'list') return true;
  const item = whole.items[Number(key.text)];
  return item?.kind === 'unknown' ? undefined : item !== undefined;
}

/** The name, pattern or member that gets each item. */
function targetOf(node: EstreeNode): EstreeNode | undefined {
  const left = child(node, 'left');
  if (left?.type !== 'VariableDeclaration') return left;
  const [declarator] = children(left, 'declarations');
  return declarator === undefined ? undefined : child(declarator, 'id');
}

function* runOver(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  const right = child(node, 'right');
  const target = targetOf(node);
  const loop = enter(node, frame, machine);
  const whole = right === undefined ? UNKNOWN : yield { node: right, frame };
  const items = spend(machine.budget, weight(whole)) ? itemsFor(node, whole) : undefined;
  if (loop === undefined || target === undefined || items === undefined) return lose(machine, frame, node);
  for (const item of items) {
    const turn = hasTurn(node, whole, item);
    if (turn === undefined) return lose(machine, frame, node);
    if (!turn) continue;
    yield* assignTo(machine, frame, target, item);
    if (!(yield* round(loop))) break;
  }
  return isSpoiled(whole) ? lose(machine, frame, node) : UNDEFINED;
}

/** How loops are run. */
export const LOOPS: ReadonlyMap<string, Folder> = new Map<string, Folder>([
  ['ForStatement', runFor],
  ['WhileStatement', runWhile],
  ['DoWhileStatement', runWhile],
  ['ForOfStatement', runOver],
  ['ForInStatement', runOver],
]);
