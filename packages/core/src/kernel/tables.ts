import type { CharSet } from '../text/alphabet.ts';
import { MOST_FOLLOWING, type Anchor } from './anchor.ts';
import { intoBuckets, type Buckets } from './buckets.ts';
import { RUN } from './classes.ts';
import { FOURTHS, hash3, hash4 } from './hash.ts';
import { headLength, pathOf, type Path } from './path.ts';
import { numberSets, type FixedSets, type SetTable } from './sets.ts';
import { chooseWindows, nibbleTables, type Window } from './windows.ts';

/** An anchor as the kernel looks for it. */
export interface Entry {
  /** Its place among the anchors. */
  readonly anchor: number;
  readonly literal: string;
  /** Where in the literal its key stands. */
  readonly offset: number;
  readonly starts: boolean;
  readonly following: number;
  readonly followingSet: number;
  readonly sign: number;
  readonly stopSet: number;
}

/** What the kernel looks for. */
export interface Tables {
  readonly entries: readonly Entry[];
  readonly start: Buckets;
  readonly head: Buckets;
  readonly window: Buckets;
  readonly nibbles: Uint8Array;
  readonly sets: SetTable;
  /** Anchors that the kernel visits more often than it should: what they ask for has to be tested again. */
  readonly loose: ReadonlySet<number>;
  /** Anchors that the kernel does not look for. */
  readonly searched: readonly number[];
}

const RUN_CODES: readonly number[] = [...RUN.keys()].filter((code) => RUN[code] === 1);
const ANY_FOURTH: readonly number[] = Array.from({ length: FOURTHS }, (_, code) => code);
const BYTES: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
const NOTHING: Anchor = { literal: '' };

function startHashes(literal: string): readonly number[] {
  const [a, b] = [literal.charCodeAt(0), literal.charCodeAt(1)];
  if (literal.length > 2) return [hash3(a, b, literal.charCodeAt(2))];
  return RUN_CODES.map((third) => hash3(a, b, third));
}

/** Hashes of the last three characters of the head; two may stand behind any other. */
function headHashes(literal: string, length: number): readonly number[] {
  const [b, c] = [literal.charCodeAt(length - 2), literal.charCodeAt(length - 1)];
  if (length > 2) return [hash3(literal.charCodeAt(length - 3), b, c)];
  return BYTES.map((first) => hash3(first, b, c));
}

/** Hashes of four characters; three may stand in front of any other that the anchor allows for. */
function windowHashes({ text, fourths = ANY_FOURTH }: Window): readonly number[] {
  const three = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)] as const;
  return text.length > 3 ? [hash4(...three, text.charCodeAt(3))] : fourths.map((fourth) => hash4(...three, fourth));
}

function entryOf(anchors: readonly Anchor[], anchor: number, offset: number, sets: SetTable): Entry {
  const { literal, starts = false, follows, ahead } = anchors[anchor] ?? NOTHING;
  const followingSet = follows === undefined ? undefined : sets.numberOf(follows.chars);
  const stopSet = ahead === undefined || !isSign(ahead.sign) ? undefined : sets.numberOf(ahead.stops);
  return {
    anchor,
    literal,
    offset,
    starts,
    following: followingSet === undefined ? 0 : Math.min(follows?.min ?? 0, MOST_FOLLOWING),
    followingSet: followingSet ?? 0,
    sign: stopSet === undefined ? 0 : (ahead?.sign.charCodeAt(0) ?? 0),
    stopSet: stopSet ?? 0,
  };
}

function isSign(sign: string): boolean {
  return /^[\x01-\x7f]$/.test(sign);
}

/** True where the kernel has no number left for a set that the anchor asks for. */
function isLoose({ follows, ahead }: Anchor, sets: SetTable): boolean {
  if (follows !== undefined && sets.numberOf(follows.chars) === undefined) return true;
  return ahead !== undefined && (!isSign(ahead.sign) || sets.numberOf(ahead.stops) === undefined);
}

function setsOf(anchors: readonly Anchor[]): readonly CharSet[] {
  const sets: CharSet[] = [];
  for (const { follows, ahead } of anchors) {
    if (follows !== undefined) sets.push(follows.chars);
    if (ahead !== undefined) sets.push(ahead.stops);
  }
  return sets;
}

/** How many upper bits of a hash are a bucket. */
export interface BucketBits {
  readonly windows: number;
  readonly others: number;
}

/** Entries in buckets by the hashes of their keys, those of a head in front of it; `first` is the number of the first. */
function bucketsOf(
  entries: readonly Entry[],
  first: number,
  bits: number,
  hashesOf: (entry: Entry, index: number) => readonly number[],
): Buckets {
  const keys: { hashes: number[]; entries: number[] } = { hashes: [], entries: [] };
  for (const [index, entry] of entries.entries()) {
    for (const hash of hashesOf(entry, index)) {
      keys.hashes.push(hash);
      keys.entries.push(first + index);
    }
  }
  return intoBuckets(keys, bits, (entry) => {
    const { literal, offset } = entries[entry - first] ?? { literal: '', offset: 0 };
    return literal.slice(offset);
  });
}

/** The places among the anchors of those that are found in each way. */
function byPath(anchors: readonly Anchor[]): Readonly<Record<Path, readonly number[]>> {
  const places: Record<Path, number[]> = { start: [], head: [], window: [], search: [] };
  for (const [index, anchor] of anchors.entries()) places[pathOf(anchor)].push(index);
  return places;
}

/** Builds what the kernel needs for a list of anchors. */
export function buildTables(
  anchors: readonly Anchor[],
  fixed: FixedSets,
  bits: BucketBits,
  value: { readonly before: CharSet; readonly after: CharSet } | undefined,
): Tables {
  const places = byPath(anchors);
  const sets = numberSets(setsOf(anchors), fixed, value);
  const literal = (index: number): string => anchors[index]?.literal ?? '';
  const windows = chooseWindows(places.window.map((index) => anchors[index] ?? NOTHING));
  const starts = places.start.map((index) => entryOf(anchors, index, 0, sets));
  const heads = places.head.map((index) => entryOf(anchors, index, headLength(literal(index)), sets));
  const others = places.window.map((index, k) => entryOf(anchors, index, windows[k]?.offset ?? 0, sets));
  return {
    entries: [...starts, ...heads, ...others],
    start: bucketsOf(starts, 0, bits.others, (entry) => startHashes(entry.literal)),
    head: bucketsOf(heads, starts.length, bits.others, (entry) => headHashes(entry.literal, entry.offset)),
    window: bucketsOf(others, starts.length + heads.length, bits.windows, (_, index) => {
      const window = windows[index];
      return window === undefined ? [] : windowHashes(window);
    }),
    nibbles: nibbleTables(windows),
    sets,
    loose: new Set([...anchors.keys()].filter((index) => isLoose(anchors[index] ?? NOTHING, sets))),
    searched: places.search,
  };
}
