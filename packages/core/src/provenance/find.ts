import type { Position } from '../text/lines.ts';
import type { Needles } from './needles.ts';

/** The offset of a position; the end of what there is where the text has no such line. */
export function offsetOf(text: string, position: Position): number {
  let at = 0;
  for (let line = 1; line < position.line; line++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return at;
    at = next + 1;
  }
  return at + position.column - 1;
}

function occurrences(text: string, needle: string): readonly number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

function isWord(char: string): boolean {
  return /^[\w$]$/.test(char);
}

/** Occurrences of a name that are not part of a longer one. */
function wholeNames(text: string, name: string): readonly number[] {
  return occurrences(text, name).filter((at) => !isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + name.length)));
}

function nearest(offsets: readonly number[], near: number): number | undefined {
  return offsets.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

function firstOf(
  needles: readonly string[],
  offsetsOf: (needle: string) => readonly number[],
  near: number,
): number | undefined {
  for (const needle of needles) {
    const at = nearest(offsetsOf(needle), near);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Every place where the token stands in a source, in one writing. */
export function findValues(source: string, { values }: Needles): readonly number[] {
  return values.map((value) => occurrences(source, value)).find((found) => found.length > 0) ?? [];
}

/** Where the token stands in a source, nearest to an offset. */
export function findValue(source: string, { values }: Needles, near = 0): number | undefined {
  return firstOf(values, (value) => occurrences(source, value), near);
}

/** A declaration, a comment or an import names a variable and reads nothing. */
const READS_NOTHING = /^\s*(?:declare\b|import\b|\/\/|\/\*|\*)/;

interface Line {
  readonly start: number;
  readonly end: number;
}

function lineAround(text: string, at: number): Line {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end };
}

function readsThere(source: string, at: number): boolean {
  const { start, end } = lineAround(source, at);
  return !READS_NOTHING.test(source.slice(start, end));
}

/** Every place where a source holds the token, or reads it by name. */
export function findAll(source: string, { values, names }: Needles): readonly number[] {
  const read = names.flatMap((name) => wholeNames(source, name)).filter((at) => readsThere(source, at));
  return [...values.flatMap((value) => occurrences(source, value)), ...read];
}

/** Where a source reads the token by name: on the line of the offset if it does so there, else nearest to it. */
export function findName(source: string, { names }: Needles, near?: number): number | undefined {
  const line = near === undefined ? undefined : lineAround(source, near);
  const onLine = (at: number): boolean => line !== undefined && at >= line.start && at < line.end;
  return (
    firstOf(names, (name) => wholeNames(source, name).filter(onLine), near ?? 0) ??
    firstOf(names, (name) => wholeNames(source, name).filter((at) => readsThere(source, at)), near ?? 0) ??
    firstOf(names, (name) => wholeNames(source, name), near ?? 0)
  );
}

/** Where a part of the token stands in a source. */
export function findPiece(source: string, { pieces }: Needles): number | undefined {
  return firstOf(pieces, (piece) => occurrences(source, piece), 0);
}
