import { runEnd, type CharSet } from './alphabet.ts';
import { ofText } from './of-text.ts';

/**
 * Ends of runs of a set, where many are asked for that begin in the same one: no character is read twice. Call it where a
 * module begins.
 */
export function runEnds(set: CharSet): (text: string, from: number, limit: number) => number {
  const knownOf = ofText(() => ({ start: 0, end: 0 }));
  return (text, from, limit) => {
    const known = knownOf(text);
    const isInside = known.start <= from && from < known.end;
    if (!isInside) known.start = from;
    known.end = runEnd(text, isInside ? known.end : from, limit, set);
    return Math.min(known.end, limit);
  };
}
