// Tables of values with commas, semicolons or tabs between them: the first line has the names.

import { toCandidate } from '../candidate.ts';
import type { Visit } from './give.ts';
import { mayTell, readName, type NameReading } from '../names/name-kind.ts';

const START = /^\uFEFF?"?[A-Za-z][\w ./-]{0,60}"?([,;\t])[^\n]{1,4000}\n/;
const NAME = /^"?([A-Za-z][\w ./-]{0,60})"?$/;
const LINE = /[^\r\n]+/g;

/** The columns of a table whose names say secret. */
export interface Table {
  readonly sign: string;
  readonly width: number;
  readonly columns: ReadonlyMap<number, NameReading>;
}

/** The table that a text begins as; undefined where it begins as none, or no column says secret. */
export function tableOf(head: string): Table | undefined {
  const [line = '', sign = ''] = START.exec(head) ?? [];
  if (!mayTell(line)) return undefined;
  const names = line
    .trim()
    .replace('\uFEFF', '')
    .split(sign)
    .map((cell) => NAME.exec(cell.trim())?.[1]);
  if (names.includes(undefined)) return undefined;
  const columns = new Map<number, NameReading>();
  for (const [column, name = ''] of names.entries()) {
    const reading = readName(name);
    if (reading !== undefined) columns.set(column, reading);
  }
  return columns.size === 0 ? undefined : { sign, width: names.length, columns };
}

/** The cells of a line; a sign inside of quotes is a part of its cell. */
function cellsOf(line: string, sign: string): readonly string[] {
  if (!line.includes('"')) return line.split(sign);
  const cells: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    if (char !== sign || isQuoted) continue;
    cells.push(line.slice(start, at));
    start = at + 1;
  }
  return [...cells, line.slice(start)];
}

/** Visits the values of such columns: a list of them shows what people choose as well, and is no reason by itself. */
export function visitTable(text: string, { sign, width, columns }: Table, visit: Visit): void {
  for (const { index, 0: line } of text.matchAll(LINE)) {
    const cells = index === 0 ? [] : cellsOf(line, sign);
    if (cells.length !== width) continue;
    let start = index;
    for (const [column, cell] of cells.entries()) {
      const reading = columns.get(column);
      const value = cell.trim().replace(/^"(.*)"$/, '$1');
      const from = start + cell.indexOf(value);
      if (reading !== undefined) visit(toCandidate(reading, 'pair', { start: from, end: from + value.length, value }));
      start += cell.length + sign.length;
    }
  }
}
