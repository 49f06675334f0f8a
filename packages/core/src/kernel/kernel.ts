import type { CharSet } from '../text/alphabet.ts';
import type { Anchor } from './anchor.ts';
import type { MarkKind } from './mark-kinds.ts';
import type { Offsets } from './numbers.ts';

/** Writes a text as UTF-16, little-endian, into the memory from the offset on. There is room for it. */
export type WriteUtf16 = (text: string, memory: Uint8Array<ArrayBuffer>, offset: number) => void;

/** Characters and length of values that are looked for, padding included; every one of them holds a digit. */
export interface ValueShape {
  readonly chars: CharSet;
  readonly min: number;
  readonly max: number;
  /** Only what stands behind a colon: the second part of a value of two. */
  readonly led?: boolean;
}

/** Runs of what values are made of that stand like values: what stands around them, and what they may be. */
export interface ValueRule {
  readonly min: number;
  readonly max: number;
  /** What stands in front of a value; the start of the text does as well. */
  readonly before: CharSet;
  /** What stands behind it and up to two `=`; the end of the text does as well. */
  readonly after: CharSet;
  readonly shapes: readonly ValueShape[];
}

/** What a kernel is made with. What is left out is not looked for. */
export interface KernelOptions {
  readonly anchors: readonly Anchor[];
  readonly values?: ValueRule;
  /** Texts of at least eight characters, which are looked for as they are. */
  readonly needles?: readonly string[];
  /** Words that a name ends with which may say secret: for the marks of literals and pairs. */
  readonly words?: readonly string[];
  /** Texts of three characters or more whose beginnings are fragments of tokens: for closings. */
  readonly fragments?: readonly string[];
  /** The host's own way to copy a text, where it has a fast one. */
  readonly writeUtf16?: WriteUtf16;
  /** Most anchors that are told of in one unbroken run of characters; 256 unless told. */
  readonly mostInRun?: number;
}

/**
 * Where it is worth looking in a text. Offsets are those of the text, ranges half-open; each list comes in order but
 * that of the anchors, which is only nearly so.
 */
export interface Found {
  /** By turns where an anchor stands, and its place among the anchors. */
  readonly anchors: Offsets;
  /** By turns where a needle stands, and its place among the needles. */
  readonly needles: Offsets;
  /** Starts and ends by turns, here and below. */
  readonly values: Offsets;
  /** Whole runs of base64 of either spelling that may carry something. */
  readonly encoded: Offsets;
  /** Runs in which so many numbers stand as a text of some length has characters. */
  readonly lists: Offsets;
  /** Runs of lower-case letters and spaces in which so many words of a phrase's lengths follow one another. */
  readonly phrases: Offsets;
  readonly marks: Readonly<Record<MarkKind, Offsets>>;
  /** Ends of literals of a script that may hold a part of a token; empty where they were not asked for. */
  readonly closings: Offsets;
  /** Anchors were left out because too many stand in one run. */
  readonly capped: boolean;
  /** The zero character stands in the text. */
  readonly holdsZero: boolean;
}

/** Finds where it is worth looking, in one pass over a text. */
export interface Kernel {
  readonly kind: 'wasm' | 'typescript';
  /** @param withClosings whether the text is a script whose closings are wanted */
  readonly scan: (text: string, withClosings?: boolean) => Found;
}

/** Fewest characters of an encoded run: sixteen bytes. */
export const SHORTEST_ENCODED = 22;
/** So many two-digit numbers, and what stands between them, are a list. */
export const FEWEST_NUMBERS = 16;
export const SHORTEST_LIST: number = 3 * FEWEST_NUMBERS - 1;
/** Words of a phrase, and the letters of each: sentences have shorter and longer ones in between. */
export const FEWEST_WORDS = 12;
export const SHORTEST_WORD = 3;
export const LONGEST_WORD = 8;
export const SHORTEST_PHRASE: number = (SHORTEST_WORD + 1) * FEWEST_WORDS - 1;
export const SHORTEST_NEEDLE = 8;
export const MOST_PADDING = 2;
/** There are bits for so many shapes of values. */
export const MOST_SHAPES = 31;
const MOST_IN_RUN = 256;
/** What the overlap of chunks allows for. */
const LONGEST_VALUE = 300;
const SHORTEST = 16;
const MOST_ANCHORS = 65_000;

/** Options with what was left out, checked. */
export interface CheckedOptions extends KernelOptions {
  readonly needles: readonly string[];
  readonly words: readonly string[];
  readonly fragments: readonly string[];
  readonly mostInRun: number;
}

/** Needles that are too short are a mistake of the caller's: they would not be found. */
export function checkNeedles(needles: readonly string[]): void {
  if (needles.some((needle) => needle.length < SHORTEST_NEEDLE)) {
    throw new RangeError(`leakgate: needles have at least ${SHORTEST_NEEDLE} characters`);
  }
}

/** A mistake of the caller's is an error at once: it would hide tokens later. */
export function checkOptions(options: KernelOptions): CheckedOptions {
  const { anchors, values, needles = [], words = [], fragments = [], mostInRun = MOST_IN_RUN } = options;
  if (anchors.some(({ literal }) => literal === '')) throw new RangeError('leakgate: an empty literal leads nowhere');
  if (anchors.length > MOST_ANCHORS) throw new RangeError(`leakgate: more than ${MOST_ANCHORS} literals`);
  if (values !== undefined && (values.min < SHORTEST || values.max > LONGEST_VALUE)) {
    throw new RangeError(`leakgate: values have ${SHORTEST} to ${LONGEST_VALUE} characters`);
  }
  checkNeedles(needles);
  return { ...options, needles, words, fragments, mostInRun };
}
