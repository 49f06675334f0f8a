import { holds } from '../text/alphabet.ts';
import { MOST_FOLLOWING, type Anchor } from './anchor.ts';
import { isOfRuns, RUN, SHORTEST_RUN } from './classes.ts';

/**
 * How an anchor is found.
 * - `start`: it stands at the start of a run, or behind `-`, `+` or `/` in one: only such places are looked at.
 * - `head`: it ends in front of a run, or in its first characters: only the starts of runs are looked at.
 * - `window`: four of its characters, or all three, are looked for everywhere. The slower path, and slower the more there are.
 * - `search`: by itself. Slow, for literals that the others cannot hold: short ones, long ones, ones beyond ASCII.
 */
export type Path = 'start' | 'head' | 'window' | 'search';

/** Longest literal that the look-back and the overlap of chunks allow for. */
const LONGEST = 128;
const WINDOW = 3;

/** Characters of a literal before the run that its end is part of; 0 where it is all of a run. */
export function headLength(literal: string): number {
  let length = literal.length;
  while (length > 0 && holds(RUN, literal.charCodeAt(length - 1))) length--;
  return length;
}

/** Characters of the run that the anchor's end and what follows it are part of: there are never fewer. */
function runLength({ literal, follows }: Anchor): number {
  const followed = follows !== undefined && isOfRuns(follows.chars) ? Math.min(follows.min, MOST_FOLLOWING) : 0;
  return literal.length - headLength(literal) + followed;
}

/** The fastest way to find an anchor that misses none. */
export function pathOf(anchor: Anchor): Path {
  const { literal } = anchor;
  if (literal.length > LONGEST || !/^[\x01-\x7f]{1,}$/.test(literal)) return 'search';
  if (runLength(anchor) >= SHORTEST_RUN) {
    const head = headLength(literal);
    if (head >= 2) return 'head';
    if (head === 0 && anchor.starts === true && literal.length >= 2) return 'start';
  }
  return literal.length >= WINDOW ? 'window' : 'search';
}
