import { endsEscape } from '../text/boundary.ts';
import { fold } from './name.ts';

/** Characters of a word that it is looked up by, with five bits of each. */
const KEY_LENGTH = 3;
const KEYS = 1 << (5 * KEY_LENGTH);
/** Stands for characters of no word. */
const OTHER = 31;
const SHORTEST = 2;

/** For each character its folded one, 0 for those that folding leaves out: of all there are, so that none is a miss. */
const FOLDED = ((): Uint8Array => {
  const table = new Uint8Array(0x1_0000).fill(OTHER);
  for (let code = 0; code < 128; code++) table[code] = fold(String.fromCharCode(code)).charCodeAt(0);
  return table;
})();

function foldedAt(text: string, at: number): number {
  return at < text.length ? (FOLDED[text.charCodeAt(at)] ?? OTHER) : OTHER;
}

function pushed(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & (KEYS - 1);
}

/** Every key that words with these characters are found by: those of two characters by any third one. */
function keysOf(word: string): readonly number[] {
  const start = pushed(pushed(0, word.charCodeAt(0)), word.charCodeAt(1));
  if (word.length >= KEY_LENGTH) return [pushed(start, word.charCodeAt(2))];
  return Array.from({ length: 32 }, (_, third) => pushed(start, third));
}

interface Indexed {
  readonly word: string;
  readonly id: number;
  /** It counts as a word of its own only. */
  readonly whole: boolean;
}

/**
 * The word as an index tells it from others: folded, but for hosts and calls. Without their dots these are the beginning
 * of other words: `rest.au-` of a restaurant, `segment.com` of a component.
 */
export function keyOf(spelling: string): string {
  return spelling.includes('.') ? spelling : fold(spelling);
}

/** Told of a word that stands in a text: its id, and its half-open range. */
export type TellWord = (id: number, start: number, end: number) => void;

/**
 * Many words, to be found in one pass over a text whatever their number. Case, `_`, `-` and `.` make no difference. Words
 * that are spelled with a dot are found where no other letters touch them, others in longer words as well.
 */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  readonly #lists: Indexed[][] = [[]];
  /** For each key the number of its list; 0 where no word has it. */
  readonly #byKey = new Uint16Array(KEYS);
  /** One bit for each key that any word has: small enough to stay at hand while a text is read. */
  readonly #known = new Uint8Array(KEYS >> 3);

  /** How many words it knows. */
  get size(): number {
    return this.#ids.size;
  }

  /** Makes a word known; the same word always has the same id. */
  add(spelling: string): number {
    const own = keyOf(spelling);
    const known = this.#ids.get(own);
    if (known !== undefined) return known;
    const word = fold(spelling);
    if (word.length < SHORTEST) throw new RangeError(`leakgate: «${spelling}» is too short a context word`);
    const id = this.#ids.size;
    this.#ids.set(own, id);
    for (const key of keysOf(word)) this.#listOf(key).push({ word, id, whole: own !== word });
    return id;
  }

  #listOf(key: number): Indexed[] {
    const number = this.#byKey[key] || this.#lists.push([]) - 1;
    this.#byKey[key] = number;
    this.#known[key >> 3] = (this.#known[key >> 3] ?? 0) | (1 << (key & 7));
    return this.#lists[number] ?? [];
  }

  /** Reads a text from an offset on, as far as it is asked to and never twice. */
  reader(text: string, from: number, tell: TellWord): (to: number) => void {
    const [byKey, lists, known] = [this.#byKey, this.#lists, this.#known];
    let key = 0;
    let next = from;
    // Where the last two characters stand that folding leaves.
    let before = from;
    let last = from;
    return (to) => {
      const end = Math.min(to, text.length - 1);
      // Most characters of most texts pass here: what changes is held in the function itself.
      let [own, first, second] = [key, before, last];
      for (let at = next; at <= end; at++) {
        const code = FOLDED[text.charCodeAt(at)] ?? OTHER;
        if (code === 0) continue;
        own = pushed(own, code);
        if ((((known[own >> 3] ?? 0) >> (own & 7)) & 1) === 1)
          tellEach(lists[byKey[own] ?? 0] ?? [], text, first, tell);
        first = second;
        second = at;
      }
      [key, before, last, next] = [own, first, second, Math.max(next, end + 1)];
      if (to >= text.length) tellEach(lists[byKey[pushed(own, OTHER)] ?? 0] ?? [], text, first, tell);
    };
  }

  /** The ids of the known words that stand in a text. */
  in(text: string): ReadonlySet<number> {
    const found = new Set<number>();
    this.reader(text, 0, (id) => found.add(id))(text.length);
    return found;
  }
}

/** Tells of the words that stand at an offset. */
function tellEach(words: readonly Indexed[], text: string, start: number, tell: TellWord): void {
  for (const { word, id, whole } of words) {
    const end = endOf(word, text, start);
    if (end !== -1 && !(whole && isTouched(text, start, end))) tell(id, start, end);
  }
}

const LETTER = /[A-Za-z]/;
const LOWER = /[a-z]/;

/** True where letters go on in front of a word or behind it: a capital behind a small letter begins another word. */
function isTouched(text: string, start: number, end: number): boolean {
  return goOn(text, end) || (goOn(text, start) && !endsEscape(text, start));
}

function goOn(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  return LETTER.test(before) && LETTER.test(behind) && (LOWER.test(behind) || !LOWER.test(before));
}

/** The end of a word that stands at an offset, or -1 where another text stands there. */
function endOf(word: string, text: string, start: number): number {
  let at = start;
  for (let next = 0; next < word.length; at++) {
    const code = foldedAt(text, at);
    if (code === 0) continue;
    if (code !== word.charCodeAt(next++)) return -1;
  }
  return at;
}
