import {
  BREAKABLE,
  child,
  children,
  eachChild,
  flag,
  identifier,
  isFunction,
  unwrap,
  word,
  type EstreeNode,
} from '../syntax/ast.ts';
import {
  declare,
  functionScope,
  nestedScope,
  UNKNOWN_SOURCE,
  type Binding,
  type Scope,
  type Source,
} from './binding.ts';
import { patternParts, targetName } from './pattern.ts';
import { memberOfName, useOfCallee, useOfTarget, type Reference, type Use } from './use.ts';

interface Task {
  readonly node: EstreeNode;
  readonly scope: Scope;
}

/** What a walk over a script gathers. */
export interface Walked {
  readonly scopes: readonly Scope[];
  readonly references: readonly Reference[];
  /** Names where they are declared. */
  readonly declared: ReadonlyMap<EstreeNode, Binding>;
  /** Functions, and with `undefined` the script, that have a loop, a `switch` or a `try`. */
  readonly loops: ReadonlySet<EstreeNode | undefined>;
  /** Functions that are called where they stand, with their calls. */
  readonly calledInPlace: ReadonlyMap<EstreeNode, { readonly call: EstreeNode; readonly skip: number }>;
}

interface Walk {
  readonly tasks: Task[];
  readonly scopes: Scope[];
  readonly references: Reference[];
  readonly declared: Map<EstreeNode, Binding>;
  readonly loops: Set<EstreeNode | undefined>;
  readonly calledInPlace: Map<EstreeNode, { readonly call: EstreeNode; readonly skip: number }>;
}

const READ: Use = { kind: 'read' };

function open(walk: Walk, scope: Scope): Scope {
  walk.scopes.push(scope);
  return scope;
}

function push(walk: Walk, scope: Scope, ...nodes: readonly (EstreeNode | undefined)[]): void {
  for (const node of nodes) if (node !== undefined) walk.tasks.push({ node, scope });
}

function pushChildren(walk: Walk, scope: Scope, node: EstreeNode): void {
  eachChild(node, (each) => walk.tasks.push({ node: each, scope }));
}

function refer(walk: Walk, scope: Scope, node: EstreeNode, use: Use): void {
  walk.references.push({ node, scope, use });
}

/** Declares the names of a pattern in `target`; expressions in it are read in `scope`. */
function declarePattern(
  walk: Walk,
  scope: Scope,
  target: Scope,
  pattern: EstreeNode,
  source: Source | undefined,
): void {
  const { targets, expressions } = patternParts(pattern, source ?? UNKNOWN_SOURCE);
  for (const each of targets) {
    const name = targetName(each.node);
    if (name === undefined) continue;
    const binding = declare(target, name);
    walk.declared.set(each.node, binding);
    if (source !== undefined) binding.sources.push(each.source);
  }
  push(walk, scope, ...expressions);
}

/** Gives values to the names and members of a pattern that are declared elsewhere. */
function assignPattern(walk: Walk, scope: Scope, pattern: EstreeNode, source: Source): void {
  const { targets, expressions } = patternParts(pattern, source);
  for (const { node, source: from } of targets) {
    if (node.type === 'Identifier') refer(walk, scope, node, { kind: 'write', source: from });
    else assignMember(walk, scope, node, from);
  }
  push(walk, scope, ...expressions);
}

function assignMember(walk: Walk, scope: Scope, target: EstreeNode, source: Source): void {
  const used = useOfTarget(target, source.kind === 'expression' ? source.node : undefined);
  if (used === undefined) return target.type === 'MemberExpression' ? enterKeyed(walk, scope, target) : undefined;
  refer(walk, scope, used.name, used.use);
  if (flag(target, 'computed')) push(walk, scope, child(target, 'property'));
}

function declareVariables(walk: Walk, scope: Scope, node: EstreeNode, given: Source | undefined): void {
  const target = word(node, 'kind') === 'var' ? (scope.hoist ?? scope) : scope;
  for (const declarator of children(node, 'declarations')) {
    if (declarator === undefined) continue;
    const pattern = child(declarator, 'id');
    const init = child(declarator, 'init');
    const source: Source | undefined = init === undefined ? given : { kind: 'expression', node: init };
    if (pattern !== undefined) declarePattern(walk, scope, target, pattern, source);
    push(walk, scope, init);
  }
}

function parameterSource(fn: EstreeNode, parameter: EstreeNode, index: number): readonly [EstreeNode, Source] {
  const rest = parameter.type === 'RestElement' ? child(parameter, 'argument') : undefined;
  if (rest !== undefined) return [rest, { kind: 'rest-parameter', fn, index }];
  return [parameter, { kind: 'parameter', fn, index }];
}

