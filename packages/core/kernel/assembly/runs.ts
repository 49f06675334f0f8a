import { mayCarry } from './carriers';
import { RUNS, AFTER_SET, BEFORE_SET } from './layout';
import { hasShape } from './shapes';
import { charAt, escapeTail, isIn } from './text';

/**
 * Writes the start and the end of every run of at least 16 set bits; returns how many numbers these are. The last
 * bit of the mask has to be unset.
 */
function findRuns(mask: usize, words: i32): i32 {
  let count: i32 = 0;
  let run: u64 = 0;
  let run2: u64 = 0;
  let run4: u64 = 0;
  let run8: u64 = 0;
  let run16: u64 = 0;
  for (let word: i32 = 0; word < words; word++) {
    const here = load<u64>(mask + ((<usize>word) << 3));
    const here2 = here & ((here << 1) | (run >> 63));
    const here4 = here2 & ((here2 << 2) | (run2 >> 62));
    const here8 = here4 & ((here4 << 4) | (run4 >> 60));
    const here16 = here8 & ((here8 << 8) | (run8 >> 56));
    // A run is known from its 16th character on: edges are by turns those and the ones behind the end.
    let edges = here16 ^ ((here16 << 1) | (run16 >> 63));
    for (; edges !== 0; edges &= edges - 1, count++) {
      const at = (word << 6) + <i32>ctz(edges);
      store<i32>(RUNS + ((<usize>count) << 2), (count & 1) === 0 ? at - 15 : at);
    }
    run = here;
    run2 = here2;
    run4 = here4;
    run8 = here8;
    run16 = here16;
  }
  return count;
}

function startOf(index: i32): i32 {
  return load<i32>(RUNS + ((<usize>index) << 2));
}

function endOf(index: i32): i32 {
  return load<i32>(RUNS + ((<usize>index) << 2), 4);
}

export function keep(kept: i32, start: i32, end: i32): i32 {
  store<i32>(RUNS + ((<usize>kept) << 2), start);
  store<i32>(RUNS + ((<usize>kept) << 2), end, 4);
  return kept + 2;
}

/** The runs of base64 that may carry something: the long ones, and others that hold text. */
export function encodedRuns(mask: usize, words: i32, least: i32): i32 {
  const count = findRuns(mask, words);
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
export function valueRuns(
  mask: usize,
  words: i32,
  from: i32,
  to: i32,
  least: i32,
  most: i32,
  textStart: i32,
  textEnd: i32,
): i32 {
  const count = findRuns(mask, words);
  let kept: i32 = 0;
  for (let index: i32 = 0; index < count; index += 2) {
    const start = startOf(index);
    const end = endOf(index);
    if (start < from || start >= to || end - start < least || end - start > most) continue;
    if (standsAsValue(start, end, textStart, textEnd) && hasShape(start, end)) kept = keep(kept, start, end);
  }
  return kept;
}
