import { readName } from '../../detectors/generic/names/name-kind.ts';
import { eachChild, literalText, type EstreeNode } from '../syntax/ast.ts';
import { reverseFrom } from '../syntax/reverse-from.ts';
import { givenName, nameOfTarget } from './given-name.ts';

/** An expression that may put a text together. */
export interface Operation {
  readonly node: EstreeNode;
  /** The name that its value is given to. */
  readonly name: string | undefined;
}

/** Nodes that can put a text together. Names, members and branches only pass it on. */
const OPERATIONS: ReadonlySet<string> = new Set([
  'BinaryExpression',
  'TemplateLiteral',
  'TaggedTemplateExpression',
  'CallExpression',
  'NewExpression',
  'ArrayExpression',
]);

/** Nodes that pass on what was put together, or written, somewhere else. */
const PASSING: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression']);

/** True for a value by another name where what it is given to says secret: `{ apiSecret: e }`. */
export function isNamedUse({ node, name }: Operation): boolean {
  return name !== undefined && PASSING.has(node.type) && nameOfTarget(node) !== name && readName(name) !== undefined;
}

/** True for a literal that is one of several: `{ apiSecret: test ? "…" : "…" }`. Others are read as they stand. */
function isChosen(parent: EstreeNode, { node, name }: Operation): boolean {
  return (
    parent.type === 'ConditionalExpression' &&
    name !== undefined &&
    literalText(node) !== undefined &&
    readName(name) !== undefined
  );
}

/** Every operation of a script, outer ones before those inside of them, in the order of the code. */
export function operationsOf(program: EstreeNode): readonly Operation[] {
  const operations: Operation[] = [];
  const visits: Operation[] = [{ node: program, name: undefined }];
  const chosen = new Set<EstreeNode>();
  for (let each = visits.pop(); each !== undefined; each = visits.pop()) {
    const { node, name } = each;
    if (OPERATIONS.has(node.type) || isNamedUse(each) || chosen.has(node)) operations.push(each);
    const first = visits.length;
    eachChild(node, (below) => {
      const visit: Operation = { node: below, name: givenName(node, below, name) };
      visits.push(visit);
      if (isChosen(node, visit)) chosen.add(below);
    });
    reverseFrom(visits, first);
  }
  return operations;
}
