import type { CharSet } from '../text/alphabet.ts';
import { MOST_FOLLOWING, type Anchor } from './anchor.ts';
import { intoBuckets, type Buckets } from './buckets.ts';
import { RUN } from './classes.ts';
import { hash3 } from './hash.ts';
import { headLength, pathOf } from './path.ts';
import { numberSets, type FixedSets, type SetTable } from './sets.ts';
import { chooseWindows, nibbleTables } from './windows.ts';

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
const BYTES: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
const NOTHING: Anchor = { literal: '' };

function startHashes(literal: string): readonly number[] {
  const [a, b] = [literal.charCodeAt(0), literal.charCodeAt(1)];
  const thirds = literal.length > 2 ? [literal.charCodeAt(2)] : RUN_CODES;
  return thirds.map((third) => hash3(a, b, third));
}

/** Hashes of the last three characters of the head; two may stand behind any other. */
function headHashes(literal: string): readonly number[] {
  const length = headLength(literal);
  const [b, c] = [literal.charCodeAt(length - 2), literal.charCodeAt(length - 1)];
  const firsts = length > 2 ? [literal.charCodeAt(length - 3)] : BYTES;
  return firsts.map((first) => hash3(first, b, c));
}

function windowHash(window: string): number {
  return hash3(window.charCodeAt(0), window.charCodeAt(1), window.charCodeAt(2));
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
  return anchors.flatMap(({ follows, ahead }) => [
    ...(follows === undefined ? [] : [follows.chars]),
    ...(ahead === undefined ? [] : [ahead.stops]),
  ]);
}

/** Builds what the kernel needs for a list of anchors. */
export function buildTables(
  anchors: readonly Anchor[],
  fixed: FixedSets,
  value: { readonly before: CharSet; readonly after: CharSet } | undefined,
): Tables {
  const paths = anchors.map(pathOf);
  const on = (path: string): readonly number[] => [...paths.keys()].filter((index) => paths[index] === path);
  const sets = numberSets(setsOf(anchors), fixed, value);
  const windows = chooseWindows(on('window').map((index) => anchors[index]?.literal ?? ''));
  const starts = on('start').map((index) => entryOf(anchors, index, 0, sets));
  const heads = on('head').map((index) => entryOf(anchors, index, headLength(anchors[index]?.literal ?? ''), sets));
  const others = on('window').map((index, k) => entryOf(anchors, index, windows[k]?.offset ?? 0, sets));
  return {
    entries: [...starts, ...heads, ...others],
    start: intoBuckets(
      starts.map(({ literal }) => startHashes(literal)),
      0,
    ),
    head: intoBuckets(
      heads.map(({ literal }) => headHashes(literal)),
      starts.length,
    ),
    window: intoBuckets(
      windows.map(({ text }) => [windowHash(text)]),
      starts.length + heads.length,
    ),
    nibbles: nibbleTables(windows.map(({ text }) => text)),
    sets,
    loose: new Set([...anchors.keys()].filter((index) => isLoose(anchors[index] ?? NOTHING, sets))),
    searched: on('search'),
  };
}
