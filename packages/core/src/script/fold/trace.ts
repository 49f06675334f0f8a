import type { EstreeNode } from '../syntax/ast.ts';
import type { TextValue, Value } from '../value/value.ts';

/** The texts that code made while it was run, by the expression that made them. */
export type Trace = Map<EstreeNode, TextValue[]>;

/** Nodes that put texts together, or give them away. */
const TRACED: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'BinaryExpression',
  'CallExpression',
  'TemplateLiteral',
]);
const SHORTEST = 8;
/** Texts of one expression: one for each round of a loop, or for each call. */
const MOST_TEXTS = 32;

/** A text that was built on is no result: `k += …` and `k = … + k` in a loop. */
function isPartOf(part: TextValue, whole: TextValue): boolean {
  return whole.text.startsWith(part.text) || whole.text.endsWith(part.text);
}

/** Notes what an expression came to. */
export function note(trace: Trace, node: EstreeNode, value: Value): void {
  if (value.kind !== 'text' || !value.derived || value.text.length < SHORTEST || !TRACED.has(node.type)) return;
  const known = trace.get(node);
  const last = known?.at(-1);
  if (known === undefined || last === undefined) trace.set(node, [value]);
  else if (isPartOf(last, value)) known[known.length - 1] = value;
  else if (known.length < MOST_TEXTS) known.push(value);
}
