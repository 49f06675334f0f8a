import { alphabet, type CharSet } from '../text/alphabet.ts';

function joined(name: 'base64url', more: string): CharSet {
  const set = alphabet(name).slice();
  for (const char of more) set[char.charCodeAt(0)] = 1;
  return set;
}

/** What a run is made of: base64 of either spelling. Nearly every token holds 16 of these or more in a row. */
export const RUN: CharSet = joined('base64url', '+/');
/** What a value is made of: a run's characters, and dots and tildes. */
export const VALUE: CharSet = joined('base64url', '+/.~');
/** What a name is made of: no token starts behind one of these, escapes apart. */
export const NAME: CharSet = alphabet('word');
/** Fewest characters of a run. */
export const SHORTEST_RUN = 16;

const knownRuns = new WeakMap<CharSet, boolean>();

/** True where the set holds only what runs are made of. Asked of the same few alphabets again and again. */
export function isOfRuns(set: CharSet): boolean {
  let known = knownRuns.get(set);
  if (known === undefined) {
    known = true;
    for (let code = 0; code < set.length; code++) if (set[code] === 1 && RUN[code] !== 1) known = false;
    knownRuns.set(set, known);
  }
  return known;
}
