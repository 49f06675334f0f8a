import { alphabet, type CharSet } from '../text/alphabet.ts';
import { NAME } from './classes.ts';

/** Numbers of the sets that every kernel has; others are given numbers from 0 on. */
export interface FixedSets {
  readonly name: number;
  readonly hex: number;
  readonly escape: number;
  readonly before: number;
  readonly after: number;
  readonly drawing: number;
  readonly word: number;
}

/** For each character code the sets that it belongs to, one bit for each. */
export interface SetTable {
  readonly words: Uint32Array;
  /** The number of a set, or undefined where there was no number left for it. */
  readonly numberOf: (set: CharSet) => number | undefined;
}

/** Letters behind a backslash that stand for white space: see `text/boundary.ts`. */
const ESCAPE_LETTERS = 'nrtbfv0';
/** Numbers and commands of a path in SVG. Source: SVG 2, section 9.3. */
export const DRAWING = '0123456789.-MmZzLlHhVvCcSsQqTtAa';

function setOf(chars: string): CharSet {
  const set = new Uint8Array(128);
  for (const char of chars) set[char.charCodeAt(0)] = 1;
  return set;
}

/** What the word in front of a quote is made of: no white space, quotes, brackets, comma, semicolon or backslash. */
export const WORD: CharSet = ((): CharSet => {
  const set = new Uint8Array(128).fill(1, 0x21, 0x7f);
  for (const char of '"\'`()[]{},;\\<>') set[char.charCodeAt(0)] = 0;
  return set;
})();

function put(words: Uint32Array, set: CharSet, number: number): void {
  const bit = 2 ** number;
  for (let code = 1; code < 128; code++) if (set[code] === 1) words[code] = (words[code] ?? 0) + bit;
}

/** The same text for sets of the same characters. */
function contents(set: CharSet): string {
  let text = '';
  for (let code = 1; code < 128; code++) if (set[code] === 1) text += String.fromCharCode(code);
  return text;
}

/** Gives numbers to the sets: the same one to sets of the same characters. */
export function numberSets(
  sets: readonly CharSet[],
  fixed: FixedSets,
  value: { readonly before: CharSet; readonly after: CharSet } | undefined,
): SetTable {
  const words = new Uint32Array(128);
  put(words, NAME, fixed.name);
  put(words, alphabet('hex'), fixed.hex);
  put(words, setOf(ESCAPE_LETTERS), fixed.escape);
  put(words, setOf(DRAWING), fixed.drawing);
  put(words, WORD, fixed.word);
  if (value !== undefined) {
    put(words, value.before, fixed.before);
    put(words, value.after, fixed.after);
  }
  const free = Math.min(...Object.values(fixed));
  const byContents = new Map<string, number>();
  const numbers = new Map<CharSet, number>();
  for (const set of new Set(sets)) {
    const text = contents(set);
    const known = byContents.get(text);
    if (known !== undefined) numbers.set(set, known);
    else if (byContents.size < free) {
      put(words, set, byContents.size);
      numbers.set(set, byContents.size);
      byContents.set(text, byContents.size);
    }
  }
  return { words, numberOf: (set) => numbers.get(set) };
}
