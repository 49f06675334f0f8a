import { eachChild, type EstreeNode } from '../syntax/ast.ts';
import { givenName } from './given-name.ts';

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

/** Every operation of a script, outer ones before those inside of them, in the order of the code. */
export function operationsOf(program: EstreeNode): readonly Operation[] {
  const operations: Operation[] = [];
  const visits: Operation[] = [{ node: program, name: undefined }];
  for (let each = visits.pop(); each !== undefined; each = visits.pop()) {
    const { node, name } = each;
    if (OPERATIONS.has(node.type)) operations.push(each);
    const first = visits.length;
    eachChild(node, (below) => visits.push({ node: below, name: givenName(node, below, name) }));
    reverseFrom(visits, first);
  }
  return operations;
}

/** The stack gives back what lies on top of it: children are turned around, so that the first one comes first. */
function reverseFrom(visits: Operation[], first: number): void {
  for (let low = first, high = visits.length - 1; low < high; low++, high--) {
    const [below, above] = [visits[low], visits[high]];
    if (below === undefined || above === undefined) return;
    visits[low] = above;
    visits[high] = below;
  }
}
