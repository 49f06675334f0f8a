import type { CharSet } from '../text/alphabet.ts';
import type { Anchor } from './anchor.ts';

/** Writes a text as UTF-16, little-endian, into the memory from the offset on. There is room for it. */
export type WriteUtf16 = (text: string, memory: Uint8Array<ArrayBuffer>, offset: number) => void;

/** Runs of what values are made of that stand like values: how long they are, and what stands around them. */
export interface ValueRule {
  readonly min: number;
  readonly max: number;
  /** What stands in front of a value; the start of the text does as well. */
  readonly before: CharSet;
  /** What stands behind it and up to two `=`; the end of the text does as well. */
  readonly after: CharSet;
}

/** What a kernel is made with. */
export interface KernelOptions {
  readonly anchors: readonly Anchor[];
  /** Needed where values are visited. */
  readonly values?: ValueRule;
  /** Fewest characters of an encoded run; needed where those are visited. */
  readonly encoded?: number;
  /** The host's own way to copy a text, where it has a fast one. */
  readonly writeUtf16?: WriteUtf16;
  /** Most anchors that are visited in one unbroken run of characters; 256 unless told. */
  readonly mostInRun?: number;
}

/** Who is told what stands where. Offsets are those of the text, ranges half-open; the order is not promised. */
export interface Visitors {
  /** An anchor stands at `at`; it is called by its place among the anchors. */
  readonly anchor?: (at: number, anchor: number) => void;
  readonly value?: (start: number, end: number) => void;
  /** A whole run of base64 of either spelling, to be decoded. */
  readonly encoded?: (start: number, end: number) => void;
}

/** Finds where it is worth looking, in one pass over a text. */
export interface Kernel {
  readonly kind: 'wasm' | 'typescript';
  /** Returns whether anchors were left out because too many stand in one run. Visitors may scan other texts. */
  readonly scan: (text: string, visitors: Visitors) => boolean;
}

const MOST_IN_RUN = 256;
/** What the overlap of chunks allows for. */
const LONGEST_VALUE = 256;
const SHORTEST = 16;
const MOST_ANCHORS = 65_535;

/** Options with what was left out, checked. */
export interface CheckedOptions extends KernelOptions {
  readonly mostInRun: number;
}

/** A mistake of the caller's is an error at once: it would hide tokens later. */
export function checkOptions(options: KernelOptions): CheckedOptions {
  const { anchors, values, encoded = SHORTEST, mostInRun = MOST_IN_RUN } = options;
  if (anchors.some(({ literal }) => literal === '')) throw new RangeError('leakgate: an empty literal leads nowhere');
  if (anchors.length > MOST_ANCHORS) throw new RangeError(`leakgate: more than ${MOST_ANCHORS} literals`);
  if (values !== undefined && (values.min < SHORTEST || values.max > LONGEST_VALUE)) {
    throw new RangeError(`leakgate: values have ${SHORTEST} to ${LONGEST_VALUE} characters`);
  }
  if (encoded < SHORTEST) throw new RangeError(`leakgate: encoded runs have at least ${SHORTEST} characters`);
  return { ...options, mostInRun };
}

/** The rule of the values, and the least length of encoded runs, where visitors ask for those. */
export function checkVisitors(options: KernelOptions, visitors: Visitors): void {
  if (visitors.value !== undefined && options.values === undefined) {
    throw new RangeError('leakgate: values are visited, but no rule says what they are');
  }
  if (visitors.encoded !== undefined && options.encoded === undefined) {
    throw new RangeError('leakgate: encoded runs are visited, but nothing says how long they are');
  }
}
