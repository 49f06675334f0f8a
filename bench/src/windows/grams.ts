import { NIBBLES, PLACES, TABLES } from '../../../packages/core/src/kernel/window-groups.ts';
import type { CorpusFile } from '../corpus.ts';

/** Four characters in a row from many places of real files, as bit sets: which of them have a nibble in a place. */
export interface Grams {
  /** How many there are, those with a character beyond ASCII counted: no window has one. */
  readonly taken: number;
  /** Numbers of 32 bits in a set. */
  readonly words: number;
  /** By table and nibble; the low nibble's table of a place comes first. */
  readonly sets: readonly (readonly Uint32Array[])[];
  /** Which part of all each of them is. */
  readonly shares: readonly (readonly number[])[];
}

function add(set: Uint32Array | undefined, gram: number): void {
  if (set !== undefined) set[gram >> 5] = (set[gram >> 5] ?? 0) | (1 << (gram & 31));
}

/** Takes the four characters at every `step`th place of the files, as if they were one text. */
export function takeGrams(files: readonly CorpusFile[], step: number): Grams {
  const chars = files.reduce((sum, { text }) => sum + text.length, 0);
  const words = Math.ceil(chars / step / 32) + 1;
  const sets = Array.from({ length: TABLES }, () => Array.from({ length: NIBBLES }, () => new Uint32Array(words)));
  let taken = 0;
  let next = 0;
  for (const { text } of files) {
    for (; next + PLACES <= text.length; next += step, taken++) {
      const codes = Array.from({ length: PLACES }, (_, place) => text.charCodeAt(next + place));
      if (codes.some((code) => code > 127)) continue;
      for (const [place, code] of codes.entries()) {
        add(sets[2 * place]?.[code & 15], taken);
        add(sets[2 * place + 1]?.[code >> 4], taken);
      }
    }
    next = Math.max(0, next - text.length);
  }
  const shares = sets.map((nibbles) => nibbles.map((set) => countCommon([set]) / taken));
  return { taken, words, sets, shares };
}

function popcount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return (((count + (count >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** How many grams all sets have in common. */
export function countCommon([first = new Uint32Array(), ...others]: readonly Uint32Array[]): number {
  let count = 0;
  for (let word = 0; word < first.length; word++) {
    let common = first[word] ?? 0;
    for (let other = 0; common !== 0 && other < others.length; other++) common &= others[other]?.[word] ?? 0;
    if (common !== 0) count += popcount(common);
  }
  return count;
}

/** Visits the nibbles of a bit set. */
export function eachNibble(bits: number, visit: (nibble: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) visit(31 - Math.clz32(rest & -rest));
}

/** Writes the grams that have any of the nibbles in a table. */
export function gramsWith({ sets }: Grams, table: number, bits: number, into: Uint32Array): Uint32Array {
  into.fill(0);
  eachNibble(bits, (nibble) => {
    const set = sets[table]?.[nibble];
    for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) | (set?.[word] ?? 0);
  });
  return into;
}
