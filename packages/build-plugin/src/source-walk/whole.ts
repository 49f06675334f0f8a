import type { NodePath } from '@babel/traverse';
import { keyOf, nameOf } from './names.ts';

function isText(path: NodePath): boolean {
  const { confident, value } = path.evaluate();
  return confident && typeof value === 'string';
}

function isFreezing(path: NodePath): boolean {
  return path.isCallExpression() && nameOf(path.get('callee') as NodePath) === 'Object.freeze';
}

/** A stand-in for a value, or a choice: the value may be what comes of it. */
function isChoice(path: NodePath, of: NodePath): boolean {
  return path.isLogicalExpression() || (path.isConditionalExpression() && of.key !== 'test');
}

/** What stands around an expression and leaves its value as it is. */
function isWrapper(path: NodePath, of: NodePath): boolean {
  if (path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isTSNonNullExpression()) return true;
  return path.isAwaitExpression() || isChoice(path, of) || isFreezing(path);
}

/** The largest expression around one that has its value. */
export function wrapped(path: NodePath): NodePath {
  let whole = path;
  while (whole.parentPath !== null && isWrapper(whole.parentPath, whole)) whole = whole.parentPath;
  return whole;
}

/** The largest expression around a part of a text that is still one text, whatever is joined in it. */
export function wholeText(path: NodePath): NodePath {
  let whole = path;
  for (let parent = whole.parentPath; parent !== null; parent = whole.parentPath) {
    const joins = parent.isBinaryExpression({ operator: '+' }) || parent.isTemplateLiteral();
    if (!joins && !isWrapper(parent, whole) && !(parent.isExpression() && isText(parent))) return whole;
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

/** Among properties that lead to a value the call of a function that gives it; no property has such a name. */
export const CALL = '()';

/** What is read of an object, and the properties that are still to be read from there. */
export interface Read {
  readonly at: NodePath;
  readonly members: readonly string[];
}

function isCall(path: NodePath): boolean {
  return path.isCallExpression() || path.isOptionalCallExpression();
}

/** The expression around an object that reads something of it, or calls it; undefined where it stands for itself. */
function readAround(object: NodePath): NodePath | undefined {
  const parent = wrapped(object).parentPath;
  if (parent !== null && isCall(parent) && wrapped(object).key === 'callee') return parent;
  const isRead = parent?.isMemberExpression() === true || parent?.isOptionalMemberExpression() === true;
  return isRead && wrapped(object).key === 'object' ? parent : undefined;
}

function readName(read: NodePath): string | undefined {
  if (isCall(read)) return CALL;
  const property = read.get('property') as NodePath;
  const isWritten = 'computed' in read.node && read.node.computed !== true;
  return isWritten || property.isStringLiteral() ? keyOf(property) : undefined;
}

/** Reads properties as far as they are read, e.g. `config.stripe.key` around its `config`; undefined where others are. */
export function readOf(reference: NodePath, members: readonly string[]): Read | undefined {
  let at = reference;
  for (const [index, member] of members.entries()) {
    const read = readAround(at);
    if (read === undefined) return { at: wrapped(at), members: members.slice(index) };
    if (readName(read) !== member) return undefined;
    at = read;
  }
  return { at, members: [] };
}

/** The name that a pattern gives to a property. */
function nameInPattern(pattern: NodePath, member: string): string | undefined {
  const properties = pattern.isObjectPattern() ? pattern.get('properties') : [];
  for (const property of properties) {
    if (!property.isObjectProperty() || keyOf(property.get('key') as NodePath) !== member) continue;
    const value = property.get('value') as NodePath;
    const name = value.isAssignmentPattern() ? value.get('left') : value;
    return name.isIdentifier() ? name.node.name : undefined;
  }
  return undefined;
}

/** The name that holds an object or a part of it, and the properties that lead on from it. */
export function partOf(
  pattern: NodePath,
  members: readonly string[],
): { name: string; members: readonly string[] } | undefined {
  if (pattern.isIdentifier()) return { name: pattern.node.name, members };
  const [member = '', ...rest] = members;
  const name = nameInPattern(pattern, member);
  return name === undefined ? undefined : { name, members: rest };
}
