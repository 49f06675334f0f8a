import type { ObjectShape } from '../format.ts';
import { readObject, type ObjectLiteral } from '../text/object-literal.ts';
import type { CompiledShape } from './compiled.ts';

/** Longest way back from an anchor to the brace that opens its object, in characters. */
const LONGEST = 4096;

/** The brace that opens the object which `at` stands in; braces in strings are not expected in keys. */
function openingBrace(text: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - LONGEST); index--) {
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

/** An object literal with the members that make it a credential. */
export function compileObject(shape: ObjectShape): CompiledShape {
  return {
    anchors: shape.anchors,
    specificity: 40 + 10 * Object.keys(shape.members).length,
    match(text, at) {
      const start = openingBrace(text, at);
      const object = start === -1 ? undefined : readObject(text, start, LONGEST);
      if (object === undefined || !hasAll(object, shape.members)) return;
      return { start, end: object.end, value: normalised(object), prefix: '', confirmed: true };
    },
  };
}
