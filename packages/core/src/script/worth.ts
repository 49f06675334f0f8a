import type { Clues } from '../clues.ts';
import type { FindTriggers } from './trigger/find.ts';

/** More places of one script are not looked at. */
const MOST_PLACES = 256;

/**
 * The places that make a script worth parsing, in order; empty where none does. Parsing is the last tier: it runs at a
 * hundredth of the speed of everything before it.
 * @param outside offsets that others found: of confirmed findings, and of fragments of known values
 * @param clues the clues to the text, where it was read already
 */
export function worthParsing(
  text: string,
  find: FindTriggers,
  outside: readonly number[] = [],
  clues?: Clues,
): readonly number[] {
  const places = new Set([...outside.slice(0, MOST_PLACES), ...find(text, clues).map(({ at }) => at)]);
  return [...places].toSorted((a, b) => a - b).slice(0, MOST_PLACES);
}
