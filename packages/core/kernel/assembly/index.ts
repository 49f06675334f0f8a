// The scan kernel: what the host calls. It writes text to `TEXT`, `PAD` characters further, and calls `scan`.

import { begin, fill } from './candidates';
import { classify } from './classify';
import { PAD, TAIL, TEXT } from './layout';
import { encodedRuns, listRuns, phraseRuns, valueRuns } from './runs';

export { capped, configure, fill, isDone } from './candidates';
export { beginClosings, findClosings } from './closings';
export { beginNeedles, configureNeedles, findNeedles } from './needles';
export * from './layout';

let words: i32 = 0;
let length: i32 = 0;

/**
 * Reads `chars` characters; candidates are those that start at `first` or behind it, before `last`, both counted in
 * these characters. Returns how many of them were written; see `fill` for the others.
 */
export function scan(chars: i32, first: i32, last: i32): i32 {
  length = chars;
  words = ((PAD + chars) >> 6) + 1;
  const end = TEXT + ((<usize>(PAD + chars)) << 1);
  memory.fill(end, 0, TEXT + ((<usize>((words << 6) + TAIL)) << 1) - end);
  classify(words);
  begin(PAD + first, PAD + last, words);
  return fill();
}

/** Where the constants of the module end, which lie in front of the text. */
export function dataEnd(): usize {
  return __data_end;
}

/** True where one of the characters is the zero character. */
export function holdsZero(): bool {
  const end = TEXT + ((<usize>(PAD + length)) << 1);
  let at = TEXT + ((<usize>PAD) << 1);
  let zeros = i16x8.splat(0);
  for (; at + 16 <= end; at += 16) zeros = v128.or(zeros, i16x8.eq(v128.load(at), i16x8.splat(0)));
  for (; at < end; at += 2) if (load<u16>(at) === 0) return true;
  return v128.any_true(zeros);
}

/** Writes the runs that may carry something encoded to `RUNS`; returns how many numbers these are. */
export function encoded(least: i32): i32 {
  return encodedRuns(words, least);
}

/** Writes the lists of at least `fewest` numbers and `least` characters, 47 or more, to `RUNS`. */
export function lists(least: i32, fewest: i32): i32 {
  return listRuns(words, least, fewest);
}

/** Writes the runs of at least `least` lower-case letters and spaces, 47 or more, with so many words, to `RUNS`. */
export function phrases(least: i32, fewest: i32): i32 {
  return phraseRuns(words, least, fewest);
}

/** Writes the runs that stand like values to `RUNS`: those that start in a range and have a length in a range. */
export function values(first: i32, last: i32, least: i32, most: i32, textStart: i32, textEnd: i32): i32 {
  return valueRuns(words, first, last, least, most, textStart, textEnd);
}
