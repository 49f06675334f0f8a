import { foldAssignment, foldUpdate } from '../run/assign.ts';
import { LOOPS } from '../run/loops.ts';
import { STATEMENTS } from '../run/statements.ts';
import { identifier } from '../syntax/ast.ts';
import { numberOf, UNDEFINED, type Value } from '../value/value.ts';
import { foldCall, foldMember, foldNew } from './calls.ts';
import { foldPlus, foldTagged, foldTemplate, isPlus } from './concat.ts';
import type { Folder } from './machine.ts';
import { foldBinary, foldConditional, foldLogical, foldSequence, foldUnary, passOn } from './operators.ts';
import { nameValue } from './source.ts';
import { foldArray, foldFunction, foldLiteral, foldObject } from './structures.ts';

const CONSTANTS: ReadonlyMap<string, Value> = new Map([
  ['undefined', UNDEFINED],
  ['NaN', numberOf(Number.NaN)],
  ['Infinity', numberOf(Number.POSITIVE_INFINITY)],
]);

/** A name of the script, or one that every host has. */
const foldIdentifier: Folder = (node, frame, machine) => {
  const name = identifier(node) ?? '';
  const binding = machine.names.bindingOf.get(node);
  if (binding !== undefined) return nameValue(machine, frame, binding);
  const constant = CONSTANTS.get(name);
  if (constant !== undefined) return constant;
  if (machine.asking) machine.missing.add(name);
  return { kind: 'builtin', path: name };
};

const passExpression = passOn('expression');

/** How each kind of node is folded, and statements are run; others are not known. */
export const FOLDERS: ReadonlyMap<string, Folder> = new Map<string, Folder>([
  ['Literal', foldLiteral],
  ['TemplateLiteral', foldTemplate],
  ['TaggedTemplateExpression', foldTagged],
  ['Identifier', foldIdentifier],
  ['BinaryExpression', (node, frame) => (isPlus(node) ? foldPlus(node, frame) : foldBinary(node, frame))],
  ['LogicalExpression', foldLogical],
  ['ConditionalExpression', foldConditional],
  ['UnaryExpression', foldUnary],
  ['SequenceExpression', foldSequence],
  ['AssignmentExpression', foldAssignment],
  ['UpdateExpression', foldUpdate],
  ['AwaitExpression', passOn('argument')],
  ['ParenthesizedExpression', passExpression],
  ['ChainExpression', passExpression],
  ['TSAsExpression', passExpression],
  ['TSSatisfiesExpression', passExpression],
  ['TSNonNullExpression', passExpression],
  ['TSTypeAssertion', passExpression],
  ['TSInstantiationExpression', passExpression],
  ['ArrayExpression', foldArray],
  ['ObjectExpression', foldObject],
  ['MemberExpression', foldMember],
  ['CallExpression', foldCall],
  ['NewExpression', foldNew],
  ['ArrowFunctionExpression', foldFunction],
  ['FunctionExpression', foldFunction],
  ...STATEMENTS,
  ...LOOPS,
]);
