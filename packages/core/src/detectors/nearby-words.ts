import type { WordIndex } from './word-index.ts';

/**
 * The words near places of one text, of an index that grows meanwhile: read anew once it has, for what was read was not
 * read for the new words.
 */
export function wordsNear(text: string, index: WordIndex): () => NearbyWords {
  let [words, size] = [new NearbyWords(text, index), index.size];
  return () => {
    if (index.size !== size) [words, size] = [new NearbyWords(text, index), index.size];
    return words;
  };
}

/** So many words are kept before those far behind are forgotten, and how far behind a place may still be asked for. */
const MOST_KEPT = 1024;
const BACK = 1024;
/** The longest text between two places that is read as well: to read what stands around the next one anew takes as long. */
const GAP = 256;

/** What stands between a name and its literal. */
const GIVEN = /\\{0,3}["'`]?\]?\s?[:=,]\s?\\{0,3}["'`](?=[^"'`\s]{8})/y;
const CREDENTIAL = /(?:secret|token|key|password)$/i;

interface Hit {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of an index that stand near places of one text. Places come in order for the most part, and what was read
 * for one of them is not read again for the next.
 */
export class NearbyWords {
  readonly text: string;
  readonly index: WordIndex;
  /** In the order of their starts. */
  #hits: Hit[] = [];
  #from = 0;
  #to = Number.NEGATIVE_INFINITY;
  #readTo: (to: number) => void = () => {};

  constructor(text: string, index: WordIndex) {
    this.text = text;
    this.index = index;
  }

  /** True where a word stands between two offsets. */
  isIn(from: number, to: number): boolean {
    this.#read(from, to);
    for (let k = this.#firstFrom(from); (this.#hits[k]?.start ?? to) < to; k++) {
      if ((this.#hits[k]?.end ?? 0) <= to) return true;
    }
    return false;
  }

  /** Adds the ids of the words that stand between two offsets, but for those that name a credential of their own there. */
  addTo(ids: Set<number>, from: number, to: number): void {
    this.#read(from, to);
    for (let k = this.#firstFrom(from); k < this.#hits.length; k++) {
      const hit = this.#hits[k];
      if (hit === undefined || hit.start >= to) return;
      if (hit.end <= to && !this.#namesOther(hit)) ids.add(hit.id);
    }
  }

  /** True for the whole name of a credential that a literal is given to: it says nothing of other literals. */
  #namesOther({ start, end }: Hit): boolean {
    GIVEN.lastIndex = end;
    return GIVEN.test(this.text) && CREDENTIAL.test(this.text.slice(start, end));
  }

  #read(from: number, to: number): void {
    if (from < this.#from || from > this.#to + GAP) this.#startAt(from);
    if (this.#hits.length > MOST_KEPT) this.#forgetBefore(from - BACK);
    if (to <= this.#to) return;
    this.#readTo(to);
    this.#to = to;
  }

  /** Half of them at the least, so that forgetting costs no more than finding did. */
  #forgetBefore(place: number): void {
    const first = this.#firstFrom(place);
    if (2 * first < this.#hits.length) return;
    this.#hits = this.#hits.slice(first);
    this.#from = place;
  }

  #startAt(from: number): void {
    this.#hits = [];
    this.#from = from;
    this.#to = from;
    this.#readTo = this.index.reader(this.text, from, (id, start, end) => this.#hits.push({ id, start, end }));
  }

  /** The first hit that starts at an offset or behind it. */
  #firstFrom(from: number): number {
    let low = 0;
    let high = this.#hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hits[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
