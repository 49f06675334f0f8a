import type { Span } from '../../views/view.ts';
import { child, children, cooked, raw, unwrap, word, type EstreeNode } from '../syntax/ast.ts';
import { asNumber } from '../value/primitive.ts';
import { asText, joinTexts, textAt } from '../value/text.ts';
import { numberOf, spanOf, UNKNOWN, type TextValue, type Value } from '../value/value.ts';
import type { Frame } from './frame.ts';
import type { Fold } from './machine.ts';

/** True where the node is a `+` of two values. */
export function isPlus(node: EstreeNode): boolean {
  return node.type === 'BinaryExpression' && word(node, 'operator') === '+';
}

/** The operands of `a + b + c`, however deep the tree is on its left. */
export function operandsOf(node: EstreeNode): readonly EstreeNode[] {
  const operands: EstreeNode[] = [];
  let left = node;
  while (isPlus(left)) {
    const next = child(left, 'left');
    const right = child(left, 'right');
    if (next === undefined || right === undefined) break;
    operands.push(right);
    left = unwrap(next);
  }
  operands.push(left);
  return operands.reverse();
}

function isText(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'list';
}

function sum(left: Value, right: Value): Value {
  const a = asNumber(left);
  const b = asNumber(right);
  return a === undefined || b === undefined ? UNKNOWN : numberOf(a + b, spanOf(left) ?? spanOf(right));
}

/** The value of a `+` over all operands; numbers are added up to the first text. */
export function plus(values: readonly Value[], site: Span): Value {
  const first = values.findIndex(isText);
  if (values.some((value) => value.kind === 'unknown')) return UNKNOWN;
  if (first === -1) return values.reduce(sum);
  const lead = first > 1 ? [values.slice(0, first).reduce(sum)] : values.slice(0, first);
  const texts: TextValue[] = [];
  for (const value of [...lead, ...values.slice(first)]) {
    const text = asText(value, site);
    if (text === undefined) return UNKNOWN;
    texts.push(text);
  }
  return joinTexts(texts);
}

/** A template literal's stretches and the values in its holes, in order. */
export function templateParts(
  node: EstreeNode,
  holes: readonly Value[],
  read: typeof cooked | typeof raw,
): readonly Value[] {
  return children(node, 'quasis').flatMap((quasi, index) => {
    const text = quasi === undefined ? undefined : read(quasi);
    const stretch = quasi === undefined || text === undefined ? UNKNOWN : textAt(text, quasi, false);
    const hole = holes[index];
    return hole === undefined ? [stretch] : [stretch, hole];
  });
}

/** All parts as one text, or unknown. */
export function allTexts(parts: readonly Value[], site: Span): Value {
  const texts: TextValue[] = [];
  for (const part of parts) {
    const text = asText(part, site);
    if (text === undefined) return UNKNOWN;
    texts.push(text);
  }
  return joinTexts(texts);
}

/**
 * The texts that neighbouring known parts make, where other parts are not known.
 * @param adds true for `+`: numbers in front of the first text are no part of it
 */
export function knownRuns(parts: readonly Value[], site: Span, adds: boolean): readonly TextValue[] {
  const runs: TextValue[] = [];
  let run: TextValue[] = [];
  let texty = !adds;
  const close = (): void => {
    const joined = run.length > 1 ? joinTexts(run) : UNKNOWN;
    if (joined.kind === 'text' && joined.derived) runs.push(joined);
    run = [];
  };
  for (const part of parts) {
    texty ||= part.kind === 'text';
    const text = texty ? asText(part, site) : undefined;
    if (text === undefined) close();
    else run.push(text);
  }
  close();
  return runs;
}

/** Asks for every node; holes of lists are undefined. */
export function* valuesOf(
  nodes: readonly (EstreeNode | undefined)[],
  frame: Frame,
): Generator<{ readonly node: EstreeNode; readonly frame: Frame }, readonly Value[], Value> {
  const values: Value[] = [];
  for (const node of nodes) values.push(node === undefined ? UNKNOWN : yield { node, frame });
  return values;
}

export function* foldPlus(node: EstreeNode, frame: Frame): Fold {
  return plus(yield* valuesOf(operandsOf(node), frame), node);
}

export function* foldTemplate(node: EstreeNode, frame: Frame): Fold {
  const holes = yield* valuesOf(children(node, 'expressions'), frame);
  return allTexts(templateParts(node, holes, cooked), node);
}

/** `String.raw`; other tags do anything. */
export function* foldTagged(node: EstreeNode, frame: Frame): Fold {
  const tag = child(node, 'tag');
  const quasi = child(node, 'quasi');
  if (tag === undefined || quasi === undefined) return UNKNOWN;
  const called = yield { node: tag, frame };
  if (called.kind !== 'builtin' || called.path !== 'String.raw') return UNKNOWN;
  const holes = yield* valuesOf(children(quasi, 'expressions'), frame);
  return allTexts(templateParts(quasi, holes, raw), node);
}
