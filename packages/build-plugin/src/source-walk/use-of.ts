import type { NodePath } from '@babel/traverse';
import { keyOf, nameOf } from './names.ts';

/** References that are followed from a constant, and constants in a row. */
const MOST_REFERENCES = 3;
const MOST_STEPS = 3;

function isText(path: NodePath): boolean {
  const { confident, value } = path.evaluate();
  return confident && typeof value === 'string';
}

function isWrapper(path: NodePath): boolean {
  return path.isTSAsExpression() || path.isTSSatisfiesExpression() || path.isTSNonNullExpression();
}

/** The largest expression around a part of a text that is still one text, whatever is joined in it. */
function wholeText(path: NodePath): NodePath {
  let whole = path;
  for (let parent = whole.parentPath; parent !== null; parent = whole.parentPath) {
    const joins = parent.isBinaryExpression({ operator: '+' }) || parent.isTemplateLiteral();
    if (!joins && !isWrapper(parent) && !(parent.isExpression() && isText(parent))) return whole;
    whole = parent;
  }
  return whole;
}

/** The call whose options hold an object, e.g. `fetch` for the headers that it is given. */
function callAround(path: NodePath): string | undefined {
  const call = path.findParent(
    (parent) => parent.isCallExpression() || parent.isNewExpression() || parent.isFunction(),
  );
  if (call === null || call.isFunction()) return undefined;
  return calledBy(call);
}

function calledBy(call: NodePath): string | undefined {
  if (!call.isCallExpression() && !call.isNewExpression()) return undefined;
  const name = nameOf(call.get('callee') as NodePath);
  if (name === undefined) return undefined;
  return call.isNewExpression() ? `new ${name}(…)` : `${name}(…)`;
}

function ofProperty(property: NodePath): readonly string[] {
  if (!property.isObjectProperty()) return [];
  const key = keyOf(property.get('key') as NodePath);
  if (key === undefined) return [];
  const holder = property.parentPath.parentPath;
  const inHeaders = holder?.isObjectProperty() === true && keyOf(holder.get('key') as NodePath) === 'headers';
  const call = callAround(property);
  const what = inHeaders ? `the header ${key}` : `the property ${key}`;
  return [call === undefined ? what : `${what} of ${call}`];
}

function ofConstant(declarator: NodePath, steps: number): readonly string[] {
  if (!declarator.isVariableDeclarator()) return [];
  const id = declarator.get('id') as NodePath;
  const name = id.isIdentifier() ? nameOf(id) : undefined;
  if (name === undefined) return [];
  const references = declarator.scope.getBinding(name)?.referencePaths ?? [];
  const uses = steps === 0 ? [] : references.slice(0, MOST_REFERENCES).flatMap((each) => usesOf(each, steps - 1));
  return [`held by ${name}`, ...uses];
}

/** What is done with an expression, in words that name code and hold no value. */
function usesOf(path: NodePath, steps: number): readonly string[] {
  const whole = wholeText(path);
  const parent = whole.parentPath;
  if (parent === null) return [];
  if (parent.isObjectProperty()) return ofProperty(parent);
  if (parent.isVariableDeclarator()) return ofConstant(parent, steps);
  if (parent.isCallExpression() || parent.isNewExpression()) {
    const call = calledBy(parent);
    return call === undefined || whole.key === 'callee' ? [] : [`given to ${call}`];
  }
  if (parent.isAssignmentExpression()) {
    const name = nameOf(parent.get('left') as NodePath);
    return name === undefined ? [] : [`assigned to ${name}`];
  }
  const attribute = parent.isJSXExpressionContainer() ? parent.parentPath : parent;
  if (!attribute.isJSXAttribute()) return [];
  const name = nameOf(attribute.get('name') as NodePath);
  return name === undefined ? [] : [`the attribute ${name}`];
}

/** What is done with the expression, constants followed to where they are used. */
export function useOf(path: NodePath): readonly string[] {
  return [...new Set(usesOf(path, MOST_STEPS))];
}
