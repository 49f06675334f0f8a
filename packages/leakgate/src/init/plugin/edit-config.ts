import { parse } from '@babel/parser';
import { MagicString } from 'magic-string';
import type { Bundler } from '../project.ts';
import { configObjects, exportedBy, type Expression, type ObjectNode, type Program } from './nodes.ts';

const CALL = 'leakgate()';

/** A configuration with the plugin in it, or why it cannot be put there without guessing. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unclear' };

interface Source {
  readonly text: string;
  readonly program: Program;
  readonly edit: MagicString;
}

/** The range of a node; the parser gives every node one, and its types do not know. */
function range(node: { readonly start?: number | null; readonly end?: number | null }): readonly [number, number] {
  return [node.start ?? 0, node.end ?? 0];
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function appendElement(
  { text, edit }: Source,
  start: number,
  end: number,
  last: readonly [number, number] | undefined,
): void {
  if (last === undefined) {
    edit.overwrite(start, end, `[${CALL}]`);
    return;
  }
  const multiline = text.slice(start, last[0]).includes('\n');
  const separator = multiline ? `,\n${indentAt(text, last[0])}` : ', ';
  edit.appendLeft(last[1], separator + CALL);
}

function addToPlugins(source: Source, value: Expression): void {
  const [start, end] = range(value);
  if (value.type !== 'ArrayExpression') {
    source.edit.appendRight(start, '[').appendLeft(end, `, ${CALL}]`);
    return;
  }
  const last = value.elements.findLast((element) => element !== null);
  appendElement(source, start, end, last === undefined || last === null ? undefined : range(last));
}

function addPluginsKey({ text, edit }: Source, object: ObjectNode): void {
  const [start, end] = range(object);
  const [first] = object.properties;
  if (first === undefined) {
    edit.overwrite(start, end, `{\n${indentAt(text, start)}  plugins: [${CALL}],\n${indentAt(text, start)}}`);
    return;
  }
  const [at] = range(first);
  const multiline = text.slice(start, at).includes('\n');
  edit.appendLeft(at, `plugins: [${CALL}],${multiline ? `\n${indentAt(text, at)}` : ' '}`);
}

function isPlugins(key: { readonly type: string }): boolean {
  return (
    ('name' in key && key.type === 'Identifier' && key.name === 'plugins') ||
    ('value' in key && key.type === 'StringLiteral' && key.value === 'plugins')
  );
}

function addToObject(source: Source, object: ObjectNode): void {
  const property = object.properties.find((each) => each.type === 'ObjectProperty' && isPlugins(each.key));
  if (property?.type !== 'ObjectProperty') addPluginsKey(source, object);
  else if (property.shorthand) source.edit.appendLeft(range(property)[1], `: [plugins, ${CALL}]`);
  else addToPlugins(source, property.value as Expression);
}

/** The line that brings the plugin in, written as the other lines of its kind are. */
function addImport({ text, program, edit }: Source, from: string): void {
  const imports = program.body.filter((statement) => statement.type === 'ImportDeclaration');
  const commonJs = imports.length === 0 && /\brequire\(|\bmodule\.exports\b/.test(text);
  const sample = imports.at(-1) ?? program.body[0];
  const line = sample === undefined ? '' : text.slice(...range(sample));
  const quote = /["']/.exec(line)?.[0] ?? "'";
  const semicolon = line.endsWith(';') ? ';' : '';
  const name = `${quote}${from}${quote}`;
  const code = commonJs
    ? `const { leakgate } = require(${name})${semicolon}`
    : `import { leakgate } from ${name}${semicolon}`;
  const last = imports.at(-1);
  if (last !== undefined) edit.appendLeft(range(last)[1], `\n${code}`);
  else if (commonJs && sample?.type === 'VariableDeclaration') edit.appendLeft(range(sample)[1], `\n${code}`);
  else edit.prepend(`${code}\n\n`);
}

function parsed(text: string): Program | undefined {
  try {
    return parse(text, { sourceType: 'unambiguous', plugins: ['typescript'] }).program;
  } catch {
    return undefined;
  }
}

/** Puts the plugin last among those of a configuration, and leaves every other character as it is. */
export function withPlugin(text: string, bundler: Bundler['kind']): Edited {
  const from = `leakgate/${bundler}`;
  if (/["']leakgate\/(?:vite|rollup|rolldown)["']/.test(text)) return { kind: 'unchanged' };
  const program = parsed(text);
  const exported = program === undefined ? undefined : exportedBy(program);
  const objects = program === undefined || exported === undefined ? [] : configObjects(exported, program);
  if (program === undefined || objects.length === 0) return { kind: 'unclear' };
  const source: Source = { text, program, edit: new MagicString(text) };
  for (const object of objects) addToObject(source, object);
  addImport(source, from);
  return { kind: 'edited', text: source.edit.toString() };
}
