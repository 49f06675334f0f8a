import type { Outline } from '../slice/outline.ts';
import { cutSlice, type Wanted } from '../slice/slice.ts';
import { foldCut, foldWhole, type Attempt, type Reader } from './attempt.ts';
import { widen } from './widen.ts';

/** Where slices do not parse, whole scripts up to this length are tried. */
const LARGEST_WHOLE = 524_288;
const LARGEST_SLICE = 262_144;
const MOST_ROUNDS = 4;
/** Slices that are tried for one script: where one is too large or does not parse, two halves may. */
const MOST_BATCHES = 24;

/** The statements alone, or all of the blocks that they stand in: whatever parses first. */
function foldSlice(reader: Reader, shape: Outline, wanted: Wanted, first: readonly number[]): Attempt | undefined {
  for (const whole of [false, true]) {
    const slice = cutSlice(reader.text, shape, wanted, { whole, longest: LARGEST_SLICE });
    if (slice === undefined) {
      reader.tooLarge = true;
      return undefined;
    }
    const attempt = foldCut(reader, slice, [...wanted.offsets], first);
    if (attempt !== undefined) return attempt;
  }
  return undefined;
}

function size({ offsets, braces }: Wanted): number {
  return offsets.size + braces.size;
}

/** Cuts, parses and folds, each time with what was missing the last time, until nothing is. */
function foldInRounds(reader: Reader, shape: Outline, offsets: readonly number[]): Attempt | undefined {
  let wanted: Wanted = { offsets: new Set(offsets), braces: new Set() };
  let attempt: Attempt | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = foldSlice(reader, shape, wanted, offsets);
    if (next === undefined) return attempt;
    attempt = next;
    const more = widen(reader, shape, next, wanted, offsets);
    if (size(more) === size(wanted)) return next;
    wanted = more;
  }
  return attempt;
}

function halves(offsets: readonly number[]): readonly (readonly number[])[] {
  const middle = offsets.length >> 1;
  return [offsets.slice(0, middle), offsets.slice(middle)];
}

/** What was folded around the offsets, and whether some of them were left out. */
export interface Folding {
  readonly attempts: readonly Attempt[];
  readonly failed: boolean;
}

/** Folds what stands around the offsets, all of it at once where that can be done. */
export function foldAround(reader: Reader, shape: Outline, offsets: readonly number[]): Folding {
  const attempts: Attempt[] = [];
  const batches: (readonly number[])[] = [offsets];
  let failed = false;
  for (let count = 0; batches.length > 0; count++) {
    const batch = batches.pop() ?? [];
    const attempt = count < MOST_BATCHES ? foldInRounds(reader, shape, batch) : undefined;
    if (attempt !== undefined) attempts.push(attempt);
    else if (batch.length > 1 && count < MOST_BATCHES) batches.push(...halves(batch));
    else failed = true;
  }
  if (!failed || reader.text.length > LARGEST_WHOLE) return { attempts, failed };
  const whole = foldWhole(reader);
  return whole === undefined ? { attempts, failed } : { attempts: [whole], failed: false };
}
