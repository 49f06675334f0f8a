import { textWriter, type TextWriter } from '../../text/text-writer.ts';
import type { Span } from '../view.ts';
import type { Field, Item } from './flat-array.ts';
import type { Pieces } from './pieced-view.ts';

/** Deeper objects come behind the others, without the names that lead to them. */
const DEEPEST = 40;
/** What several places lead to is written for each of them up to this length, and longer texts for the first only. */
const LONGEST_REPEATED = 512;
/** Nothing is repeated any more behind so many characters for each character of the payload. */
const MOST_REPEATED = 2;
/** Names of lists whose parts are names and values by turns: of `Map`, and of objects without a prototype. */
const PAIRED: ReadonlySet<string> = new Set(['Map', 'M', 'null']);
const LONGEST_NAME = 24;
/** Leads nowhere. */
const NOWHERE = -1;

type Part = number | Span;

/** What is written, and what was. */
interface Writing {
  readonly source: string;
  readonly items: readonly Item[];
  readonly writer: TextWriter;
  readonly pieces: number[];
  readonly written: Set<number>;
  /** Whether names are places too, behind a `_`: those of React Router. */
  readonly namesArePlaces: boolean;
}

function mayRepeat({ source, writer }: Writing, { start, end }: Span): boolean {
  return end - start <= LONGEST_REPEATED && writer.length() < MOST_REPEATED * source.length;
}

function copy({ source, writer, pieces }: Writing, { start, end }: Span): void {
  pieces.push(writer.length(), start, end - start);
  writer.copy(source, start, end);
}

function quote(writing: Writing, span: Span): void {
  writing.writer.add('"');
  copy(writing, span);
  writing.writer.add('"');
}

function writeEach<T>({ writer }: Writing, signs: '[]' | '{}', all: readonly T[], write: (one: T) => void): void {
  writer.add(signs.charAt(0));
  for (const [index, one] of all.entries()) {
    if (index > 0) writer.add(',');
    write(one);
  }
  writer.add(signs.charAt(1));
}

const NAME_PLACE = /^_\d{1,9}$/;

function textOf(source: string, { start, end }: Span): string {
  return source.slice(start, Math.min(end, start + LONGEST_NAME));
}

function areNamesPlaces(source: string, items: readonly Item[]): boolean {
  return items.every(
    (item) => item.kind !== 'object' || item.fields.every(({ name }) => NAME_PLACE.test(textOf(source, name))),
  );
}

/** The name of a field, which may be a place as well. */
function nameOf(writing: Writing, { name }: Field): Span {
  if (!writing.namesArePlaces) return name;
  const item = writing.items[Number(textOf(writing.source, name).slice(1))];
  return item?.kind === 'text' && mayRepeat(writing, item.span) ? item.span : name;
}

function writeObject(writing: Writing, fields: readonly Field[], depth: number): void {
  writeEach(writing, '{}', fields, (field) => {
    quote(writing, nameOf(writing, field));
    writing.writer.add(':');
    writeValue(writing, field.index, depth);
  });
}

function writePart(writing: Writing, part: Part, depth: number): void {
  if (typeof part === 'object') quote(writing, part);
  else writeValue(writing, part, depth);
}

function writePairs(writing: Writing, parts: readonly Part[], depth: number): void {
  const names = parts.filter((_, index) => index % 2 === 0);
  writeEach(writing, '{}', [...names.entries()], ([index, name]) => {
    writePart(writing, name, depth);
    writing.writer.add(':');
    writePart(writing, parts[2 * index + 1] ?? NOWHERE, depth);
  });
}

/** The name that a list begins with: what it holds is a value of its own kind, `["Date","…"]`, or one in a wrapper. */
function listName({ source }: Writing, part: Part | undefined): string | undefined {
  return typeof part === 'object' ? textOf(source, part) : undefined;
}

function writeList(writing: Writing, parts: readonly Part[], depth: number): void {
  const name = listName(writing, parts[0]);
  const rest = name === undefined ? parts : parts.slice(1);
  if (name !== undefined && PAIRED.has(name)) writePairs(writing, rest, depth);
  else if (name !== undefined && rest.length === 1) writePart(writing, rest[0] ?? NOWHERE, depth);
  else writeEach(writing, '[]', rest, (part) => writePart(writing, part, depth));
}

/** Writes what a place leads to: texts as often as they may be, objects once. */
function writeValue(writing: Writing, index: number, depth: number): void {
  const { items, written, writer } = writing;
  const item = items[index];
  const isNew = item !== undefined && !written.has(index);
  if (item?.kind === 'text' && (isNew || mayRepeat(writing, item.span))) quote(writing, item.span);
  else if (item?.kind === 'plain' && mayRepeat(writing, item.span)) copy(writing, item.span);
  else if (item?.kind === 'object' && isNew && depth < DEEPEST) {
    written.add(index);
    writeObject(writing, item.fields, depth + 1);
  } else if (item?.kind === 'list' && isNew && depth < DEEPEST) {
    written.add(index);
    writeList(writing, item.parts, depth + 1);
  } else writer.add('null');
  if (item?.kind === 'text') written.add(index);
}

/** A payload as JSON, an object a line where none leads to it. */
export interface Unflattened {
  readonly text: string;
  readonly pieces: Pieces;
}

/** Writes the objects of a flat array with their values, each name beside its value again. */
export function unflatten(source: string, items: readonly Item[]): Unflattened {
  const writer = textWriter();
  const namesArePlaces = areNamesPlaces(source, items);
  const writing: Writing = { source, items, writer, pieces: [], written: new Set(), namesArePlaces };
  for (const [index, { kind }] of items.entries()) {
    if (kind === 'text' || kind === 'plain' || writing.written.has(index)) continue;
    writeValue(writing, index, 0);
    writer.add('\n');
  }
  return { text: writer.text(), pieces: writing.pieces };
}
