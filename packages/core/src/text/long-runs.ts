import { holds, runEnd, type CharSet } from './alphabet.ts';

/** A half-open range of a text. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Every unbroken run of at least `min` characters of a set, in order. A window of `min` characters is read from its
 * end: the first character outside the set moves the window behind itself, so that text without long runs costs a
 * fraction of its length.
 * @param within the part of the text that is read; all of it unless told
 */
export function* longRuns(text: string, min: number, set: CharSet, within?: Run): Iterable<Run> {
  const last = within?.end ?? text.length;
  let start = within?.start ?? 0;
  while (start + min <= last) {
    let at = start + min;
    while (at > start && holds(set, text.charCodeAt(at - 1))) at--;
    if (at > start) {
      start = at;
      continue;
    }
    const end = runEnd(text, start + min, last, set);
    yield { start, end };
    start = end + 1;
  }
}
