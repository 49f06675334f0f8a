import { isTextByte, stretchText } from '../text/text-bytes.ts';
import { carriedView } from './carried-view.ts';
import type { View, ViewReader } from './view.ts';

/** Fewer characters stand in tables of numbers, or hold no token. */
const SHORTEST = 16;

/** A stretch of ASCII text written with a NUL in front of or behind each character. */
interface WideText {
  /** The offset of the first character. */
  readonly first: number;
  readonly length: number;
  /** Where the two units of a character start, seen from the character: 0 where the NUL follows, -1 where it leads. */
  readonly unit: 0 | -1;
}

/** The end of the pairs of a NUL and a character of text that start at a NUL. */
function pairsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0 && isTextByte(text.charCodeAt(at + 1))) at += 2;
  return at;
}

/**
 * The readings of the pairs from a NUL on. Whether the character in front of it is the first of the text or belongs to
 * something else cannot be told: then both readings are made.
 */
function readings(text: string, nul: number, end: number): readonly WideText[] {
  const pairs = (end - nul) / 2;
  const alone: WideText = { first: nul + 1, length: pairs, unit: -1 };
  if (nul === 0 || !isTextByte(text.charCodeAt(nul - 1))) return [alone];
  return [{ first: nul - 1, length: pairs + 1, unit: 0 }, alone];
}

function* wideTexts(text: string): Iterable<WideText> {
  for (let nul = text.indexOf('\0'); nul !== -1;) {
    const end = pairsEnd(text, nul);
    if (end - nul >= 2 * (SHORTEST - 1)) {
      for (const wide of readings(text, nul, end)) if (wide.length >= SHORTEST) yield wide;
    }
    nul = text.indexOf('\0', Math.max(end, nul + 1));
  }
}

/** Views of the texts in a text, or in one that was made of bytes, that are written with two bytes a character. */
export function* openWideTexts(view: View): Iterable<View> {
  for (const { first, length, unit } of wideTexts(view.text)) {
    const bytes = { length, at: (index: number) => view.text.charCodeAt(first + 2 * index) };
    yield carriedView(view, 'utf-16', stretchText(bytes, { start: 0, end: length }), (offset) => {
      const start = first + 2 * offset + unit;
      return { start, end: Math.min(view.text.length, start + 2) };
    });
  }
}

/** Decodes UTF-16 without a byte order mark, alone or in the midst of binary content. */
export const utf16Reader: ViewReader = {
  via: 'utf-16',
  isLed: ({ holdsZero }) => holdsZero,
  open: openWideTexts,
};
