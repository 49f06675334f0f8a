import { fold } from './name.ts';

const SHORTEST = 3;
/** Three characters, five bits of each. */
const TRIPLES = 1 << (5 * SHORTEST);
/** Stands for characters of no word. */
const OTHER = 31;

/** For each character its folded one, 0 for those that folding leaves out. */
const FOLDED = ((): Uint8Array => {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) table[code] = fold(String.fromCharCode(code)).charCodeAt(0);
  return table;
})();

function foldedAt(text: string, at: number): number {
  return FOLDED[text.charCodeAt(at)] ?? OTHER;
}

function pushed(triple: number, code: number): number {
  return ((triple << 5) | (code & 31)) & (TRIPLES - 1);
}

/** Tells whether any of many words stands in a part of a text, without a copy of it: most parts hold none. */
export class NearWords {
  /** The words by their first three characters. */
  readonly #byTriple = new Map<number, readonly string[]>();
  readonly #triples = new Uint8Array(TRIPLES);

  /** @param words of three characters or more once they are folded */
  constructor(words: Iterable<string>) {
    for (const word of new Set(Array.from(words, fold))) {
      if (word.length < SHORTEST) throw new RangeError(`leakgate: «${word}» is too short a context word`);
      const triple = [0, 1, 2].reduce((before, at) => pushed(before, word.charCodeAt(at)), 0);
      this.#triples[triple] = 1;
      this.#byTriple.set(triple, [...(this.#byTriple.get(triple) ?? []), word]);
    }
  }

  /** True where a word stands between two offsets of a text, folded. */
  isIn(text: string, from: number, to: number): boolean {
    const last = Math.min(to, text.length);
    let triple = 0;
    for (let at = from; at < last; at++) {
      const code = foldedAt(text, at);
      if (code === 0) continue;
      triple = pushed(triple, code);
      if (this.#triples[triple] === 1 && this.#goesOn(text, at + 1, last, triple)) return true;
    }
    return false;
  }

  /** True where one of the words with these first three characters goes on at an offset. */
  #goesOn(text: string, from: number, to: number, triple: number): boolean {
    return (this.#byTriple.get(triple) ?? []).some((word) => {
      let next = SHORTEST;
      for (let at = from; next < word.length; at++) {
        const code = at < to ? foldedAt(text, at) : OTHER;
        if (code !== 0 && code !== word.charCodeAt(next++)) return false;
      }
      return true;
    });
  }
}
