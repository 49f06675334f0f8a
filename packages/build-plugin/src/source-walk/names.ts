import type { NodePath } from '@babel/traverse';
import { maskText } from '@leakgate/node';

/** A name that a person gave. */
const NAME = /^[A-Za-z_$][\w$-]{0,39}$/;

function shown(name: string): string | undefined {
  // What could be a token itself is not shown.
  return NAME.test(name) && maskText(name) === name ? name : undefined;
}

/** The name of a callee, e.g. `stripe.charges.create`; undefined for what has none. */
export function nameOf(path: NodePath): string | undefined {
  if (path.isIdentifier()) return shown(path.node.name);
  if (path.isThisExpression()) return 'this';
  if (path.isJSXIdentifier()) return shown(path.node.name);
  if (!path.isMemberExpression() || path.node.computed) return undefined;
  const object = nameOf(path.get('object'));
  const property = nameOf(path.get('property') as NodePath);
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}

/** The name of a property's key, written as an identifier or as a literal. */
export function keyOf(path: NodePath): string | undefined {
  if (path.isIdentifier()) return shown(path.node.name);
  return path.isStringLiteral() ? shown(path.node.value) : undefined;
}
