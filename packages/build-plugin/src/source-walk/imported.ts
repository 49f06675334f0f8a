import traverse, { type NodePath } from '@babel/traverse';
import type { ParseResult } from '@babel/parser';
import { requestedIn } from './requested.ts';
import { usesOfExpression, usesOfName } from './use-of.ts';
import type { Exported, Use } from './use.ts';

/** Whether the text of an import means the module that exports: by its path, perhaps since it is an alias, or not. */
export type Means = (specifier: string) => 'by-path' | 'perhaps' | 'not';

interface Importing {
  readonly statement: NodePath;
  readonly specifier: string;
}

function importsIn(program: NodePath): readonly Importing[] {
  const body = program.get('body') as readonly NodePath[];
  return body.flatMap((statement) => {
    const isImport = statement.isImportDeclaration() || statement.isExportDeclaration();
    const source = isImport && 'source' in statement.node ? statement.node.source : undefined;
    return source === undefined || source === null ? [] : [{ statement, specifier: source.value }];
  });
}

function nameIn(node: { readonly type: string; readonly name?: string; readonly value?: string }): string {
  return (node.type === 'Identifier' ? node.name : node.value) ?? '';
}

/** What a module does with what one of its declarations imports, or exports again. */
function usesOfSpecifier(specifier: NodePath, { name, members }: Exported): readonly Use[] {
  const inside = [name, ...members];
  if (specifier.isImportDefaultSpecifier()) {
    return name === 'default' ? usesOfName(specifier, specifier.node.local.name, members) : [];
  }
  if (specifier.isImportNamespaceSpecifier()) return usesOfName(specifier, specifier.node.local.name, inside);
  if (specifier.isImportSpecifier()) {
    return nameIn(specifier.node.imported) === name ? usesOfName(specifier, specifier.node.local.name, members) : [];
  }
  if (specifier.isExportNamespaceSpecifier()) {
    return [{ kind: 'exported', name: nameIn(specifier.node.exported), members: inside }];
  }
  if (!specifier.isExportSpecifier() || nameIn(specifier.node.local) !== name) return [];
  return [{ kind: 'exported', name: nameIn(specifier.node.exported), members }];
}

function usesOfImport(statement: NodePath, exported: Exported): readonly Use[] {
  // `export *` leaves the default out.
  if (statement.isExportAllDeclaration()) return exported.name === 'default' ? [] : [exported];
  const specifiers = statement.get('specifiers') as NodePath | readonly NodePath[];
  return [specifiers].flat().flatMap((specifier) => usesOfSpecifier(specifier, exported));
}

/** What brings a value in: a statement, or an expression that asks for the module. */
interface Way {
  readonly specifier: string;
  readonly isExportAll: boolean;
  readonly uses: (exported: Exported) => readonly Use[];
}

function waysInto(program: NodePath): readonly Way[] {
  const statements = importsIn(program).map(({ statement, specifier }) => ({
    specifier,
    isExportAll: statement.isExportAllDeclaration(),
    uses: (exported: Exported) => usesOfImport(statement, exported),
  }));
  const requests = requestedIn(program).map(({ at, specifier }) => ({
    specifier,
    isExportAll: false,
    uses: ({ name, members }: Exported) => usesOfExpression(at, [name, ...members]),
  }));
  return [...statements, ...requests];
}

/** The ways that bring a value. An alias tells nothing, but that it brings a name that the module exports. */
function waysOf(program: NodePath, { name }: Exported, means: Means): readonly Way[] {
  const ways = waysInto(program);
  const meaning = (what: ReturnType<Means>): readonly Way[] =>
    ways.filter(({ specifier }) => means(specifier) === what);
  const told = meaning('by-path');
  // Many modules export a `default`.
  if (told.length > 0 || name === 'default') return told;
  return meaning('perhaps').filter(({ isExportAll }) => !isExportAll);
}

/** What a module does with a value that it imports from another. */
export function usesOfImported(ast: ParseResult, exported: Exported, means: Means): readonly Use[] {
  let uses: readonly Use[] = [];
  traverse(ast, {
    Program(program) {
      uses = waysOf(program, exported, means).flatMap((way) => way.uses(exported));
      program.stop();
    },
  });
  return uses;
}
