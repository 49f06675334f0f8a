import type { Binding, ScriptNames } from '../scope/binding.ts';
import { constantsOf, type Constants } from './constant.ts';
import { reverseFrom } from '../syntax/reverse-from.ts';
import { eachChild, isFunction, type EstreeNode } from '../syntax/ast.ts';

/** What one walk over a script gathers for the search of its string arrays. */
export interface CodeFacts {
  readonly names: ScriptNames;
  readonly constants: Constants;
  readonly calls: readonly EstreeNode[];
  readonly assignments: readonly EstreeNode[];
  /** The functions that a name is ever given. */
  readonly functionsOf: ReadonlyMap<Binding, readonly EstreeNode[]>;
  /** The parameters of a function, by their places. */
  readonly parametersOf: ReadonlyMap<EstreeNode, readonly Binding[]>;
}

/** Visits a node and all below it, outer ones first; what `visit` returns false for is not entered. */
export function walk(root: EstreeNode, visit: (node: EstreeNode) => boolean | void): void {
  const left: EstreeNode[] = [root];
  const push = (each: EstreeNode): void => void left.push(each);
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (visit(node) === false) continue;
    const first = left.length;
    eachChild(node, push);
    reverseFrom(left, first);
  }
}

function functionsOf({ bindings }: ScriptNames): CodeFacts['functionsOf'] {
  const all = new Map<Binding, readonly EstreeNode[]>();
  for (const binding of bindings) {
    const own = binding.sources.flatMap((source) =>
      source.kind === 'function' || (source.kind === 'expression' && isFunction(source.node)) ? [source.node] : [],
    );
    if (own.length > 0) all.set(binding, own);
  }
  return all;
}

function parametersOf({ bindings }: ScriptNames): CodeFacts['parametersOf'] {
  const all = new Map<EstreeNode, Binding[]>();
  for (const binding of bindings) {
    for (const source of binding.sources) {
      if (source.kind !== 'parameter') continue;
      const own = all.get(source.fn) ?? [];
      own[source.index] = binding;
      all.set(source.fn, own);
    }
  }
  return all;
}

/** Walks a script once. */
export function factsOf(program: EstreeNode, names: ScriptNames): CodeFacts {
  const calls: EstreeNode[] = [];
  const assignments: EstreeNode[] = [];
  walk(program, (node) => {
    if (node.type === 'CallExpression') calls.push(node);
    else if (node.type === 'AssignmentExpression') assignments.push(node);
  });
  return {
    names,
    constants: constantsOf(names),
    calls,
    assignments,
    functionsOf: functionsOf(names),
    parametersOf: parametersOf(names),
  };
}
