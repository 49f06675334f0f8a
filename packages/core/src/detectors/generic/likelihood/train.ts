import { CLASS_OF, CLASSES, OTHER, OTHER_CLASS, SYMBOL_OF, SYMBOLS, caseAfter, trigram } from './symbols.ts';

/** Bits per step of a packed cost. */
export const STEP = 0.25;
const STEPS = 64;
/** The strength of the bigram estimate in a trigram's: how many sightings it is worth. */
const BACKING = 20;
const UNSEEN = 0.5;

/** What the model learns: the cost in bits of each trigram, and of each letter's case. */
export interface Costs {
  readonly trigrams: Float64Array;
  readonly cases: Float64Array;
}

interface Counts {
  readonly trigrams: Float64Array;
  readonly bigrams: Float64Array;
  readonly cases: Float64Array;
}

function count(counts: Counts, text: string): void {
  let [a, b] = [OTHER, OTHER];
  let [x, y, z] = [OTHER_CLASS, OTHER_CLASS, OTHER_CLASS];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const symbol = SYMBOL_OF[code] ?? OTHER;
    const kind = CLASS_OF[code] ?? OTHER_CLASS;
    add(counts.trigrams, trigram(a, b, symbol));
    add(counts.bigrams, b * SYMBOLS + symbol);
    if (kind < 2) add(counts.cases, caseAfter(x, y, z, kind));
    [a, b] = [b, symbol];
    [x, y, z] = [y, z, kind];
  }
}

function add(array: Float64Array, at: number): void {
  array[at] = (array[at] ?? 0) + 1;
}

function sum(array: Float64Array, from: number, length: number): number {
  let total = 0;
  for (let at = from; at < from + length; at++) total += array[at] ?? 0;
  return total;
}

function bigramChances(counts: Float64Array): Float64Array {
  return counts.map((seen, at) => {
    const row = at - (at % SYMBOLS);
    return (seen + UNSEEN) / (sum(counts, row, SYMBOLS) + UNSEEN * SYMBOLS);
  });
}

function trigramCosts(counts: Counts): Float64Array {
  const backing = bigramChances(counts.bigrams);
  const totals = new Float64Array(SYMBOLS * SYMBOLS).map((_, pair) => sum(counts.trigrams, pair * SYMBOLS, SYMBOLS));
  return counts.trigrams.map((seen, at) => {
    const total = totals[Math.floor(at / SYMBOLS)] ?? 0;
    const chance = backing[at % (SYMBOLS * SYMBOLS)] ?? 0;
    return -Math.log2((seen + BACKING * chance) / (total + BACKING));
  });
}

function caseCosts(counts: Float64Array): Float64Array {
  return counts.map((seen, at) => -Math.log2((seen + UNSEEN) / (sum(counts, at - (at % 2), 2) + 2 * UNSEEN)));
}

/** Learns from names, words and other text that people and their tools write. */
export function train(texts: Iterable<string>): Costs {
  const counts: Counts = {
    trigrams: new Float64Array(SYMBOLS ** 3),
    bigrams: new Float64Array(SYMBOLS ** 2),
    cases: new Float64Array(CLASSES ** 3 * 2),
  };
  for (const text of texts) count(counts, text);
  return { trigrams: trigramCosts(counts), cases: caseCosts(counts.cases) };
}

/** The 64 printable characters that stand for a cost of 0 to 63 steps; without quotes and backslash. */
export const PACKING: string = Array.from({ length: 66 }, (_, at) => String.fromCharCode(0x28 + at))
  .filter((char) => char !== '\\' && char !== '`')
  .join('');

/** One character for each cost. */
export function pack(costs: Float64Array): string {
  return Array.from(costs, (bits) => PACKING.charAt(Math.min(STEPS - 1, Math.round(bits / STEP)))).join('');
}