function enterFunction(walk: Walk, outer: Scope, fn: EstreeNode): void {
  const name = identifier(child(fn, 'id'));
  if (name !== undefined && fn.type === 'FunctionDeclaration')
    declare(outer, name).sources.push({ kind: 'function', node: fn });
  const scope = open(walk, functionScope(outer, fn));
  if (name !== undefined && fn.type !== 'FunctionDeclaration')
    declare(scope, name).sources.push({ kind: 'function', node: fn });
  for (const [index, parameter] of children(fn, 'params').entries()) {
    if (parameter === undefined) continue;
    const [pattern, source] = parameterSource(fn, parameter, index);
    declarePattern(walk, scope, scope, pattern, source);
  }
  const body = child(fn, 'body');
  if (body?.type === 'BlockStatement') push(walk, scope, ...children(body, 'body'));
  else push(walk, scope, body);
}

function enterClass(walk: Walk, outer: Scope, node: EstreeNode): void {
  const name = identifier(child(node, 'id'));
  const scope = node.type === 'ClassDeclaration' ? outer : open(walk, nestedScope(outer));
  if (name !== undefined) declare(scope, name).sources.push({ kind: 'class', node });
  push(walk, scope, child(node, 'superClass'), child(node, 'body'), ...children(node, 'decorators'));
}

function enterLoopOver(walk: Walk, outer: Scope, node: EstreeNode): void {
  const scope = open(walk, nestedScope(outer));
  const left = child(node, 'left');
  if (left?.type === 'VariableDeclaration') declareVariables(walk, scope, left, UNKNOWN_SOURCE);
  else if (left !== undefined) assignPattern(walk, scope, left, UNKNOWN_SOURCE);
  push(walk, scope, child(node, 'right'), child(node, 'body'));
}

function enterCatch(walk: Walk, outer: Scope, node: EstreeNode): void {
  const scope = open(walk, nestedScope(outer));
  const parameter = child(node, 'param');
  if (parameter !== undefined) declarePattern(walk, scope, scope, parameter, UNKNOWN_SOURCE);
  push(walk, scope, child(node, 'body'));
}

function enterAssignment(walk: Walk, scope: Scope, node: EstreeNode): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (left === undefined || right === undefined) return;
  const plain = word(node, 'operator') === '=';
  assignPattern(walk, scope, unwrap(left), plain ? { kind: 'expression', node: right } : UNKNOWN_SOURCE);
  push(walk, scope, right);
}

/** `s += …` as a statement of its own, or as a part of `s += …, s += …` or `return s += …, s`. */
function appendsOf(statement: EstreeNode): readonly EstreeNode[] {
  const expression = child(statement, 'expression') ?? child(statement, 'argument');
  if (expression === undefined) return [];
  const parts = expression.type === 'SequenceExpression' ? children(expression, 'expressions') : [expression];
  return parts.filter(
    (each): each is EstreeNode =>
      each?.type === 'AssignmentExpression' &&
      word(each, 'operator') === '+=' &&
      child(each, 'left')?.type === 'Identifier',
  );
}

/** The list of `list.reverse()`. */
function reversedBy(call: EstreeNode | undefined): EstreeNode | undefined {
  const callee = call?.type === 'CallExpression' ? child(call, 'callee') : undefined;
  const member = callee === undefined ? undefined : memberOfName(unwrap(callee));
  return member?.key === 'reverse' ? member.name : undefined;
}

/** Where what a call of `reverse` returns is not used, it is the list itself that matters. */
function enterReversed(walk: Walk, scope: Scope, calls: readonly (EstreeNode | undefined)[]): void {
  for (const call of calls) {
    const list = reversedBy(call);
    if (list !== undefined) refer(walk, scope, list, { kind: 'mutate' });
  }
}

function enterSequence(walk: Walk, scope: Scope, node: EstreeNode): void {
  enterReversed(walk, scope, children(node, 'expressions').slice(0, -1));
  pushChildren(walk, scope, node);
}

function enterStatement(walk: Walk, scope: Scope, statement: EstreeNode): void {
  if (statement.type === 'ExpressionStatement') enterReversed(walk, scope, [child(statement, 'expression')]);
  for (const assignment of appendsOf(statement)) {
    const name = child(assignment, 'left');
    if (name !== undefined) refer(walk, scope, name, { kind: 'append', assignment });
  }
  pushChildren(walk, scope, statement);
}

function enterCall(walk: Walk, scope: Scope, call: EstreeNode): void {
  const callee = child(call, 'callee');
  push(walk, scope, ...children(call, 'arguments'));
  if (callee === undefined) return;
  const inner = unwrap(callee);
  const used = useOfCallee(call);
  if (used !== undefined) refer(walk, scope, used.name, used.use);
  if (inner.type === 'Identifier') return;
  push(walk, scope, inner);
  if (isFunction(inner)) walk.calledInPlace.set(inner, { call, skip: 0 });
  const object = inner.type === 'MemberExpression' ? child(inner, 'object') : undefined;
  const fn = object === undefined ? undefined : unwrap(object);
  if (fn !== undefined && isFunction(fn) && identifier(child(inner, 'property')) === 'call')
    walk.calledInPlace.set(fn, { call, skip: 1 });
}

