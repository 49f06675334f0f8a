import { child, children, flag, identifier, propertyName, type EstreeNode } from '../syntax/ast.ts';
import { UNKNOWN_SOURCE, type Source } from './binding.ts';

/** What a pattern is made of: names and members that get values, and expressions inside it. */
export interface PatternParts {
  readonly targets: readonly { readonly node: EstreeNode; readonly source: Source }[];
  /** Defaults and computed keys. */
  readonly expressions: readonly EstreeNode[];
}

/** Deeper patterns are not followed. */
const DEEPEST = 32;

interface Task {
  readonly node: EstreeNode;
  readonly source: Source;
  readonly depth: number;
}

function memberOf(source: Source, key: string | undefined): Source {
  return key === undefined || source.kind === 'unknown' ? UNKNOWN_SOURCE : { kind: 'member', of: source, key };
}

function elements({ node, source, depth }: Task): readonly Task[] {
  return children(node, 'elements').flatMap((element, index) => {
    if (element === undefined) return [];
    const rest = element.type === 'RestElement' ? child(element, 'argument') : undefined;
    if (rest !== undefined) return [{ node: rest, source: { kind: 'rest', of: source, from: index }, depth }];
    return [{ node: element, source: memberOf(source, String(index)), depth }];
  });
}

function properties({ node, source, depth }: Task, expressions: EstreeNode[]): readonly Task[] {
  return children(node, 'properties').flatMap((property) => {
    if (property === undefined) return [];
    const rest = property.type === 'RestElement' ? child(property, 'argument') : undefined;
    if (rest !== undefined) return [{ node: rest, source: UNKNOWN_SOURCE, depth }];
    const value = child(property, 'value');
    const key = child(property, 'key');
    const computed = flag(property, 'computed');
    if (computed && key !== undefined) expressions.push(key);
    return value === undefined ? [] : [{ node: value, source: memberOf(source, propertyName(key, computed)), depth }];
  });
}

function withDefault({ node, source, depth }: Task, expressions: EstreeNode[]): readonly Task[] {
  const left = child(node, 'left');
  const fallback = child(node, 'right');
  if (left === undefined || fallback === undefined) return [];
  expressions.push(fallback);
  return [{ node: left, source: { kind: 'default', of: source, fallback }, depth }];
}

function inside(task: Task, expressions: EstreeNode[]): readonly Task[] | undefined {
  switch (task.node.type) {
    case 'ArrayPattern':
      return elements(task);
    case 'ObjectPattern':
      return properties(task, expressions);
    case 'AssignmentPattern':
      return withDefault(task, expressions);
    default:
      return undefined;
  }
}

/** Takes a pattern apart: each name or member in it, with the part of the source that it gets. */
export function patternParts(pattern: EstreeNode, source: Source): PatternParts {
  const targets: { readonly node: EstreeNode; readonly source: Source }[] = [];
  const expressions: EstreeNode[] = [];
  const tasks: Task[] = [{ node: pattern, source, depth: 0 }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const parts = inside(task, expressions);
    if (parts === undefined) targets.push({ node: task.node, source: task.source });
    else
      for (const each of parts)
        tasks.push({ ...each, depth: task.depth + 1, source: task.depth < DEEPEST ? each.source : UNKNOWN_SOURCE });
  }
  return { targets, expressions };
}

/** The name that a target of a pattern is; undefined for members and other things. */
export function targetName(node: EstreeNode): string | undefined {
  if (node.type === 'TSParameterProperty') return identifier(child(node, 'parameter'));
  return identifier(node);
}
