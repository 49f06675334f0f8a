import type { NodePath } from '@babel/traverse';
import { keyOf, nameOf } from './names.ts';

function isText(path: NodePath): boolean {
  const { confident, value } = path.evaluate();
  return confident && typeof value === 'string';
}

function isFreezing(path: NodePath): boolean {
  return path.isCallExpression() && nameOf(path.get('callee') as NodePath) === 'Object.freeze';
}

/** What stands around an expression and leaves its value as it is. */
function isWrapper(path: NodePath): boolean {
  return path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isTSNonNullExpression() || isFreezing(path);
}

function wrapped(path: NodePath): NodePath {
  let whole = path;
  while (whole.parentPath !== null && isWrapper(whole.parentPath)) whole = whole.parentPath;
  return whole;
}

/** The largest expression around a part of a text that is still one text, whatever is joined in it. */
export function wholeText(path: NodePath): NodePath {
  let whole = path;
  for (let parent = whole.parentPath; parent !== null; parent = whole.parentPath) {
    const joins = parent.isBinaryExpression({ operator: '+' }) || parent.isTemplateLiteral();
    if (!joins && !isWrapper(parent) && !(parent.isExpression() && isText(parent))) return whole;
    whole = parent;
  }
  return whole;
}

/** An object that holds a value, and the properties that lead to it. */
export interface Holder {
  /** The expression that is the whole object. */
  readonly object: NodePath;
  readonly members: readonly string[];
}

/** The outermost object literal that a property stands in; undefined where a key on the way has no name. */
export function holderOf(property: NodePath): Holder | undefined {
  const members: string[] = [];
  for (let each = property; each.isObjectProperty();) {
    const key = keyOf(each.get('key') as NodePath);
    if (key === undefined || each.node.computed) return undefined;
    members.unshift(key);
    const object = wrapped(each.parentPath);
    if (object.parentPath?.isObjectProperty() !== true) return { object, members };
    each = object.parentPath;
  }
  return undefined;
}

/** The read of a property's property …, e.g. `config.stripe.key` around its `config`; undefined where others are read. */
export function memberAt(reference: NodePath, members: readonly string[]): NodePath | undefined {
  let at = reference;
  for (const member of members) {
    const parent = wrapped(at).parentPath;
    const isRead = parent?.isMemberExpression() === true || parent?.isOptionalMemberExpression() === true;
    if (!isRead || at.key === 'property' || keyOf(parent.get('property') as NodePath) !== member) return undefined;
    if (parent.node.computed === true && !(parent.get('property') as NodePath).isStringLiteral()) return undefined;
    at = parent;
  }
  return at;
}
