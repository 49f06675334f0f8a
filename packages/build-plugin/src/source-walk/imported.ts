import traverse, { type NodePath } from '@babel/traverse';
import type { ParseResult } from '@babel/parser';
import { usesOfName } from './use-of.ts';
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

/** The imports that bring a value. An alias tells nothing, but that it brings a name that the module exports. */
function importsOf(program: NodePath, { name }: Exported, means: Means): readonly NodePath[] {
  const imports = importsIn(program);
  const meaning = (what: ReturnType<Means>): readonly NodePath[] =>
    imports.filter(({ specifier }) => means(specifier) === what).map(({ statement }) => statement);
  const told = meaning('by-path');
  // Many modules export a `default`.
  if (told.length > 0 || name === 'default') return told;
  return meaning('perhaps').filter((statement) => !statement.isExportAllDeclaration());
}

/** What a module does with a value that it imports from another. */
export function usesOfImported(ast: ParseResult, exported: Exported, means: Means): readonly Use[] {
  let uses: readonly Use[] = [];
  traverse(ast, {
    Program(program) {
      uses = importsOf(program, exported, means).flatMap((statement) => usesOfImport(statement, exported));
      program.stop();
    },
  });
  return uses;
}
