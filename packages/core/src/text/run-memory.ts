import { runEnd, type CharSet } from './alphabet.ts';

/**
 * Ends of runs of a set, where many are asked for that begin in the same one: no character is read twice. Of what was
 * read only the last text is kept.
 */
export function runEnds(set: CharSet): (text: string, from: number, limit: number) => number {
  let known = { text: '', start: 0, end: 0 };
  return (text, from, limit) => {
    const isInside = known.start <= from && from < known.end && known.text === text;
    const end = runEnd(text, isInside ? known.end : from, limit, set);
    known = { text, start: isInside ? known.start : from, end };
    return Math.min(end, limit);
  };
}
