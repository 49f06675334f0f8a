import { alphabet, holds, runEnd, type CharSet } from '../text/alphabet.ts';
import { escapeTail } from '../text/boundary.ts';
import { charSetOf } from '../text/char-set.ts';
import { MOST_PADDING, MOST_SHAPES, type ValueRule, type ValueShape } from './kernel.ts';
import { DRAWING } from './sets.ts';

const EQUALS = '=';
const COLON = ':';
/** Longest value, its padding and the end. */
const LENGTHS = 304;
/** Bit of the characters, besides the shapes' own: digits. */
const DIGIT = 0x8000_0000;
const DIGITS = alphabet('digits');

/** For each character code the shapes that hold it, one bit for each, and for each length the shapes that have it. */
export interface ShapeTables {
  readonly chars: Uint32Array;
  readonly lengths: Uint32Array;
  /** The shapes that have it behind a colon. */
  readonly ledLengths: Uint32Array;
}

function put(table: Uint32Array, at: number, bit: number): void {
  table[at] = ((table[at] ?? 0) | bit) >>> 0;
}

/**
 * Shapes of the same characters share a bit. The last one stands for all that have none of their own: it lets more
 * through, never less.
 */
export function shapeTables(shapes: readonly ValueShape[]): ShapeTables {
  const [chars, lengths, ledLengths] = [new Uint32Array(128), new Uint32Array(LENGTHS), new Uint32Array(LENGTHS)];
  const numbers = new Map<string, number>();
  // Shapes of the same alphabets share one table of characters, so that few are compared by what they hold.
  const contentsOf = new Map(Array.from(new Set(shapes.map(({ chars }) => chars)), (set) => [set, set.join('')]));
  for (const shape of shapes) {
    const contents = contentsOf.get(shape.chars) ?? '';
    const known = numbers.get(contents);
    const number = known ?? Math.min(numbers.size, MOST_SHAPES - 1);
    const bit = 1 << number;
    if (known === undefined) {
      numbers.set(contents, number);
      for (let code = 1; code < 128; code++) if (shape.chars[code] === 1) put(chars, code, bit);
    }
    const table = shape.led === true ? ledLengths : lengths;
    for (let length = Math.max(0, shape.min); length <= Math.min(shape.max, LENGTHS - 1); length++) {
      put(table, length, bit);
    }
  }
  for (let code = 0; code < 128; code++) if (DIGITS[code] === 1) put(chars, code, DIGIT);
  return { chars, lengths, ledLengths };
}

function paddedEnd(text: string, end: number): number {
  let padded = end;
  while (padded < end + MOST_PADDING && text.charAt(padded) === EQUALS) padded++;
  return padded;
}

function hasShape(text: string, start: number, end: number, { chars, lengths, ledLengths }: ShapeTables): boolean {
  const isLed = text.charAt(start - 1) === COLON;
  let shapes = ((lengths[end - start] ?? 0) | (isLed ? (ledLengths[end - start] ?? 0) : 0)) & ~DIGIT;
  let digits = 0;
  for (let at = start; at < end && shapes !== 0; at++) {
    const here = chars[text.charCodeAt(at)] ?? 0;
    shapes &= here;
    digits |= here;
  }
  return shapes !== 0 && (digits & DIGIT) !== 0 && new Set(text.slice(start, end)).size > 2;
}

const DRAWING_CHARS = charSetOf(DRAWING);

/** True for a piece of a drawing's path behind another: numbers, with signs, and the letters of commands. */
function isDrawing(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== ' ' || !holds(DIGITS, text.charCodeAt(start - 2))) return false;
  return runEnd(text, start, end, DRAWING_CHARS) === end && /[.-]/.test(text.slice(start, end));
}

/** True where a run stands like a value, has a digit, and the length and the characters of one that is looked for. */
export function isValue(text: string, start: number, end: number, rule: ValueRule, tables: ShapeTables): boolean {
  const has = (set: CharSet, at: number): boolean => holds(set, text.charCodeAt(at));
  const tail = escapeTail(text, start);
  if (end - start > rule.max || (start > 0 && tail === 0 && !has(rule.before, start - 1))) return false;
  const padded = paddedEnd(text, end);
  if (padded < text.length && !has(rule.after, padded)) return false;
  return hasShape(text, start + tail, padded, tables) && !isDrawing(text, start, end);
}
