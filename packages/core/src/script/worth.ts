import type { Clues } from '../clues.ts';
import type { FindTriggers } from './trigger/find.ts';

/** More places of one script are not looked at. */
const MOST_PLACES = 256;

/** What makes a script worth parsing. */
export interface Worth {
  /** Places of it, in order; empty where it is not. */
  readonly offsets: readonly number[];
  /** Its strings are kept in an array, and asked for by number: all of it has to be parsed. */
  readonly array: boolean;
}

/**
 * What makes a script worth parsing, if anything does. Parsing is the last tier: it runs at a hundredth of the speed of
 * everything before it.
 * @param outside offsets that others found: of confirmed findings, and of fragments of known values
 * @param clues the clues to the text, where it was read already
 */
export function worthParsing(text: string, find: FindTriggers, outside: readonly number[] = [], clues?: Clues): Worth {
  const triggers = find(text, clues);
  const inside = triggers.filter(({ kind }) => kind !== 'string-array');
  const places = [
    ...new Set([...outside.slice(0, MOST_PLACES), ...inside.flatMap(({ at, others }) => [at, ...(others ?? [])])]),
  ].toSorted((a, b) => a - b);
  return { offsets: places.slice(0, MOST_PLACES), array: triggers.length > inside.length };
}
