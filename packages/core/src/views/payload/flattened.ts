import type { Clues } from '../../clues.ts';
import type { View, ViewReader } from '../view.ts';
import { readFlatArray, type Item } from './flat-array.ts';
import { piecedView } from './pieced-view.ts';
import { unflatten } from './unflatten.ts';

const VIA = 'flattened';

/**
 * What leads to payloads, and where the array starts seen from its first character: of SvelteKit's `__data.json` and what
 * it appends, of React Router, and of others in a script element.
 */
const HEADS: readonly (readonly [literal: string, array: number])[] = [
  ['"type":"data","data":[', 21],
  ['"_1":2', -2],
  ['>[{"', 1],
];
/** Behind the number of what it appends SvelteKit writes the array. */
const CHUNK = '"type":"chunk","id":';
const CHUNK_ARRAY = /\d{1,9},(?:"(?:data|error)":)(?=\[)/y;
/** Nuxt's payload holds a list of this name near its start. */
const NUXT = 'Reactive",';
const NUXT_REACH = 512;

const LITERALS: readonly string[] = [...HEADS.map(([literal]) => literal), CHUNK, NUXT];

/** The array in whose first items the name of a wrapper of Vue's stands. */
function nuxtArray(text: string, at: number): number {
  const from = Math.max(0, at - NUXT_REACH);
  const before = text.slice(from, at);
  const start = Math.max(before.lastIndexOf('[{"'), before.lastIndexOf('[["'));
  return start === -1 ? -1 : from + start;
}

/** Where the array starts to which a literal leads, or -1. */
function arrayAt(text: string, at: number, number: number): number {
  const head = HEADS[number];
  if (head !== undefined) return at + head[1];
  if (LITERALS[number] === NUXT) return nuxtArray(text, at);
  CHUNK_ARRAY.lastIndex = at + CHUNK.length;
  return CHUNK_ARRAY.test(text) ? CHUNK_ARRAY.lastIndex : -1;
}

/** A whole text may be a payload without a sign of whose. */
function startsAsArray({ text, parent }: View): boolean {
  return parent === undefined && (text.startsWith('[{"') || text.startsWith('[['));
}

/** Where such arrays may start, in order. */
function startsIn(view: View, { anchors }: Clues): readonly number[] {
  const starts = startsAsArray(view) ? [0] : [];
  for (let k = 0; k < anchors.length; k += 2) starts.push(arrayAt(view.text, anchors[k] ?? 0, anchors[k + 1] ?? 0));
  return starts.toSorted((a, b) => a - b);
}

function isWorthWriting(items: readonly Item[]): boolean {
  return items.some(({ kind }) => kind === 'text') && items.some(({ kind }) => kind === 'object' || kind === 'list');
}

/**
 * Reads what servers send to their pages with the names of objects in one place and their values in another: devalue
 * (Nuxt, SvelteKit, Astro) and turbo-stream (React Router, Remix). Written out again, a value stands beside its name.
 */
export const flattenedReader: ViewReader = {
  via: VIA,
  asks: { anchors: LITERALS.map((literal) => ({ literal })) },
  isLed: ({ anchors }, view) => anchors.length > 0 || startsAsArray(view),
  *open(view, clues) {
    const { text } = view;
    let done = -1;
    for (const start of startsIn(view, clues)) {
      if (start <= done || text[start] !== '[') continue;
      const { items, end } = readFlatArray(text, start);
      done = end;
      if (!isWorthWriting(items)) continue;
      const written = unflatten(text, items);
      yield piecedView(view, VIA, written.text, written.pieces);
    }
  },
};
