// Functions that give a value, and those that are given one.

import type { NodePath } from '@babel/traverse';
import { maskText } from '@leakgate/node';
import { useAt, type Use } from './use.ts';
import { wrapped } from './whole.ts';

/** The function whose result an expression is. */
export function giverOf(expression: NodePath): NodePath | undefined {
  const parent = wrapped(expression).parentPath;
  if (parent?.isArrowFunctionExpression() === true && wrapped(expression).key === 'body') return parent;
  return parent?.isReturnStatement() === true ? (parent.getFunctionParent() ?? undefined) : undefined;
}

/** That a function of a name gives it; what could be a token itself is not shown. */
export function returnedBy(giver: NodePath, name: string): Use | undefined {
  return maskText(name) === name ? useAt(giver, `returned by ${name}`) : undefined;
}

function isThen(callee: NodePath): boolean {
  return callee.isMemberExpression() && (callee.get('property') as NodePath).isIdentifier({ name: 'then' });
}

/** The function that a promise hands its value to: `taker` of `promise.then(taker)`. */
export function takerOf(promise: NodePath): NodePath | undefined {
  const callee = promise.key === 'object' ? promise.parentPath : undefined;
  const call = callee === undefined || callee === null || !isThen(callee) ? undefined : callee.parentPath;
  if (call?.isCallExpression() !== true || callee?.key !== 'callee') return undefined;
  const [taker] = call.get('arguments');
  return taker?.isFunction() === true ? taker : undefined;
}

/** The promise of what a function gives: `promise.then(giver)` for `giver`. */
export function promisedBy(giver: NodePath): NodePath | undefined {
  const call = giver.parentPath;
  return giver.listKey === 'arguments' && call?.isCallExpression() === true && isThen(call.get('callee') as NodePath)
    ? call
    : undefined;
}
