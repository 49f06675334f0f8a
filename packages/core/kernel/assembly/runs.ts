import { mayCarry } from './carriers';
import { holdsNumbers, holdsWords } from './lists';
import { AFTER_SET, BEFORE_SET, LONG_RUN, LONG_VALUE, RUNS } from './layout';
import { sampledLists, sampledPhrases } from './samples';
import { hasShape, isDrawing } from './shapes';
import { charAt, escapeTail, isIn } from './text';

/** How many characters before the 16th the first of a run stands. */
const TO_16TH: i32 = 15;

/**
 * Writes the start and the end of every run that a mask tells of from its 16th character on; returns how many numbers
 * these are. The last bit of the mask has to be unset.
 */
function findRuns(mask: usize, words: i32): i32 {
  let count: i32 = 0;
  let before: u64 = 0;
  for (let word: i32 = 0; word < words; word++) {
    const here = load<u64>(mask + ((<usize>word) << 3));
    // By turns the character from which on a run is known, and the one behind its end.
    let edges = here ^ ((here << 1) | (before >> 63));
    for (; edges !== 0; edges &= edges - 1, count++) {
      const at = (word << 6) + <i32>ctz(edges);
      store<i32>(RUNS + ((<usize>count) << 2), (count & 1) === 0 ? at - TO_16TH : at);
    }
    before = here;
  }
  return count;
}

function startOf(index: i32): i32 {
  return load<i32>(RUNS + ((<usize>index) << 2));
}

function endOf(index: i32): i32 {
  return load<i32>(RUNS + ((<usize>index) << 2), 4);
}

function keep(kept: i32, start: i32, end: i32): i32 {
  store<i32>(RUNS + ((<usize>kept) << 2), start);
  store<i32>(RUNS + ((<usize>kept) << 2), end, 4);
  return kept + 2;
}

/** The runs of base64 that may carry something: the long ones, and others that hold text. */
export function encodedRuns(words: i32, least: i32): i32 {
  const count = findRuns(LONG_RUN, words);
  let kept: i32 = 0;
  for (let index: i32 = 0; index < count; index += 2) {
    const start = startOf(index);
    const end = endOf(index);
    if (end - start >= least && mayCarry(start, end)) kept = keep(kept, start, end);
  }
  return kept;
}

/** True where what stands around a run is what stands around values. Up to two `=` belong to the value. */
function standsAsValue(start: i32, end: i32, textStart: i32, textEnd: i32): bool {
  if (start !== textStart && !isIn(BEFORE_SET, charAt(start - 1)) && escapeTail(start) === 0) return false;
  let padded = end;
  while (padded < end + 2 && charAt(padded) === 0x3d) padded++;
  return padded === textEnd || isIn(AFTER_SET, charAt(padded));
}

/**
 * Leaves the runs that start in a range, have a length in a range and stand like values.
 * @param textStart position of the text's first character, or -1 where it lies before what is held
 * @param textEnd position behind its last character, or -1
 */
export function valueRuns(words: i32, from: i32, to: i32, least: i32, most: i32, textStart: i32, textEnd: i32): i32 {
  const count = findRuns(LONG_VALUE, words);
  let kept: i32 = 0;
  for (let index: i32 = 0; index < count; index += 2) {
    const start = startOf(index);
    const end = endOf(index);
    if (start < from || start >= to || end - start < least || end - start > most) continue;
    if (!standsAsValue(start, end, textStart, textEnd) || !hasShape(start, end)) continue;
    if (!isDrawing(start, end)) kept = keep(kept, start, end);
  }
  return kept;
}

/** The runs of what lists of numbers are made of that have at least `least` characters, 47 or more, and so many numbers. */
export function listRuns(words: i32, least: i32, fewest: i32): i32 {
  const count = sampledLists(words);
  let kept: i32 = 0;
  for (let index: i32 = 0; index < count; index += 2) {
    const start = startOf(index);
    const end = endOf(index);
    if (end - start >= least && holdsNumbers(start, end, fewest)) kept = keep(kept, start, end);
  }
  return kept;
}

/** The runs of lower-case words that have at least `least` characters, 47 or more, and so many words of a phrase. */
export function phraseRuns(words: i32, least: i32, fewest: i32): i32 {
  const count = sampledPhrases(words);
  let kept: i32 = 0;
  for (let index: i32 = 0; index < count; index += 2) {
    const start = startOf(index);
    const end = endOf(index);
    if (end - start >= least && holdsWords(start, end, fewest)) kept = keep(kept, start, end);
  }
  return kept;
}
