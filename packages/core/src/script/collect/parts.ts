import { knownRuns, isPlus, operandsOf, templateParts } from '../fold/concat.ts';
import { evaluate, type Machine } from '../fold/machine.ts';
import { child, children, cooked, flag, propertyName, unwrap, type EstreeNode } from '../syntax/ast.ts';
import { asText, itemText, textAt } from '../value/text.ts';
import { UNKNOWN, type TextValue, type Value } from '../value/value.ts';

function valueOf(machine: Machine, node: EstreeNode | undefined): Value {
  return node === undefined ? UNKNOWN : evaluate(machine, node);
}

function joinedParts(self: readonly Value[], separator: Value, node: EstreeNode): readonly Value[] {
  const between = asText(separator, node) ?? UNKNOWN;
  return self.flatMap((item, index) => {
    const text = itemText(item, node) ?? UNKNOWN;
    return index === 0 ? [text] : [between, text];
  });
}

/** Calls in calls whose parts are looked at: compilers write a template as such a chain. */
const DEEPEST = 8;

/** What `text.concat(…)` and `list.join(…)` put together. */
function partsOfCall(machine: Machine, node: EstreeNode, depth: number): readonly Value[] {
  const callee = child(node, 'callee');
  const member = callee === undefined ? undefined : unwrap(callee);
  if (member?.type !== 'MemberExpression') return [];
  const method = propertyName(child(member, 'property'), flag(member, 'computed'));
  if (method !== 'concat' && method !== 'join') return [];
  const self = valueOf(machine, child(member, 'object'));
  const args = children(node, 'arguments');
  if (method === 'concat') {
    const before = self.kind === 'text' ? [self] : innerParts(machine, child(member, 'object'), depth);
    return before.length === 0 ? [] : [...before, ...args.map((each) => valueOf(machine, each))];
  }
  if (self.kind !== 'list') return [];
  return joinedParts(self.items, args.length === 0 ? textAt(',', node) : valueOf(machine, args[0]), node);
}

function innerParts(machine: Machine, object: EstreeNode | undefined, depth: number): readonly Value[] {
  const inner = object === undefined ? undefined : unwrap(object);
  return inner?.type === 'CallExpression' && depth < DEEPEST ? partsOfCall(machine, inner, depth + 1) : [];
}

function partsOf(machine: Machine, node: EstreeNode): readonly Value[] {
  if (isPlus(node)) return operandsOf(node).map((each) => valueOf(machine, each));
  if (node.type === 'CallExpression') return partsOfCall(machine, node, 0);
  if (node.type !== 'TemplateLiteral') return [];
  const holes = children(node, 'expressions').map((each) => valueOf(machine, each));
  return templateParts(node, holes, cooked);
}

/** Where an expression puts texts together and some of them are not known: those that stand side by side. */
export function knownParts(machine: Machine, node: EstreeNode): readonly TextValue[] {
  return knownRuns(partsOf(machine, node), node, isPlus(node));
}
