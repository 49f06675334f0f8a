import type { Context } from '../format.ts';
import { fold, nameBefore } from './name.ts';
import type { NearbyWords } from './nearby-words.ts';
import type { WordIndex } from './word-index.ts';

export const REACH = 100;

/** A word of the context that stands close by, and whether the name of the value holds it. */
export interface ContextHit {
  readonly word: string;
  readonly named: boolean;
  /** Where the name says what it is for and a neighbour whose it is: the neighbour's word. */
  readonly near?: string;
}

interface ContextWord {
  readonly word: string;
  readonly id: number;
}

/** A context whose words are known to an index. */
export interface CompiledContext {
  /** The longest first: it says most. */
  readonly words: readonly ContextWord[];
  /** What the name must say besides; empty where it need not. */
  readonly name: readonly ContextWord[];
  readonly unless: readonly number[];
  readonly reach: number;
}

export function compileContext(context: Context, index: WordIndex): CompiledContext {
  const words = context.words.map((word) => ({ word, length: fold(word).length, id: index.add(word) }));
  return {
    words: words.toSorted((a, b) => b.length - a.length),
    name: (context.name ?? []).map((word) => ({ word, id: index.add(word) })),
    unless: (context.unless ?? []).map((word) => index.add(word)),
    reach: context.reach ?? REACH,
  };
}

/** What stands around a value. Each part is read once, when it is first asked for, however many formats ask. */
export class Surroundings {
  readonly #words: NearbyWords;
  readonly #start: number;
  readonly #end: number;
  readonly #near = new Map<number, ReadonlySet<number>>();
  #name: string | undefined;
  #named: ReadonlySet<number> | undefined;

  constructor(words: NearbyWords, start: number, end: number) {
    this.#words = words;
    this.#start = start;
    this.#end = end;
  }

  /** The name that the value is given to; empty where it has none. */
  get name(): string {
    return (this.#name ??= nameBefore(this.#words.text, this.#start) ?? '');
  }

  get #nameWords(): ReadonlySet<number> {
    return (this.#named ??= this.#words.index.in(this.name));
  }

  #wordsNear(reach: number): ReadonlySet<number> {
    const known = this.#near.get(reach);
    if (known !== undefined) return known;
    const ids = new Set<number>();
    this.#words.addTo(ids, Math.max(0, this.#start - reach), this.#start);
    this.#words.addTo(ids, this.#end, this.#end + reach);
    this.#near.set(reach, ids);
    return ids;
  }

  /** The word of the context that says most of the value, or undefined where none is close. */
  hit(context: CompiledContext): ContextHit | undefined {
    const named = this.#nameWords;
    if (context.unless.some((id) => named.has(id))) return undefined;
    const purpose = context.name.find(({ id }) => named.has(id));
    if (context.name.length > 0 && purpose === undefined) return undefined;
    const inName = context.words.find(({ id }) => named.has(id));
    if (inName !== undefined) return { word: inName.word, named: true };
    const near = this.#wordsNear(context.reach);
    const beside = context.words.find(({ id }) => near.has(id));
    if (beside === undefined) return undefined;
    if (purpose !== undefined) return { word: purpose.word, named: true, near: beside.word };
    return { word: beside.word, named: false };
  }
}