function enterUpdate(walk: Walk, scope: Scope, node: EstreeNode): void {
  const argument = child(node, 'argument');
  if (argument !== undefined) assignPattern(walk, scope, unwrap(argument), UNKNOWN_SOURCE);
}

function enterDelete(walk: Walk, scope: Scope, node: EstreeNode): void {
  const member = word(node, 'operator') === 'delete' ? child(node, 'argument') : undefined;
  const name = member === undefined ? undefined : memberOfName(unwrap(member))?.name;
  if (name !== undefined) refer(walk, scope, name, { kind: 'mutate' });
  pushChildren(walk, scope, node);
}

/** A member, or a property of an object or class: its name is no reference unless it is computed. */
function enterKeyed(walk: Walk, scope: Scope, node: EstreeNode): void {
  const key = node.type === 'MemberExpression' ? 'property' : 'key';
  if (flag(node, 'computed')) push(walk, scope, child(node, key));
  push(walk, scope, child(node, 'object'), child(node, 'value'), ...children(node, 'decorators'));
}

function declareImports(scope: Scope, node: EstreeNode): void {
  for (const specifier of children(node, 'specifiers')) {
    const name = specifier === undefined ? undefined : identifier(child(specifier, 'local'));
    if (name !== undefined) declare(scope, name).sources.push(UNKNOWN_SOURCE);
  }
}

/** What is exported may be called from elsewhere. */
function enterExport(walk: Walk, scope: Scope, node: EstreeNode): void {
  for (const specifier of children(node, 'specifiers')) {
    const local = specifier === undefined ? undefined : child(specifier, 'local');
    if (local?.type === 'Identifier' && child(node, 'source') === undefined) refer(walk, scope, local, READ);
  }
  const declaration = child(node, 'declaration');
  if (declaration === undefined) return;
  const declared = [declaration, ...children(declaration, 'declarations')];
  for (const each of declared) {
    const id = each === undefined ? undefined : child(each, 'id');
    if (id?.type === 'Identifier') refer(walk, scope, id, READ);
  }
  push(walk, scope, declaration);
}

function enterOther(walk: Walk, scope: Scope, node: EstreeNode): void {
  switch (node.type) {
    case 'Identifier':
      return refer(walk, scope, node, READ);
    case 'MemberExpression':
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return enterKeyed(walk, scope, node);
    case 'UpdateExpression':
      return enterUpdate(walk, scope, node);
    case 'UnaryExpression':
      return enterDelete(walk, scope, node);
    case 'LabeledStatement':
      return push(walk, scope, child(node, 'body'));
    case 'ImportDeclaration':
      return declareImports(scope, node);
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return enterExport(walk, scope, node);
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ExportAllDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
      return undefined;
    default:
      return pushChildren(walk, scope, node);
  }
}

/** Statements after which it is not just the next one that follows. */
const TURNING: ReadonlySet<string> = new Set([...BREAKABLE, 'TryStatement']);

function enter(walk: Walk, { node, scope }: Task): void {
  if (TURNING.has(node.type)) walk.loops.add(scope.fn);
  if (isFunction(node)) return enterFunction(walk, scope, node);
  switch (node.type) {
    case 'BlockStatement':
    case 'StaticBlock':
    case 'ForStatement':
    case 'SwitchStatement':
      return pushChildren(walk, open(walk, nestedScope(scope)), node);
    case 'ForInStatement':
    case 'ForOfStatement':
      return enterLoopOver(walk, scope, node);
    case 'CatchClause':
      return enterCatch(walk, scope, node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return enterClass(walk, scope, node);
    case 'VariableDeclaration':
      return declareVariables(walk, scope, node, undefined);
    case 'AssignmentExpression':
      return enterAssignment(walk, scope, node);
    case 'ExpressionStatement':
    case 'ReturnStatement':
      return enterStatement(walk, scope, node);
    case 'SequenceExpression':
      return enterSequence(walk, scope, node);
    case 'CallExpression':
      return enterCall(walk, scope, node);
    default:
      return enterOther(walk, scope, node);
  }
}

/** Walks over a script: opens its scopes, declares its names, and notes where each name stands. */
export function walkNames(program: EstreeNode): Walked {
  const top: Scope = { parent: undefined, fn: undefined, hoist: undefined, names: new Map() };
  const walk: Walk = {
    tasks: [],
    scopes: [top],
    references: [],
    declared: new Map(),
    loops: new Set(),
    calledInPlace: new Map(),
  };
  pushChildren(walk, top, program);
  for (let task = walk.tasks.pop(); task !== undefined; task = walk.tasks.pop()) enter(walk, task);
  return walk;
}
