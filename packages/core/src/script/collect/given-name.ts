import {
  child,
  flag,
  identifier,
  isWrapper,
  literalText,
  member,
  propertyName,
  word,
  type EstreeNode,
} from '../syntax/ast.ts';

/** Methods that give their second argument to the name in the first: headers, storage, attributes. */
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

function nameOfArgument(call: EstreeNode, argument: EstreeNode): string | undefined {
  const callee = child(call, 'callee');
  const method = callee?.type === 'MemberExpression' ? nameOfTarget(callee) : undefined;
  const first = member(call, 'arguments', 0);
  const isSecond = member(call, 'arguments', 1) === argument;
  if (method === undefined || !NAMING_METHODS.has(method) || !isSecond || first === undefined) return undefined;
  const name = literalText(first);
  return name !== undefined && name.length <= LONGEST_NAME ? name : undefined;
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
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return propertyName(child(parent, 'key'), flag(parent, 'computed'));
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
