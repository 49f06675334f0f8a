// What is to be looked at, out of what kinds of characters stand where: 64 characters at a time.

import { beginBlocks, readBlocks } from './blocks';
import {
  CLOSE,
  DIGIT_KIND,
  DOLLAR_KIND,
  EQUALS_KIND,
  FOURS,
  KIND_WORDS,
  KINDS,
  LONG_RUN,
  LONG_VALUE,
  NAME_KIND,
  PAIR,
  QUOTE_KIND,
  QUOTED,
  RECORD,
  recordOf,
  RUN,
  RUN_KIND,
  SECOND,
  SECOND_KIND,
  START,
  UNOPENED_KIND,
  VALUE_KIND,
  WINDOW,
  WINDOWLESS_KIND,
} from './layout';

/** A mask further on by some characters, those of the word before in front. */
function on(here: u64, before: u64, by: u64): u64 {
  return (here << by) | (before >> (64 - by));
}

/** One bit for each of six characters in a row that all have one: the first. */
function sixOf(here: u64, next: u64): u64 {
  const two = here & ((here >> 1) | (next << 63));
  const nextTwo = next & (next >> 1);
  return two & ((two >> 2) | (nextTwo << 62)) & ((two >> 4) | (nextTwo << 60));
}

/** The last of the first four in a row. */
function fourOf(here: u64, before: u64): u64 {
  return here & on(here, before, 1) & on(here, before, 2) & on(here, before, 3) & ~on(here, before, 4);
}

/** The 16th of so many in a row, and those behind it. Of the word before, its end is looked at: no run is longer here. */
function sixteenthOf(here: u64, before: u64): u64 {
  const before2 = before & (before << 1);
  const before4 = before2 & (before2 << 2);
  const here2 = here & on(here, before, 1);
  const here4 = here2 & on(here2, before2, 2);
  const here8 = here4 & on(here4, before4, 4);
  return here8 & on(here8, before4 & (before4 << 4), 8);
}

/** What the words before left. */
let quote: u64 = 0;
let literals: u64 = 0;
let open: u64 = 0;
let name: u64 = 0;
let digit: u64 = 0;
let run: u64 = 0;
let run16: u64 = 0;
let value: u64 = 0;
let starts: u64 = 0;

function beginMasks(): void {
  quote = 0;
  literals = 0;
  open = 0;
  name = 0;
  digit = 0;
  run = 0;
  run16 = 0;
  value = 0;
  starts = 0;
}

/** Quotes, pairs and groups of digits. Of the word before: six characters of a literal go on into this one. */
function storeLiterals(kinds: usize, record: usize): void {
  const quotes = load<u64>(kinds, QUOTE_KIND);
  const names = load<u64>(kinds, NAME_KIND);
  const opened = ~load<u64>(kinds, UNOPENED_KIND);
  store<u64>(record - RECORD, literals & sixOf(~quote, ~quotes), QUOTED);
  const names2 = on(names, name, 2);
  // A quote behind a name closes a literal, but in `return"…"`.
  literals = on(quotes, quote, 1) & (on(opened, open, 2) | (names2 & names));
  open = opened;
  quote = quotes;
  const near = on(names, name, 1) | on(names, name, 4);
  store<u64>(record, load<u64>(kinds, EQUALS_KIND) & names2 & on(names, name, 3) & near, PAIR);
  const digits = load<u64>(kinds, DIGIT_KIND);
  store<u64>(record, fourOf(digits, digit), FOURS);
  digit = digits;
}

/** Runs and values. Of the word before: fifteen characters before the 16th is where a run of 16 starts. */
function storeRuns(kinds: usize, record: usize, at: usize): void {
  const here = load<u64>(kinds, RUN_KIND);
  const here16 = sixteenthOf(here, run);
  store<u64>(RUN + at, here);
  store<u64>(LONG_RUN + at, here16);
  store<u64>(record - RECORD, starts & ((run16 >> 15) | (here16 << 49)), START);
  const names = load<u64>(kinds, NAME_KIND);
  starts = here & ~on(names, name, 1);
  name = names;
  run = here;
  run16 = here16;
  const values = load<u64>(kinds, VALUE_KIND);
  store<u64>(LONG_VALUE + at, sixteenthOf(values, value));
  const closers = load<u64>(kinds, QUOTE_KIND) | load<u64>(kinds, DOLLAR_KIND);
  store<u64>(CLOSE + at, closers & on(values, value, 1));
  value = values;
}

/** Writes the masks of `words` times 64 characters. */
export function classify(words: i32): void {
  beginBlocks();
  beginMasks();
  for (let from: i32 = 0; from < words; from += KIND_WORDS) {
    const to = min(from + KIND_WORDS, words);
    readBlocks(from, to);
    for (let word = from; word < to; word++) {
      const kinds = KINDS + ((<usize>(word - from)) << 3);
      const record = recordOf(word);
      store<u64>(record, load<u64>(kinds, SECOND_KIND), SECOND);
      store<u64>(record, ~load<u64>(kinds, WINDOWLESS_KIND), WINDOW);
      storeLiterals(kinds, record);
      storeRuns(kinds, record, (<usize>word) << 3);
    }
  }
  // The last word ends in a zero character, so nothing starts in it that goes on behind its end.
  const last = recordOf(words - 1);
  store<u64>(last, literals & sixOf(~quote, 0), QUOTED);
  store<u64>(last, starts & (run16 >> 15), START);
}
