import { holds, runEnd, runStart, type CharSet } from './alphabet.ts';

/**
 * Visits every unbroken run of at least `min` characters of a set, as half-open ranges. Only each `min`-th character
 * is looked at outside of runs, so that text without long runs costs a fraction of its length.
 */
export function visitRuns(text: string, min: number, set: CharSet, visit: (start: number, end: number) => void): void {
  let floor = 0;
  for (let at = min - 1; at < text.length;) {
    if (!holds(set, text.charCodeAt(at))) {
      at += min;
      continue;
    }
    const start = runStart(text, at, floor, set);
    const end = runEnd(text, at, text.length, set);
    if (end - start >= min) visit(start, end);
    floor = end;
    at = end + min;
  }
}
