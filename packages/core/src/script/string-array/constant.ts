import { onlySource } from '../scope/names.ts';
import type { Binding, ScriptNames } from '../scope/binding.ts';
import {
  child,
  children,
  flag,
  literalText,
  part,
  propertyName,
  unwrap,
  word,
  type EstreeNode,
} from '../syntax/ast.ts';

/** What a constant expression of an obfuscator's calls comes to. */
export type Constant = number | string;

/** What the parameters of a wrapper are given. */
export type Given = ReadonlyMap<Binding, Constant>;

const NOTHING: Given = new Map();

/** Reads constant expressions and names of one script. */
export interface Constants {
  /** Numbers, strings, sums of them, names and members that hold them; undefined for anything else. */
  readonly of: (node: EstreeNode | undefined, given?: Given) => Constant | undefined;
  /** What parameters are given by arguments: of those that are there to mislead, not all. */
  readonly given: (parameters: readonly Binding[], args: readonly (EstreeNode | undefined)[], outer?: Given) => Given;
  /** The name that an expression stands for, through names that are only other names for it. */
  readonly nameOf: (node: EstreeNode | undefined) => Binding | undefined;
  /** An expression, or that which its name stands for all the time. */
  readonly standsFor: (node: EstreeNode) => EstreeNode | undefined;
}

/** An index, a key, and some that are there to mislead. */
const MOST_ARGUMENTS = 16;
/** Sums in one another, and names of names. */
const DEEPEST = 32;
const LONGEST_TEXT = 4096;

function unary(operator: string, value: Constant): Constant | undefined {
  if (operator === '-') return -Number(value);
  return operator === '+' ? Number(value) : undefined;
}

function joined(left: Constant, right: Constant): Constant | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  const text = `${left}${right}`;
  return text.length > LONGEST_TEXT ? undefined : text;
}

/** Arithmetic as JavaScript does it, with strings that are numbers too. */
export function arithmetic(operator: string, left: Constant, right: Constant): Constant | undefined {
  switch (operator) {
    case '+':
      return joined(left, right);
    case '-':
      return Number(left) - Number(right);
    case '*':
      return Number(left) * Number(right);
    case '/':
      return Number(left) / Number(right);
    case '%':
      return Number(left) % Number(right);
    default:
      return undefined;
  }
}

function literal(node: EstreeNode): Constant | undefined {
  const value = node.type === 'Literal' ? part(node, 'value') : undefined;
  return typeof value === 'number' ? value : literalText(node);
}

/** The properties of an object literal by their names. */
function propertiesOf(object: EstreeNode): ReadonlyMap<string, EstreeNode> {
  const properties = new Map<string, EstreeNode>();
  for (const property of children(object, 'properties')) {
    if (property?.type !== 'Property') continue;
    const key = propertyName(child(property, 'key'), flag(property, 'computed'));
    const value = child(property, 'value');
    if (key !== undefined && value !== undefined) properties.set(key, value);
  }
  return properties;
}

/** The expression that a name stands for all the time. */
function expressionOf(binding: Binding | undefined): EstreeNode | undefined {
  const source = binding === undefined ? undefined : onlySource(binding);
  return source?.kind === 'expression' ? unwrap(source.node) : undefined;
}

/** What is known of the names of a script. */
interface Known {
  readonly bindingOf: ScriptNames['bindingOf'];
  readonly names: Map<Binding, Constant | undefined>;
  readonly objects: Map<EstreeNode, ReadonlyMap<string, EstreeNode>>;
}

/** What a name stands for by itself; while that is read, a name that leads back to it stands for nothing. */
function ofName(known: Known, binding: Binding, depth: number): Constant | undefined {
  const { names } = known;
  if (!names.has(binding)) {
    names.set(binding, undefined);
    names.set(binding, read(known, expressionOf(binding), NOTHING, depth));
  }
  return names.get(binding);
}

function standsFor({ bindingOf }: Known, node: EstreeNode): EstreeNode | undefined {
  return node.type === 'Identifier' ? expressionOf(bindingOf.get(node)) : node;
}

function memberOf(known: Known, node: EstreeNode): EstreeNode | undefined {
  const object = child(node, 'object');
  const key = propertyName(child(node, 'property'), flag(node, 'computed'));
  const holder = object === undefined ? undefined : standsFor(known, unwrap(object));
  if (key === undefined || holder?.type !== 'ObjectExpression') return undefined;
  const properties = known.objects.get(holder) ?? propertiesOf(holder);
  known.objects.set(holder, properties);
  return properties.get(key);
}

function ofSum(known: Known, node: EstreeNode, given: Given, depth: number): Constant | undefined {
  const left = read(known, child(node, 'left'), given, depth);
  const right = left === undefined ? undefined : read(known, child(node, 'right'), given, depth);
  return left === undefined || right === undefined ? undefined : arithmetic(word(node, 'operator'), left, right);
}

function read(known: Known, node: EstreeNode | undefined, given: Given, depth: number): Constant | undefined {
  if (node === undefined || depth > DEEPEST) return undefined;
  const own = unwrap(node);
  switch (own.type) {
    case 'UnaryExpression': {
      const value = read(known, child(own, 'argument'), given, depth + 1);
      return value === undefined ? undefined : unary(word(own, 'operator'), value);
    }
    case 'BinaryExpression':
      return ofSum(known, own, given, depth + 1);
    case 'Identifier': {
      const binding = known.bindingOf.get(own);
      return binding === undefined ? undefined : (given.get(binding) ?? ofName(known, binding, depth + 1));
    }
    case 'MemberExpression':
      return read(known, memberOf(known, own), NOTHING, depth + 1);
    default:
      return literal(own);
  }
}

function givenBy(
  known: Known,
  parameters: readonly Binding[],
  args: readonly (EstreeNode | undefined)[],
  outer: Given,
): Given {
  const values = new Map<Binding, Constant>();
  for (const [index, argument] of args.slice(0, MOST_ARGUMENTS).entries()) {
    const [binding, value] = [parameters[index], read(known, argument, outer, 0)];
    if (binding !== undefined && value !== undefined) values.set(binding, value);
  }
  return values;
}

function nameOf({ bindingOf }: Known, node: EstreeNode | undefined): Binding | undefined {
  let binding = node === undefined ? undefined : bindingOf.get(unwrap(node));
  for (let depth = 0; binding !== undefined && depth < DEEPEST; depth++) {
    const other = expressionOf(binding);
    const next = other?.type === 'Identifier' ? bindingOf.get(other) : undefined;
    if (next === undefined) return binding;
    binding = next;
  }
  return binding;
}

/** Makes the reader; each name and each object is read once. */
export function constantsOf({ bindingOf }: ScriptNames): Constants {
  const known: Known = { bindingOf, names: new Map(), objects: new Map() };
  return {
    of: (node, given = NOTHING) => read(known, node, given, 0),
    given: (parameters, args, outer = NOTHING) => givenBy(known, parameters, args, outer),
    nameOf: (node) => nameOf(known, node),
    standsFor: (node) => standsFor(known, node),
  };
}
