import type { Anchor } from '../../../packages/core/src/kernel/index.ts';
import { nibblesOf, PLACES } from '../../../packages/core/src/kernel/window-groups.ts';
import { fourthsOf } from '../../../packages/core/src/kernel/windows.ts';
import { countCommon, gramsWith, type Grams } from './grams.ts';

/** What may be looked for in the place of a literal. */
export interface Window {
  readonly text: string;
  /** By table, as bit sets. */
  readonly nibbles: readonly number[];
  /** How many grams it is. */
  readonly frequency: number;
}

function windowAt(anchor: Anchor, at: number, grams: Grams): Window {
  const text = anchor.literal.slice(at, at + PLACES);
  const fourths = fourthsOf(anchor);
  const nibbles = nibblesOf(fourths === undefined ? { text } : { text, fourths });
  const sets = nibbles.map((bits, table) => gramsWith(grams, table, bits, new Uint32Array(grams.words)));
  return { text, nibbles, frequency: countCommon(sets) };
}

/** The windows of each anchor's literal; what several literals hold is one window. */
export function windowsOf(anchors: readonly Anchor[], grams: Grams): ReadonlyMap<string, readonly Window[]> {
  const known = new Map<string, Window>();
  const all = anchors.map((anchor) => {
    const own = new Set<Window>();
    for (let at = 0; at === 0 || at + PLACES <= anchor.literal.length; at++) {
      const text = anchor.literal.slice(at, at + PLACES);
      const window = known.get(text) ?? windowAt(anchor, at, grams);
      known.set(text, window);
      own.add(window);
    }
    return [anchor.literal, [...own]] as const;
  });
  return new Map(all);
}
