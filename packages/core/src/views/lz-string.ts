import { alphabet, runEnd } from '../text/alphabet.ts';
import { sextet } from '../text/base64.ts';
import { unpackLz, type LzDigits } from '../text/lz-string.ts';
import type { Base64Block } from './base64-block.ts';
import { nestedView, type View, type ViewReader } from './view.ts';

/** Shorter texts come out of other data by chance, or hold no token. */
const SHORTEST = 24;
/** What can come of a character, and of all: more is no state of a page. */
const MOST_PER_DIGIT = 256;
const MOST = 1_000_000;
/** A path in front of it: `#code/…`. */
const LONGEST_PATH = 24;
const LETTERS = alphabet('letters');
const SLASH = 0x2f;
const DASH = 0x2d;
const UNDERSCORE = 0x5f;

/** Base64 as the library has it; in addresses it writes a dash for the slash. */
function base64Digits(text: string, start: number, end: number): LzDigits {
  const at = (index: number): number => {
    const code = text.charCodeAt(start + index);
    return code === DASH ? 63 : code === UNDERSCORE ? -1 : sextet(text, start + index);
  };
  return { bits: 6, count: end - start, at };
}

function unpacked(digits: LzDigits): string | undefined {
  const text = unpackLz(digits, Math.min(MOST, MOST_PER_DIGIT * digits.count));
  return text === undefined || text.length < SHORTEST ? undefined : text;
}

/** Where it may start: with the block, or behind the one part of a path in front. */
function startsOf({ text, start, end }: Base64Block): readonly number[] {
  const slash = runEnd(text, start, Math.min(end, start + LONGEST_PATH), LETTERS);
  return slash > start && text.charCodeAt(slash) === SLASH ? [start, slash + 1] : [start];
}

/** What lz-string has packed in a block of base64: every character carries all of it. */
export function* openLz(view: View, block: Base64Block): Iterable<View> {
  for (const start of startsOf(block)) {
    const text = unpacked(base64Digits(block.text, start, block.end));
    if (text === undefined) continue;
    const span = { start: block.placeOf(start), end: block.placeOf(block.end - 1) + 1 };
    yield nestedView(view, 'compressed', text, () => span);
  }
}

/** In its form for storage each character holds fifteen bits, above the space. */
const OFFSET = 32;
const WIDE_BITS = 15;
/** How it writes the start of an object, `{"`. */
const OBJECT = '\u1be1';
const MOST_TRIES = 1024;
/** Any character may start what never ends: all tries together read so many times the text. */
const MOST_READ = 8;

/** The digits from an offset on, and how many of them were read. */
interface WideDigits extends LzDigits {
  read: number;
}

function wideDigits(text: string, start: number, most: number): WideDigits {
  const digits: WideDigits = {
    bits: WIDE_BITS,
    count: Math.min(text.length - start, most),
    open: true,
    read: 0,
    at(index) {
      digits.read = Math.max(digits.read, index + 1);
      const number = text.charCodeAt(start + index) - OFFSET;
      return number < 2 ** WIDE_BITS ? number : -1;
    },
  };
  return digits;
}

/** Reads the objects that lz-string has packed for a storage. */
export const lzStorageReader: ViewReader = {
  via: 'compressed',
  isLed: (_, { text }) => text.includes(OBJECT),
  *open(view) {
    const { text } = view;
    let at = text.indexOf(OBJECT);
    let left = MOST_READ * text.length;
    for (let tries = 0; at !== -1 && left > 0 && tries < MOST_TRIES; tries++, at = text.indexOf(OBJECT, at + 1)) {
      const span = { start: at, end: at + 1 };
      const digits = wideDigits(text, at, left);
      const whole = unpacked(digits);
      left -= digits.read;
      if (whole !== undefined) yield nestedView(view, 'compressed', whole, () => span);
    }
  },
};
