import {
  child,
  flag,
  identifier,
  isFunction,
  isWrapper,
  literalText,
  member,
  propertyName,
  word,
  type EstreeNode,
} from '../syntax/ast.ts';

/** Methods that give an argument to the name in front of it: headers, storage, attributes. */
const NAMING_METHODS: ReadonlySet<string> = new Set(
  'append set setItem setRequestHeader setHeader setAttribute header defineProperty'.split(' '),
);
const LONGEST_NAME = 80;

/** The name of what an assignment, a property or a declaration gives its value to. */
export function nameOfTarget(target: EstreeNode | undefined): string | undefined {
  if (target === undefined) return undefined;
  if (target.type === 'MemberExpression') return propertyName(child(target, 'property'), flag(target, 'computed'));
  if (target.type === 'JSXIdentifier') return word(target, 'name');
  return identifier(target);
}

/**
 * The literal in front of an argument, where the call gives one the name of the other: a method that does, or a bundler's
 * function that exports a constant, `e("apiSecret", t)`.
 */
function nameOfArgument(call: EstreeNode, argument: EstreeNode): string | undefined {
  const callee = child(call, 'callee');
  const method = callee?.type === 'MemberExpression' ? nameOfTarget(callee) : undefined;
  const exports = callee?.type === 'Identifier' && (argument.type === 'Identifier' || isFunction(argument));
  if (!exports && (method === undefined || !NAMING_METHODS.has(method))) return undefined;
  const before = [1, 2].find((index) => member(call, 'arguments', index) === argument);
  const literal = before === undefined ? undefined : member(call, 'arguments', before - 1);
  const name = literal === undefined ? undefined : literalText(literal);
  return name !== undefined && name.length <= LONGEST_NAME ? name : undefined;
}

/** Members of a descriptor say nothing: `defineProperty(e, "apiSecret", { get: () => t })`. */
const DESCRIBING: ReadonlySet<string | undefined> = new Set(['get', 'value']);

function nameOfMember(property: EstreeNode, inherited: string | undefined): string | undefined {
  const name = propertyName(child(property, 'key'), flag(property, 'computed'));
  return DESCRIBING.has(name) ? (inherited ?? name) : name;
}

/** Expressions whose value is that of one of their parts, and functions that return it. */
function passesOn(parent: EstreeNode, node: EstreeNode): boolean {
  switch (parent.type) {
    case 'ConditionalExpression':
      return child(parent, 'test') !== node;
    case 'LogicalExpression':
      return true;
    case 'SequenceExpression':
      return member(parent, 'expressions', -1) === node;
    case 'ArrowFunctionExpression':
      return child(parent, 'body') === node;
    case 'FunctionExpression':
    case 'ObjectExpression':
    case 'BlockStatement':
    case 'ReturnStatement':
    case 'AwaitExpression':
    case 'JSXExpressionContainer':
      return true;
    default:
      return isWrapper(parent);
  }
}

/**
 * The name that an expression is given to by the node around it: the variable, property, attribute or header.
 * @param inherited the name that the node around it is given to
 */
export function givenName(parent: EstreeNode, node: EstreeNode, inherited: string | undefined): string | undefined {
  switch (parent.type) {
    case 'VariableDeclarator':
      return nameOfTarget(child(parent, 'id'));
    case 'Property':
      return nameOfMember(parent, inherited);
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return propertyName(child(parent, 'key'), flag(parent, 'computed'));
    case 'ExportSpecifier':
      return nameOfTarget(child(parent, 'exported'));
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return nameOfTarget(child(parent, 'left'));
    case 'JSXAttribute':
      return nameOfTarget(child(parent, 'name'));
    case 'CallExpression':
      return nameOfArgument(parent, node);
    default:
      return passesOn(parent, node) ? inherited : undefined;
  }
}
