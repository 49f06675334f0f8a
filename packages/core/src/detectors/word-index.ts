/** The words that stand in a text, by their ids. */
export type Words = ReadonlySet<number>;

const NONE: Words = new Set();

/** Two characters as one number; no word is shorter. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
}

interface Indexed {
  readonly word: string;
  readonly id: number;
}

/** Finds all of many words in one pass over a short text, so that its cost does not grow with their number. */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  readonly #byStart = new Map<number, Indexed[]>();

  /** Makes a word known; the same word always has the same id. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    if (word.length < 2) throw new RangeError('leakgate: a context word has two characters or more');
    const id = this.#ids.size;
    this.#ids.set(word, id);
    const start = startOf(word, 0);
    const sharers = this.#byStart.get(start);
    if (sharers === undefined) this.#byStart.set(start, [{ word, id }]);
    else sharers.push({ word, id });
    return id;
  }

  /** The known words that the text holds. */
  in(text: string): Words {
    let found: Set<number> | undefined;
    for (let at = 0; at + 1 < text.length; at++) {
      const candidates = this.#byStart.get(startOf(text, at));
      if (candidates === undefined) continue;
      for (const { word, id } of candidates) if (text.startsWith(word, at)) (found ??= new Set()).add(id);
    }
    return found ?? NONE;
  }
}
