import { holdsAnyOf } from '../slice/sorted.ts';
import type { Span } from '../../views/view.ts';
import { once } from '../../text/once.ts';
import { isExhausted } from '../fold/budget.ts';
import { isPlus } from '../fold/concat.ts';
import { evaluate, waysOf, type Machine } from '../fold/machine.ts';
import type { Binding } from '../scope/binding.ts';
import { regionsOf, runRegion, type Region } from '../run/regions.ts';
import { child, eachChild, unwrap, type EstreeNode } from '../syntax/ast.ts';
import type { TextValue } from '../value/value.ts';
import { appendedTo, type Appended } from './appended.ts';
import { textOfNumbers } from './numbers.ts';
import { isNamedUse, type Operation } from './operations.ts';
import { knownParts } from './parts.ts';
import { runAll } from './ran.ts';

/** A string that a script puts together. */
export interface FoldedString {
  readonly value: TextValue;
  /** The expression that puts it together. */
  readonly span: Span;
  /** What it is given to. */
  readonly name: string | undefined;
}

/** Shorter strings hold neither a token nor a known value. */
const SHORTEST = 8;
/** Characters of folded strings that are kept, in any case and per character of the script. */
const OUTPUT_BASE = 262_144;
const OUTPUT_PER_CHAR = 4;

/** Tells whether what is missing to fold an expression is worth looking for elsewhere. */
export type Focus = (expression: Span) => boolean;

interface Collector {
  readonly operations: readonly Operation[];
  readonly machine: Machine;
  readonly strings: FoldedString[];
  /** The inner `+` of chains, which are folded as one. */
  readonly chained: Set<EstreeNode>;
  /** The string kept last that reaches furthest: what it holds is not told again for the parts of its expression. */
  last: FoldedString | undefined;
  output: number;
  /** What hangs on a test that is not known. */
  readonly undecided: Operation[];
  readonly undecidedNames: Binding[];
}

function repeats({ last, machine }: Collector, value: TextValue, span: Span): boolean {
  if (last === undefined || span.start < last.span.start || span.end > last.span.end) return false;
  machine.budget.chars -= last.value.text.length;
  return last.value.text.includes(value.text);
}

function keep(collector: Collector, value: TextValue, span: Span, name: string | undefined): void {
  const { length } = value.text;
  if (length < SHORTEST || length > collector.output || repeats(collector, value, span)) return;
  const found: FoldedString = { value, span: { start: span.start, end: span.end }, name };
  collector.output -= length;
  collector.strings.push(found);
  if (collector.last === undefined || span.end > collector.last.span.end) collector.last = found;
}

function markChain(chained: Set<EstreeNode>, node: EstreeNode): void {
  let inner = child(node, 'left');
  while (inner !== undefined && isPlus(unwrap(inner))) {
    chained.add(unwrap(inner));
    inner = child(unwrap(inner), 'left');
  }
}

function foldOperation(collector: Collector, { node, name }: Operation): void {
  const { machine, chained } = collector;
  if (isPlus(node)) markChain(chained, node);
  const value = evaluate(machine, node);
  if (value.kind === 'unknown' && machine.hangs) collector.undecided.push({ node, name });
  if (value.kind === 'text') {
    if (value.derived || node.type === 'Literal' || isNamedUse({ node, name })) keep(collector, value, node, name);
    return;
  }
  const numbers = textOfNumbers(value, node);
  if (numbers !== undefined) return keep(collector, numbers, node, name);
  if (value.kind === 'unknown') for (const part of knownParts(machine, node)) keep(collector, part, node, name);
}

function keepAppended(collector: Collector, appended: Appended | undefined, { name }: Binding): void {
  if (appended === undefined) return;
  for (const value of appended.values) keep(collector, value, appended.span, name);
}

