import type { ObjectShape } from '../format.ts';
import { readObject, type ObjectLiteral } from '../text/object-literal.ts';
import { levelsOf, unescapePiece } from '../text/unescaped.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';

/** Longest way back from an anchor to the brace that opens its object, in characters. */
const LONGEST = 4096;
/** Backslashes in front of a quote that is in a literal in a literal in a literal. */
const MOST_BACKSLASHES = 7;

/** The brace that opens the object which `at` stands in; braces in strings are not expected in keys. */
function openingBrace(text: string, at: number): number {
  const earliest = Math.max(0, at - LONGEST);
  // Most text with an anchor and no object has no brace either.
  if (!text.slice(earliest, at).includes('{')) return -1;
  let depth = 0;
  for (let index = at - 1; index >= earliest; index--) {
    const char = text.charAt(index);
    if (char === '}') depth++;
    else if (char === '{' && depth-- === 0) return index;
  }
  return -1;
}

function hasAll({ members }: ObjectLiteral, required: ObjectShape['members']): boolean {
  return Object.entries(required).every(([name, test]) => {
    const value = members.get(name);
    if (value === undefined || !value.quoted) return false;
    return typeof test === 'number' ? value.text.length >= test : test.includes(value.text);
  });
}

/** One spelling for JSON and code: double quotes, no white space. */
function normalised({ members }: ObjectLiteral): string {
  const parts = Array.from(members, ([name, { text, quoted }]) => `"${name}":${quoted ? `"${text}"` : text}`);
  return `{${parts.join()}}`;
}

function read(shape: ObjectShape, text: string, at: number): ShapeMatch | undefined {
  const start = openingBrace(text, at);
  const object = start === -1 ? undefined : readObject(text, start, LONGEST);
  if (object === undefined || !hasAll(object, shape.members)) return undefined;
  return { start, end: object.end, value: normalised(object), prefix: '', confirmed: true };
}

/** The same in a literal, whose quotes have backslashes in front of them; its braces have none. */
function readEscaped(shape: ObjectShape, text: string, at: number, levels: number): ShapeMatch | undefined {
  const from = openingBrace(text, at);
  const to = Math.min(text.length, from + LONGEST);
  // A cheap look first: decoding takes a hundred times as long.
  if (from === -1 || !Object.keys(shape.members).every((name) => text.slice(from, to).includes(name))) return undefined;
  const piece = unescapePiece(text, from, to, levels);
  const object = readObject(piece.text, 0, LONGEST);
  if (object === undefined || !hasAll(object, shape.members)) return undefined;
  return { start: from, end: piece.offsets[object.end] ?? to, value: normalised(object), prefix: '', confirmed: true };
}

/** The anchors as a literal holds them, and a literal in a literal. */
function escapedAnchors(anchor: string): readonly string[] {
  return anchor.includes('"') ? [anchor, anchor.replace('"', '\\"'), anchor.replace('"', '\\\\\\"')] : [anchor];
}

/** An object literal with the members that make it a credential. */
export function compileObject(shape: ObjectShape): CompiledShape {
  return {
    anchors: shape.anchors.flatMap(escapedAnchors),
    specificity: 40 + 10 * Object.keys(shape.members).length,
    match(text, at, anchor) {
      const backslashes = /^\w+(\\*)/.exec(text.slice(at, at + anchor.length + MOST_BACKSLASHES))?.[1]?.length ?? 0;
      return backslashes === 0 ? read(shape, text, at) : readEscaped(shape, text, at, levelsOf(backslashes));
    },
  };
}
