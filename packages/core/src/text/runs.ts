import type { CharSet } from './alphabet.ts';

/**
 * Visits every unbroken run of at least `min` characters of a set, as half-open ranges. Only each `min`-th character
 * is looked at outside of runs, so that text without long runs costs a fraction of its length.
 */
export function visitRuns(text: string, min: number, set: CharSet, visit: (start: number, end: number) => void): void {
  // The loops stand here and not in functions of their own: they touch a third of all characters there are.
  const { length } = text;
  let floor = 0;
  for (let at = min - 1; at < length;) {
    let code = text.charCodeAt(at);
    if (code >= 128 || set[code] === 0) {
      at += min;
      continue;
    }
    let start = at;
    while (start > floor && (code = text.charCodeAt(start - 1)) < 128 && set[code] === 1) start--;
    let end = at + 1;
    while (end < length && (code = text.charCodeAt(end)) < 128 && set[code] === 1) end++;
    if (end - start >= min) visit(start, end);
    floor = end;
    at = end + min;
  }
}
