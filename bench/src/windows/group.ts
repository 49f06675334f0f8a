import { NIBBLES, PLACES, type Grams } from './grams.ts';

/** A group of windows: what it lets pass is every gram that has a nibble of any of them in each place. */
export interface Group {
  /** By place and half, low or high, how many of its windows have each nibble. */
  readonly counts: Uint16Array;
  /** Its windows, and how many literals have each. */
  readonly windows: Map<string, number>;
  /** By place: the grams that may stand there. */
  readonly passing: readonly Uint32Array[];
  passed: number;
}

export function createGroup({ words }: Grams): Group {
  return {
    counts: new Uint16Array(PLACES * 2 * NIBBLES),
    windows: new Map(),
    passing: Array.from({ length: PLACES }, () => new Uint32Array(words)),
    passed: 0,
  };
}

/** The nibbles of a window in a place, as bit sets; any where it has no such place. */
function nibblesOf(window: string, place: number): readonly [low: number, high: number] {
  if (place >= window.length) return [0xffff, 0xff];
  const code = window.charCodeAt(place);
  return [1 << (code & 15), 1 << (code >> 4)];
}

function bitsOf({ counts }: Group, place: number, half: 0 | 1): number {
  let bits = 0;
  for (let nibble = 0; nibble < NIBBLES; nibble++) {
    if ((counts[(place * 2 + half) * NIBBLES + nibble] ?? 0) > 0) bits |= 1 << nibble;
  }
  return bits;
}

function popcount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return (((count + (count >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

function union(sets: readonly Uint32Array[], bits: number, into: Uint32Array): void {
  into.fill(0);
  for (const [nibble, set] of sets.entries()) {
    if (((bits >> nibble) & 1) === 0) continue;
    for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) | (set[word] ?? 0);
  }
}

function fillPlace(grams: Grams, place: number, bits: readonly [number, number], into: Uint32Array): void {
  const highs = new Uint32Array(grams.words);
  union(grams.low[place] ?? [], bits[0], into);
  union(grams.high[place] ?? [], bits[1], highs);
  for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) & (highs[word] ?? 0);
}

function countCommon(sets: readonly Uint32Array[], words: number): number {
  const [a, b, c, d] = sets;
  let count = 0;
  for (let word = 0; word < words; word++) {
    const common = (a?.[word] ?? 0) & (b?.[word] ?? 0) & (c?.[word] ?? 0) & (d?.[word] ?? 0);
    if (common !== 0) count += popcount(common);
  }
  return count;
}

/** How many more grams the group lets pass with the window than without it. */
export function growth(group: Group, window: string, grams: Grams, spare: readonly Uint32Array[]): number {
  if (group.windows.has(window)) return 0;
  let same = true;
  const sets = Array.from({ length: PLACES }, (_, place) => {
    const [low, high] = nibblesOf(window, place);
    const [lows, highs] = [bitsOf(group, place, 0), bitsOf(group, place, 1)];
    if ((lows | low) === lows && (highs | high) === highs) return group.passing[place] ?? new Uint32Array(0);
    same = false;
    const into = spare[place] ?? new Uint32Array(grams.words);
    fillPlace(grams, place, [lows | low, highs | high], into);
    return into;
  });
  return same ? 0 : countCommon(sets, grams.words) - group.passed;
}

/** Puts a window into the group once more, or takes it out once. */
export function change(group: Group, window: string, by: 1 | -1, grams: Grams): void {
  const count = (group.windows.get(window) ?? 0) + by;
  if (count === 0) group.windows.delete(window);
  else group.windows.set(window, count);
  if (count !== (by === 1 ? 1 : 0)) return;
  for (let place = 0; place < PLACES; place++) {
    for (const [half, bits] of nibblesOf(window, place).entries()) {
      for (let nibble = 0; nibble < NIBBLES; nibble++) {
        const at = (place * 2 + half) * NIBBLES + nibble;
        if (((bits >> nibble) & 1) === 1) group.counts[at] = (group.counts[at] ?? 0) + by;
      }
    }
    const into = group.passing[place];
    if (into !== undefined) fillPlace(grams, place, [bitsOf(group, place, 0), bitsOf(group, place, 1)], into);
  }
  group.passed = group.windows.size === 0 ? 0 : countCommon(group.passing, grams.words);
}