/** Runs code, and keeps what it makes: what was kept already, under the same name or any, is not told again. */
function runRegions(collector: Collector, machine: Machine, regions: readonly Region[]): readonly Region[] {
  const { strings, operations } = collector;
  const known = new Set(strings.flatMap(({ value, name }) => [value.text, `${value.text} ${name ?? ''}`]));
  const { made, hanging } = runAll(machine, regions, operations);
  for (const { value, span, name } of made) {
    const id = name === undefined ? value.text : `${value.text} ${name}`;
    if (!known.has(id)) keep(collector, value, span, name);
    known.add(value.text).add(id);
  }
  return hanging;
}

/** Folds what hangs on tests that are not known once for each way. */
function foldWays(collector: Collector, hanging: readonly Region[]): void {
  const ways = waysOf(collector.machine);
  collector.last = undefined;
  for (const { node, name } of collector.undecided) {
    if (isExhausted(collector.machine.budget)) return;
    const values = ways.map((machine) => evaluate(machine, node)).filter((value) => value.kind === 'text');
    const texts = new Map(values.filter(({ derived }) => derived).map((value) => [value.text, value]));
    for (const value of texts.values()) keep(collector, value, node, name);
  }
  for (const binding of collector.undecidedNames)
    for (const machine of ways) keepAppended(collector, appendedTo(machine, binding), binding);
  for (const machine of ways) runRegions(collector, machine, hanging);
}

/** Wants all of the blocks around places that matter: what was cut out of them may come before or after. */
function wantAround(machine: Machine, region: EstreeNode, matters: Focus): void {
  const visits: EstreeNode[] = [region];
  for (let code = visits.pop(); code !== undefined; code = visits.pop()) {
    if (!matters(code)) continue;
    if (code.type === 'BlockStatement') machine.wanted.add(code.start);
    eachChild(code, (below) => visits.push(below));
  }
}

/** Runs the code around the places that matter. */
function askRegions(machine: Machine, program: EstreeNode, focused: readonly Operation[]): void {
  const matters = holdsAnyOf(focused.map(({ node }) => node));
  for (const region of regionsOf(machine, program)) {
    const { fn, body } = region;
    if (!matters(body)) continue;
    if (fn !== undefined) wantAround(machine, body, matters);
    runRegion(machine, region);
  }
}

/** Notes what is missing to fold the expressions that matter; before all others, as each is folded once only. */
export function askFor(machine: Machine, program: EstreeNode, operations: readonly Operation[], focus: Focus): void {
  machine.asking = true;
  const ways = once(() => waysOf(machine));
  const focused = operations.filter(({ node }) => focus(node));
  for (const { node } of focused) {
    if (isExhausted(machine.budget)) break;
    const value = evaluate(machine, node);
    if (value.kind === 'unknown' && machine.hangs) for (const way of ways()) evaluate(way, node);
  }
  askRegions(machine, program, focused);
  machine.asking = false;
}

function appendedStrings(collector: Collector): void {
  for (const binding of collector.machine.names.bindings) {
    const appended = appendedTo(collector.machine, binding);
    if (appended?.hangs === true) collector.undecidedNames.push(binding);
    keepAppended(collector, appended, binding);
  }
}

/** Every string that the script puts together, outer ones before those inside of them. */
export function collectStrings(
  machine: Machine,
  program: EstreeNode,
  operations: readonly Operation[],
): readonly FoldedString[] {
  const room = OUTPUT_BASE + OUTPUT_PER_CHAR * (program.end - program.start);
  const collector: Collector = {
    operations,
    machine,
    strings: [],
    chained: new Set(),
    last: undefined,
    output: room,
    undecided: [],
    undecidedNames: [],
  };
  for (const operation of operations) {
    if (isExhausted(machine.budget)) break;
    if (!collector.chained.has(operation.node)) foldOperation(collector, operation);
  }
  appendedStrings(collector);
  foldWays(collector, runRegions(collector, machine, regionsOf(machine, program)));
  return collector.strings;
}
