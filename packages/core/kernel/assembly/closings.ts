// Quotes behind which a script may put a token together: the literal they close may break off inside a token, or is
// joined, turned around or cut. The host's `closings.ts` says the same in words.

import { CLOSE, FRAGMENT_ENDS, FRAGMENT_STARTS, NAME_SET, RUNS, WORD_SET } from './layout';
import { charAt, isQuote, isSet, mixedFour, mixedThree, setsOf } from './text';

const DOT: u32 = 0x2e;
const PLUS: u32 = 0x2b;
const DASH: u32 = 0x2d;
const SPACE: u32 = 0x20;
const DOLLAR: u32 = 0x24;
const OPEN_BRACE: u32 = 0x7b;
const OPEN_SQUARE: u32 = 0x5b;
const CLOSE_SQUARE: u32 = 0x5d;
/** How far a literal is read back, and white space is skipped. */
const REACH: i32 = 96;
const WIDEST: i32 = 80;
/** Places for which there is room among the runs. */
const MOST: i32 = 4096;

let next: i32 = 0;
let last: i32 = 0;
let left: u64 = 0;

export function beginClosings(first: i32, end: i32): void {
  next = first >> 6;
  last = end;
  left = load<u64>(CLOSE + ((<usize>next) << 3)) & (~(<u64>0) << (first & 63));
}

function overSpace(from: i32): i32 {
  let at = from;
  while (at < from + WIDEST && charAt(at) <= SPACE && charAt(at) !== 0) at++;
  return at;
}

/** True where another literal is added behind the quote. */
function isAdded(close: i32): bool {
  const plus = overSpace(close + 1);
  return charAt(plus) === PLUS && isQuote(charAt(overSpace(plus + 1)));
}

function isLetter(at: i32): bool {
  return (charAt(at) | 32) - 0x61 < 26;
}

/** True for the square bracket of a member whose name is a literal. */
function opensMember(at: i32): bool {
  return charAt(at) === OPEN_SQUARE && isQuote(charAt(at + 1));
}

function isWorked(close: i32): bool {
  const behind = charAt(close + 1);
  if (behind === DOT) return isLetter(close + 2);
  if (behind === OPEN_SQUARE) return opensMember(close + 1) && isLetter(close + 3);
  if (behind === CLOSE_SQUARE) {
    const at = overSpace(close + 2);
    return charAt(at) === DOT || opensMember(at);
  }
  return (behind === PLUS || behind <= SPACE) && isAdded(close);
}

/** True where both bits of a hash are set. */
function isTwiceSet(filter: usize, hash: u32): bool {
  return (isSet(filter, hash >> 17) & isSet(filter, (hash >> 2) & 0x7fff)) !== 0;
}

/** True where the word in front of the quote holds the start of a token, or ends with a reversed one. */
function isFragment(close: i32): bool {
  if (isTwiceSet(FRAGMENT_ENDS, mixedFour(close - 4)) || isTwiceSet(FRAGMENT_ENDS, mixedThree(close - 3))) return true;
  if (charAt(close - 1) === DASH && charAt(close - 2) === DASH) return true;
  let here = setsOf(charAt(close - 1));
  for (let at = close - 1; at >= close - REACH; at--) {
    if (((here >> WORD_SET) & 1) === 0) return false;
    here = setsOf(charAt(at - 1));
    if (((here >> NAME_SET) & 1) !== 0) continue;
    if (isTwiceSet(FRAGMENT_STARTS, mixedFour(at)) || isTwiceSet(FRAGMENT_STARTS, mixedThree(at))) return true;
  }
  return false;
}

function isClosing(at: i32): bool {
  if (charAt(at) === DOLLAR) return charAt(at + 1) === OPEN_BRACE && isFragment(at);
  return isWorked(at) || isFragment(at);
}

/** Writes places to `RUNS` until there is no more room; returns how many. Call it again until it returns none. */
export function findClosings(): i32 {
  let count: i32 = 0;
  for (; count < MOST; left &= left - 1) {
    while (left === 0) {
      if (++next << 6 >= last) return count;
      left = load<u64>(CLOSE + ((<usize>next) << 3));
    }
    const at = (next << 6) + <i32>ctz(left);
    if (at >= last) return count;
    if (!isClosing(at)) continue;
    store<i32>(RUNS + ((<usize>count) << 2), at);
    count++;
  }
  return count;
}
