/** A node of an ESTree, with the range of the code that it stands for in UTF-16 units. */
export interface EstreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A parsed script. */
export type EstreeProgram = EstreeNode;

/** The dialect a script is written in. */
export type ScriptLang = 'js' | 'ts' | 'jsx' | 'tsx';

/** Parses a script, as a module or else as a classic script; undefined where it is neither. Supplied by the host. */
export type ParseScript = (code: string, lang: ScriptLang) => EstreeProgram | undefined;

/** Keys of nodes that hold no code that runs. */
const SKIPPED: ReadonlySet<string> = new Set([
  'type',
  'start',
  'end',
  'loc',
  'range',
  'extra',
  'parent',
  'tokens',
  'comments',
  'leadingComments',
  'trailingComments',
  'innerComments',
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'implements',
]);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What a node holds under a key. */
export function part(node: EstreeNode, key: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[key];
}

function isNode(value: unknown): value is EstreeNode {
  if (!isObject(value)) return false;
  const { type, start, end } = value as Readonly<Record<string, unknown>>;
  return typeof type === 'string' && typeof start === 'number' && typeof end === 'number';
}

/** The node under a key, or undefined. */
export function child(node: EstreeNode, key: string): EstreeNode | undefined {
  const value = part(node, key);
  return isNode(value) ? value : undefined;
}

/** The nodes of a list under a key; undefined where the list has a hole. */
export function children(node: EstreeNode, key: string): readonly (EstreeNode | undefined)[] {
  const value = part(node, key);
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).map((each) => (isNode(each) ? each : undefined));
}

/** One node of a list under a key, counted from its end where the index is negative; made for long lists. */
export function member(node: EstreeNode, key: string, index: number): EstreeNode | undefined {
  const value = part(node, key);
  const each: unknown = Array.isArray(value) ? (value as readonly unknown[]).at(index) : undefined;
  return isNode(each) ? each : undefined;
}

/** The text under a key, or an empty one. */
export function word(node: EstreeNode, key: string): string {
  const value = part(node, key);
  return typeof value === 'string' ? value : '';
}

/** True where the key holds `true`. */
export function flag(node: EstreeNode, key: string): boolean {
  return part(node, key) === true;
}

/** Hands over every node directly below, in the order of the keys. */
export function eachChild(node: EstreeNode, visit: (child: EstreeNode) => void): void {
  // Nodes have no inherited keys; a list of entries for each node would cost more than all the rest of the walk.
  for (const key in node) {
    const value = part(node, key);
    if (!isObject(value) || SKIPPED.has(key)) continue;
    if (isNode(value)) visit(value);
    else if (Array.isArray(value)) for (const each of value as readonly unknown[]) if (isNode(each)) visit(each);
  }
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'ChainExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** The expression inside parentheses and type assertions. */
export function unwrap(node: EstreeNode): EstreeNode {
  let inner = node;
  while (WRAPPERS.has(inner.type)) {
    const next = child(inner, 'expression');
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

/** True where the node only wraps the expression under `expression`. */
export function isWrapper(node: EstreeNode): boolean {
  return WRAPPERS.has(node.type);
}

/** True where the node is a function of any kind. */
export function isFunction(node: EstreeNode): boolean {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  );
}

/** The name of an identifier, or undefined. */
export function identifier(node: EstreeNode | undefined): string | undefined {
  return node?.type === 'Identifier' ? word(node, 'name') : undefined;
}

/** The text of a literal, or of a template without holes; undefined for other nodes. */
export function literalText(node: EstreeNode): string | undefined {
  if (node.type === 'Literal') {
    const value = part(node, 'value');
    return typeof value === 'string' ? value : undefined;
  }
  if (node.type !== 'TemplateLiteral' || member(node, 'expressions', 0) !== undefined) return undefined;
  const quasi = member(node, 'quasis', 0);
  return quasi === undefined ? undefined : cooked(quasi);
}

/** What a stretch of a template literal stands for; undefined where an escape of it is invalid. */
export function cooked(quasi: EstreeNode): string | undefined {
  return stretch(quasi, 'cooked');
}

/** A stretch of a template literal as it stands in the code. */
export function raw(quasi: EstreeNode): string | undefined {
  return stretch(quasi, 'raw');
}

function stretch(quasi: EstreeNode, key: 'cooked' | 'raw'): string | undefined {
  const value = part(quasi, 'value');
  const text: unknown = isObject(value) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** The name of a property that is not computed, or is computed from a literal; undefined for others. */
export function propertyName(key: EstreeNode | undefined, computed: boolean): string | undefined {
  if (key === undefined) return undefined;
  if (!computed && key.type === 'Identifier') return word(key, 'name');
  const text = literalText(key);
  if (text !== undefined) return text;
  const value = key.type === 'Literal' ? part(key, 'value') : undefined;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Statements that a `break` without a label leaves. */
export const BREAKABLE: ReadonlySet<string> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
]);
