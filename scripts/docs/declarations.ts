// Reads exported types out of source files: their docstrings and, key by key, those of their members.

import { readFileSync } from 'node:fs';
import { parse } from '@babel/parser';

/** A docstring: its sentences, and the value that applies where nothing is set. */
export interface Docs {
  readonly text: string;
  readonly fallback: string | undefined;
}

/** A key of an interface. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly docs: Docs;
}

/** An exported type: an object with members, or one of several alternatives. */
export type Declaration =
  | {
      readonly kind: 'interface';
      readonly name: string;
      readonly docs: Docs;
      readonly bases: readonly string[];
      readonly members: readonly Member[];
    }
  | { readonly kind: 'union'; readonly name: string; readonly docs: Docs; readonly options: readonly Option[] };

/** An alternative of a union. */
export interface Option {
  readonly type: string;
  readonly docs: Docs;
}

type File = ReturnType<typeof parse>;
type Statement = File['program']['body'][number];
type Exported = NonNullable<Extract<Statement, { type: 'ExportNamedDeclaration' }>['declaration']>;
type InterfaceNode = Extract<Exported, { type: 'TSInterfaceDeclaration' }>;
type AliasNode = Extract<Exported, { type: 'TSTypeAliasDeclaration' }>;
type TypeNode = AliasNode['typeAnnotation'];

interface Ranged {
  readonly start?: number | null;
  readonly end?: number | null;
  readonly leadingComments?: readonly { readonly type: string; readonly value: string }[] | null;
}

function docsOf(node: Ranged): Docs {
  const comment = node.leadingComments?.findLast(({ type, value }) => type === 'CommentBlock' && value.startsWith('*'));
  const lines = (comment?.value ?? '')
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
  const fallback = lines
    .find((line) => line.startsWith('@default'))
    ?.slice('@default'.length)
    .trim();
  const text = lines
    .filter((line) => !line.startsWith('@'))
    .join(' ')
    .trim();
  return { text, fallback };
}

/** The text of a type as documentation shows it: on one line, and without what only the compiler needs. */
function typeText(source: string, node: Ranged): string {
  return source
    .slice(node.start ?? 0, node.end ?? 0)
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/Readonly<Partial<(.*)>>/g, '$1')
    .replaceAll(/Readonly<(.*)>/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function membersOf(source: string, { body }: InterfaceNode): readonly Member[] {
  return body.body.flatMap((member) => {
    if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return [];
    const type =
      member.typeAnnotation === null || member.typeAnnotation === undefined
        ? ''
        : typeText(source, member.typeAnnotation.typeAnnotation);
    return [{ name: member.key.name, optional: member.optional === true, type, docs: docsOf(member) }];
  });
}

function optionsOf(source: string, node: TypeNode): readonly Option[] {
  const types = node.type === 'TSUnionType' ? node.types : [node];
  return types.map((each) => ({ type: typeText(source, each), docs: docsOf(each) }));
}

function declarationOf(source: string, statement: Statement): readonly Declaration[] {
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const { declaration } = statement;
  const docs = docsOf(statement);
  if (declaration?.type === 'TSInterfaceDeclaration') {
    const bases = (declaration.extends ?? []).map((base) => typeText(source, base));
    return [{ kind: 'interface', name: declaration.id.name, docs, bases, members: membersOf(source, declaration) }];
  }
  if (declaration?.type !== 'TSTypeAliasDeclaration') return [];
  return [{ kind: 'union', name: declaration.id.name, docs, options: optionsOf(source, declaration.typeAnnotation) }];
}

/** Every exported type of the files, by name. */
export function readDeclarations(files: readonly string[]): ReadonlyMap<string, Declaration> {
  const all = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const { body } = parse(source, { sourceType: 'module', plugins: ['typescript'] }).program;
    return body.flatMap((statement) => declarationOf(source, statement));
  });
  return new Map(all.map((declaration) => [declaration.name, declaration]));
}
