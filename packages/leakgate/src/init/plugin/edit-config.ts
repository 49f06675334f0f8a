import { parse } from '@babel/parser';
import { MagicString } from 'magic-string';
import type { Bundler } from '../bundlers.ts';
import { configObjects, exportedBy, type Expression, type ObjectNode, type Program } from './nodes.ts';
import { PLACES, type Place, type Where } from './places.ts';

/** A configuration with the plugin in it, or why it cannot be put there without guessing. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unclear' };

type Property = Extract<ObjectNode['properties'][number], { type: 'ObjectProperty' }>;

interface Source {
  readonly text: string;
  readonly program: Program;
  readonly edit: MagicString;
  readonly place: Place;
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
  { text, edit, place }: Source,
  start: number,
  end: number,
  last: readonly [number, number] | undefined,
): void {
  if (last === undefined) {
    edit.overwrite(start, end, `[${place.call}]`);
    return;
  }
  const multiline = text.slice(start, last[0]).includes('\n');
  const separator = multiline ? `,\n${indentAt(text, last[0])}` : ', ';
  edit.appendLeft(last[1], separator + place.call);
}

function addToPlugins(source: Source, value: Expression): void {
  const [start, end] = range(value);
  if (value.type !== 'ArrayExpression') {
    source.edit.appendRight(start, '[').appendLeft(end, `, ${source.place.call}]`);
    return;
  }
  const last = value.elements.findLast((element) => element !== null);
  appendElement(source, start, end, last === undefined || last === null ? undefined : range(last));
}

/** Puts a setting in front of those that an object has. */
function addSetting({ text, edit }: Source, object: ObjectNode, setting: string): void {
  const [start, end] = range(object);
  const [first] = object.properties;
  if (first === undefined) {
    edit.overwrite(start, end, `{\n${indentAt(text, start)}  ${setting},\n${indentAt(text, start)}}`);
    return;
  }
  const [at] = range(first);
  const multiline = text.slice(start, at).includes('\n');
  edit.appendLeft(at, `${setting},${multiline ? `\n${indentAt(text, at)}` : ' '}`);
}

function isNamed(key: { readonly type: string }, name: string): boolean {
  return (
    ('name' in key && key.type === 'Identifier' && key.name === name) ||
    ('value' in key && key.type === 'StringLiteral' && key.value === name)
  );
}

function propertyOf(object: ObjectNode, name: string): Property | undefined {
  const found = object.properties.find((each) => each.type === 'ObjectProperty' && isNamed(each.key, name));
  return found?.type === 'ObjectProperty' ? found : undefined;
}

/** Adds to the settings of Vite that stand under a key of another configuration; false where they cannot be followed. */
function addWithin(source: Source, object: ObjectNode, key: string): boolean {
  const { place, program } = source;
  const property = propertyOf(object, key);
  if (property === undefined) {
    addSetting(source, object, `${key}: ${place.made}`);
    return true;
  }
  const settings = property.shorthand ? [] : configObjects(property.value as Expression, program);
  for (const each of settings) addToObject(source, each);
  return settings.length > 0;
}

function addToObject(source: Source, object: ObjectNode): void {
  const { list, call } = source.place;
  const property = propertyOf(object, list);
  if (property === undefined) addSetting(source, object, `${list}: [${call}]`);
  else if (property.shorthand) source.edit.appendLeft(range(property)[1], `: [${list}, ${call}]`);
  else addToPlugins(source, property.value as Expression);
}

/** Adds wherever the object has plugins; false where that cannot be followed. Of what is built in parts some must be there. */
function addTo(source: Source, object: ObjectNode): boolean {
  const { under, parts } = source.place;
  if (under.length === 0) {
    addToObject(source, object);
    return true;
  }
  const present = parts === true ? under.filter((key) => propertyOf(object, key) !== undefined) : under;
  return present.length > 0 && present.every((key) => addWithin(source, object, key));
}

function isCommonJs(text: string): boolean {
  return /\brequire\(|\bmodule\.exports\b/.test(text);
}

/** The line that brings the plugin in, for a person to add it where the configuration cannot be followed. */
export function importLine(text: string, bundler: Bundler['kind']): string {
  return isCommonJs(text) && !/^\s*(?:import|export)\b/m.test(text)
    ? `const { leakgate } = require('leakgate/${bundler}')`
    : `import { leakgate } from 'leakgate/${bundler}'`;
}

/** The line that brings the plugin in, written as the other lines of its kind are. */
function addImport({ text, program, edit }: Source, from: string): void {
  const imports = program.body.filter((statement) => statement.type === 'ImportDeclaration');
  const commonJs = imports.length === 0 && isCommonJs(text);
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
export function withPlugin(text: string, bundler: Bundler['kind'], where: Where = 'own'): Edited {
  const from = `leakgate/${bundler}`;
  if (/["']leakgate\/(?:vite|rollup|rolldown)["']/.test(text)) return { kind: 'unchanged' };
  const program = parsed(text);
  const exported = program === undefined ? undefined : exportedBy(program);
  const objects = program === undefined || exported === undefined ? [] : configObjects(exported, program);
  if (program === undefined || objects.length === 0) return { kind: 'unclear' };
  const source: Source = { text, program, edit: new MagicString(text), place: PLACES[where] };
  if (!objects.every((object) => addTo(source, object))) return { kind: 'unclear' };
  addImport(source, from);
  return { kind: 'edited', text: source.edit.toString() };
}
