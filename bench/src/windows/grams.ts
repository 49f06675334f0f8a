import type { CorpusFile } from '../corpus.ts';

/** Characters of a window. */
export const PLACES = 4;
export const NIBBLES = 16;

/** Four characters in a row from many places of real files, as bit sets: which of them have a nibble in a place. */
export interface Grams {
  /** How many there are, those with a character beyond ASCII counted: no window has one. */
  readonly taken: number;
  /** Numbers of 32 bits in a set. */
  readonly words: number;
  /** By place and nibble. */
  readonly low: readonly (readonly Uint32Array[])[];
  readonly high: readonly (readonly Uint32Array[])[];
}

function add(set: Uint32Array | undefined, gram: number): void {
  if (set !== undefined) set[gram >> 5] = (set[gram >> 5] ?? 0) | (1 << (gram & 31));
}

/** Takes the four characters at every `step`th place of the files, as if they were one text. */
export function takeGrams(files: readonly CorpusFile[], step: number): Grams {
  const chars = files.reduce((sum, { text }) => sum + text.length, 0);
  const words = Math.ceil(chars / step / 32) + 1;
  const sets = (): Uint32Array[][] =>
    Array.from({ length: PLACES }, () => Array.from({ length: NIBBLES }, () => new Uint32Array(words)));
  const [low, high] = [sets(), sets()];
  let taken = 0;
  let next = 0;
  for (const { text } of files) {
    for (; next + PLACES <= text.length; next += step, taken++) {
      const codes = Array.from({ length: PLACES }, (_, place) => text.charCodeAt(next + place));
      if (codes.some((code) => code > 127)) continue;
      for (const [place, code] of codes.entries()) {
        add(low[place]?.[code & 15], taken);
        add(high[place]?.[code >> 4], taken);
      }
    }
    next = Math.max(0, next - text.length);
  }
  return { taken, words, low, high };
}
