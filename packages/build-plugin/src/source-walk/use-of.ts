import type { NodePath } from '@babel/traverse';
import { keyOf, nameOf } from './names.ts';
import { exportedBy } from './exported.ts';
import { giverOf, promisedBy, returnedBy, takerOf } from './given.ts';
import { calledBy, useAt, type Use } from './use.ts';
import { CALL, holderOf, partOf, readOf, wholeText, wrapped, type Read } from './whole.ts';

/** References that are followed from a constant, and constants in a row. */
const MOST_REFERENCES = 3;
const MOST_STEPS = 3;

/** The call whose options hold an object, e.g. `fetch` for the headers that it is given. */
function callAround(path: NodePath): string | undefined {
  const call = path.findParent(
    (parent) => parent.isCallExpression() || parent.isNewExpression() || parent.isFunction(),
  );
  return call === null ? undefined : calledBy(call);
}

/** A property of an object that is held by a constant, is what a function gives, or what the module exports. */
function ofHeldProperty(property: NodePath, steps: number, members: readonly string[] = []): readonly Use[] {
  const holder = holderOf(property);
  const parent = holder?.object.parentPath;
  if (holder === undefined || parent === null || parent === undefined) return [];
  const giver = giverOf(holder.object);
  if (giver !== undefined) return ofGiver(giver, [...holder.members, ...members], steps);
  const exported = exportedBy(parent, [...holder.members, ...members]);
  return exported.length > 0 ? exported : referencesOf(parent, [...holder.members, ...members], steps);
}

function ofProperty(property: NodePath, steps: number): readonly Use[] {
  if (!property.isObjectProperty()) return [];
  const key = keyOf(property.get('key') as NodePath);
  if (key === undefined) return [];
  const holder = property.parentPath.parentPath;
  const inHeaders = holder?.isObjectProperty() === true && keyOf(holder.get('key') as NodePath) === 'headers';
  const call = callAround(property);
  const what = inHeaders ? `the header ${key}` : `the property ${key}`;
  const use = useAt(property, call === undefined ? what : `${what} of ${call}`);
  return [use, ...ofHeldProperty(property, steps)];
}

/** What is done with a constant; where it is an object, with what its properties lead to. */
function referencesOf(declarator: NodePath, members: readonly string[], steps: number): readonly Use[] {
  const part = declarator.isVariableDeclarator() ? partOf(declarator.get('id') as NodePath, members) : undefined;
  return part === undefined ? [] : usesOfName(declarator, part.name, part.members, steps);
}

/** What a function that is called with a value does with it. */
function ofTaker(taker: NodePath, members: readonly string[], steps: number): readonly Use[] {
  const [parameter] = taker.get('params') as readonly NodePath[];
  const part = parameter === undefined ? undefined : partOf(parameter, members);
  return part === undefined ? [] : usesOfName(taker, part.name, part.members, steps);
}

/** What is done with what a function gives to those who call it. */
function ofGiver(giver: NodePath, members: readonly string[], steps: number): readonly Use[] {
  const given = [CALL, ...members];
  if (giver.isFunctionDeclaration()) {
    const name = giver.node.id?.name;
    const use = name === undefined ? undefined : returnedBy(giver, name);
    // Of a declaration the name belongs to the scope around it.
    const at = giver.parentPath;
    const uses = name === undefined || at === null ? exportedBy(at, given) : usesOfName(at, name, given, steps);
    return [...(use === undefined ? [] : [use]), ...uses];
  }
  const parent = wrapped(giver).parentPath;
  if (parent === null) return [];
  if (parent.isObjectProperty()) return ofHeldProperty(parent, steps, given);
  if (parent.isVariableDeclarator()) {
    const id = parent.get('id') as NodePath;
    const use = id.isIdentifier() ? returnedBy(giver, id.node.name) : undefined;
    return [...(use === undefined ? [] : [use]), ...referencesOf(parent, given, steps)];
  }
  const promised = promisedBy(giver);
  return promised === undefined ? exportedBy(parent, given) : usesOfExpression(promised, members, steps);
}

