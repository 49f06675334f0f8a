// What obfuscators do to code besides taking its strings away, undone.

import { child, flag, literalText, type EstreeNode } from '../syntax/ast.ts';
import type { Constants } from './constant.ts';

const NAME = /^[A-Za-z_$][\w$]*$/;

/** The member that a node names in brackets, where a name behind a dot says the same; undefined for any other node. */
export function bracketedMember(node: EstreeNode): EstreeNode | undefined {
  if (node.type !== 'MemberExpression' || !flag(node, 'computed') || flag(node, 'optional')) return undefined;
  // Behind a number a dot is its own.
  return child(node, 'object')?.type === 'Literal' ? undefined : child(node, 'property');
}

/** True for a text that may stand behind a dot. */
export function isMemberName(text: string): boolean {
  return NAME.test(text);
}

/** The text of a literal, as far as it may stand behind a dot. */
export function literalName(node: EstreeNode): string | undefined {
  const text = node.type === 'Literal' ? literalText(node) : undefined;
  return text !== undefined && isMemberName(text) ? text : undefined;
}

/** The whole number that a sum of constants comes to, as code; undefined for anything else. */
export function plainNumber(node: EstreeNode, constants: Constants): string | undefined {
  if (node.type !== 'BinaryExpression') return undefined;
  const value = constants.of(node);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
  return value < 0 ? `(${value})` : String(value);
}
