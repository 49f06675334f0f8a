import type { Part, SequenceShape } from '../format.ts';
import { alphabet, type AlphabetName, type CharSet } from './alphabet.ts';

/** A bit for each class of characters that alphabets differ in; the last is everything else. */
const CLASSES = [
  '0123456789',
  'abcdef',
  'ghijklmnopqrstuvwxyz',
  'ABCDEF',
  'GHIJKLMNOPQRSTUVWXYZ',
  '-',
  '_',
  '+/',
  '.',
  '=',
];
const DIGIT = 1;
const OTHER = 1 << CLASSES.length;
/** Above every set of classes. */
export const ALL_CLASSES: number = OTHER << 1;

const CLASS_OF = ((): Uint16Array => {
  const table = new Uint16Array(128).fill(OTHER);
  for (const [bit, chars] of CLASSES.entries()) {
    for (const char of chars) table[char.charCodeAt(0)] = 1 << bit;
  }
  return table;
})();

/** The classes of the characters between two offsets. */
export function classesIn(text: string, start: number, end: number): number {
  let classes = 0;
  for (let at = start; at < end; at++) classes |= CLASS_OF[text.charCodeAt(at)] ?? OTHER;
  return classes;
}

/** True where a digit is among the classes. */
export function holdsDigit(classes: number): boolean {
  return (classes & DIGIT) !== 0;
}

/** Hundreds of shapes share a few alphabets: what is made of each is kept. */
const classesByAlphabet = new Map<AlphabetName, number>();
const charsByClasses = new Map<number, CharSet>();

function classesOfAlphabet(name: AlphabetName): number {
  const known = classesByAlphabet.get(name);
  if (known !== undefined) return known;
  let classes = 0;
  for (const [code, belongs] of alphabet(name).entries()) if (belongs === 1) classes |= CLASS_OF[code] ?? OTHER;
  classesByAlphabet.set(name, classes);
  return classes;
}

function classesOfPart(part: Part): number {
  switch (part.kind) {
    case 'literal':
      return classesIn(part.text, 0, part.text.length);
    case 'choice':
      return part.texts.reduce((classes, text) => classes | classesIn(text, 0, text.length), 0);
    case 'run':
      return classesOfAlphabet(part.alphabet);
    default:
      return part satisfies never;
  }
}

/** The classes that values of a shape may be made of. */
export function classesOf(shape: SequenceShape): number {
  return shape.parts.reduce((classes, part) => classes | classesOfPart(part), 0);
}

/** The characters that values of a shape may be made of. */
export function charsOf(shape: SequenceShape): CharSet {
  const classes = classesOf(shape);
  const known = charsByClasses.get(classes);
  if (known !== undefined) return known;
  const chars = new Uint8Array(128);
  for (let code = 1; code < 128; code++) if ((classes & (CLASS_OF[code] ?? OTHER)) !== 0) chars[code] = 1;
  charsByClasses.set(classes, chars);
  return chars;
}