function usesOfRead({ at, members }: Read, steps: number): readonly Use[] {
  if (members.length === 0) return usesOf(at, steps);
  const giver = giverOf(at);
  if (giver !== undefined) return ofGiver(giver, members, steps);
  // The whole object goes elsewhere, or a part of it that holds the value.
  return at.parentPath === null ? [] : referencesOf(at.parentPath, members, steps);
}

function exportedAs(reference: NodePath, name: string): string | undefined {
  // `export const name = …` counts as a reference, too.
  if (reference.isExportNamedDeclaration()) return name;
  if (reference.isExportDefaultDeclaration()) return 'default';
  const { parentPath } = reference;
  if (parentPath?.isExportDefaultDeclaration() === true) return 'default';
  if (parentPath?.isExportSpecifier() !== true) return undefined;
  const { exported } = parentPath.node;
  return exported.type === 'Identifier' ? exported.name : exported.value;
}

/** What is done with what a name holds, in the scope of a node; with what properties lead to from there. */
export function usesOfName(
  scope: NodePath,
  name: string,
  members: readonly string[] = [],
  steps: number = MOST_STEPS,
): readonly Use[] {
  const references = scope.scope.getBinding(name)?.referencePaths ?? [];
  const names = references.flatMap((each) => exportedAs(each, name) ?? []);
  const exported = names.map((each): Use => ({ kind: 'exported', name: each, members }));
  const reads = references.flatMap((each) =>
    exportedAs(each, name) === undefined ? (readOf(each, members) ?? []) : [],
  );
  const uses = steps === 0 ? [] : reads.slice(0, MOST_REFERENCES).flatMap((each) => usesOfRead(each, steps - 1));
  return [...exported, ...uses];
}

function ofConstant(declarator: NodePath, steps: number): readonly Use[] {
  if (!declarator.isVariableDeclarator()) return [];
  const id = declarator.get('id') as NodePath;
  const name = id.isIdentifier() ? nameOf(id) : undefined;
  return [
    ...(name === undefined ? [] : [useAt(declarator, `held by ${name}`)]),
    ...referencesOf(declarator, [], steps),
  ];
}

function ofArgument(argument: NodePath, call: NodePath): readonly Use[] {
  const called = calledBy(call);
  return called === undefined || argument.key === 'callee' ? [] : [useAt(call, `given to ${called}`)];
}

/** What is done with an expression: with its value, or with what properties of it lead to. */
export function usesOfExpression(
  path: NodePath,
  members: readonly string[],
  steps: number = MOST_STEPS,
): readonly Use[] {
  const taker = takerOf(path);
  if (taker !== undefined) return ofTaker(taker, members, steps);
  const read = readOf(path, members);
  return read === undefined ? [] : usesOfRead(read, steps);
}

/** What is done with an expression. */
function usesOf(path: NodePath, steps: number): readonly Use[] {
  const whole = wholeText(path);
  const parent = whole.parentPath;
  if (parent === null) return [];
  const taker = takerOf(whole);
  if (taker !== undefined) return steps === 0 ? [] : ofTaker(taker, [], steps - 1);
  const giver = giverOf(whole);
  if (giver !== undefined) return ofGiver(giver, [], steps);
  if (parent.isObjectProperty()) return ofProperty(parent, steps);
  if (parent.isVariableDeclarator()) return ofConstant(parent, steps);
  const exported = exportedBy(parent, []);
  if (exported.length > 0) return exported;
  if (parent.isCallExpression() || parent.isNewExpression()) return ofArgument(whole, parent);
  if (parent.isAssignmentExpression()) {
    const name = nameOf(parent.get('left') as NodePath);
    return name === undefined ? [] : [useAt(parent, `assigned to ${name}`)];
  }
  const attribute = parent.isJSXExpressionContainer() ? parent.parentPath : parent;
  if (!attribute.isJSXAttribute()) return [];
  const name = nameOf(attribute.get('name') as NodePath);
  return name === undefined ? [] : [useAt(attribute, `the attribute ${name}`)];
}

/** What is done with the expression, constants followed to where they are used. */
export function useOf(path: NodePath): readonly Use[] {
  return usesOf(path, MOST_STEPS);
}
