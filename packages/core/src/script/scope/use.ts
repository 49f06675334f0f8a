import { child, identifier, propertyName, flag, unwrap, type EstreeNode } from '../syntax/ast.ts';
import type { Scope, Source } from './binding.ts';

/** What is done with a name at one place. */
export type Use =
  | { readonly kind: 'read' }
  | { readonly kind: 'call'; readonly call: EstreeNode }
  /** It is given a value. */
  | { readonly kind: 'write'; readonly source: Source }
  | { readonly kind: 'append'; readonly assignment: EstreeNode }
  /** A member of it is given a value. */
  | { readonly kind: 'write-member'; readonly key: string; readonly value: EstreeNode }
  /** Something else changes its members. */
  | { readonly kind: 'mutate' };

/** A place where a name stands, to be resolved once every name is declared. */
export interface Reference {
  readonly node: EstreeNode;
  readonly scope: Scope;
  readonly use: Use;
}

/** Methods that change the list that they are called on; `reverse` is left out: its result is what matters. */
const MUTATORS: ReadonlySet<string> = new Set(
  'push pop shift unshift splice fill copyWithin sort set add delete clear'.split(' '),
);

/** The name whose member the expression is, with the member's key where it is plain to see. */
export function memberOfName(
  node: EstreeNode,
): { readonly name: EstreeNode; readonly key: string | undefined } | undefined {
  const object = child(node, 'object');
  if (node.type !== 'MemberExpression' || object === undefined || identifier(object) === undefined) return undefined;
  return { name: object, key: propertyName(child(node, 'property'), flag(node, 'computed')) };
}

/** What a call does with the name that it is made on, or on whose member. */
export function useOfCallee(call: EstreeNode): { readonly name: EstreeNode; readonly use: Use } | undefined {
  const callee = child(call, 'callee');
  const inner = callee === undefined ? undefined : unwrap(callee);
  if (inner === undefined) return undefined;
  if (inner.type === 'Identifier') return { name: inner, use: { kind: 'call', call } };
  const member = memberOfName(inner);
  if (member?.key === undefined || !MUTATORS.has(member.key)) return undefined;
  return { name: member.name, use: { kind: 'mutate' } };
}

/** What an assignment to a target that is no plain name does with the name whose member the target is. */
export function useOfTarget(
  target: EstreeNode,
  value: EstreeNode | undefined,
): { readonly name: EstreeNode; readonly use: Use } | undefined {
  const member = memberOfName(unwrap(target));
  if (member === undefined) return undefined;
  const { key } = member;
  const plain = key !== undefined && key !== 'length' && value !== undefined;
  return { name: member.name, use: plain ? { kind: 'write-member', key, value } : { kind: 'mutate' } };
}
