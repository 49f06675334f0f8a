/** Low and high nibbles, as bit sets, that the four characters of a group's windows have. */
export type Group = readonly number[];

/** Two bytes have a bit for each group. */
export const GROUPS = 16;
/** Characters of a window; literals of three are windows of three. */
export const PLACES = 4;
/** A low and a high nibble for each place. */
export const TABLES: number = 2 * PLACES;
export const NIBBLES = 16;
const ANY = 0xffff;
/** How often windows are dealt anew at the most, each time knowing where the others are. */
const ROUNDS = 8;

/**
 * How many of a hundred characters of code have each high nibble, measured over published bundles, maps and data:
 * those with 6 and 7 are letters of the lower case.
 */
export const COMMON: readonly number[] = [1, 1, 22, 7, 10, 6, 35, 19];

/** For each set of eight nibbles how common its characters are, and how many it has. */
const COMMON_OF = new Uint8Array(256);
const BITS_OF = new Uint8Array(256);

for (let set = 1; set < 256; set++) {
  const rest = set & (set - 1);
  BITS_OF[set] = (BITS_OF[rest] ?? 0) + 1;
  COMMON_OF[set] = (COMMON_OF[rest] ?? 0) + (COMMON[31 - Math.clz32(set ^ rest)] ?? 0);
}

/** A window that may have been dealt to a group before. */
export interface Dealt {
  readonly text: string;
  /** The codes that may stand behind three characters; any, where there are none. */
  readonly fourths?: readonly number[];
  readonly group?: number;
}

/** The nibbles of a window, as bit sets: by place, the low one's first. */
export function nibblesOf({ text, fourths }: Dealt): Group {
  return Array.from({ length: TABLES }, (_, table) => {
    const place = table >> 1;
    const codes = place < text.length ? [text.charCodeAt(place)] : fourths;
    return codes?.reduce((set, code) => set | (1 << ((table & 1) === 0 ? code & 15 : code >> 4)), 0) ?? ANY;
  });
}

/** A group while it is filled: how many of its windows have each nibble in each place. */
class Filling {
  readonly #counts = new Uint16Array(TABLES * NIBBLES);
  readonly sets: number[] = Array(TABLES).fill(0);
  passed = 0;

  /** How much more code the group lets pass with a window than without it. */
  growth(window: Group): number {
    return passing(this.sets, window) - this.passed;
  }

  change(window: Group, by: 1 | -1): void {
    for (const [table, nibbles] of window.entries()) {
      let set = 0;
      for (let nibble = 0; nibble < NIBBLES; nibble++) {
        const at = table * NIBBLES + nibble;
        if (((nibbles >> nibble) & 1) === 1) this.#counts[at] = (this.#counts[at] ?? 0) + by;
        if (this.#counts[at] !== 0) set |= 1 << nibble;
      }
      this.sets[table] = set;
    }
    this.passed = passing(this.sets, NOTHING);
  }
}

const NOTHING: Group = Array(TABLES).fill(0);

/**
 * A measure of how much code a group lets pass: any low nibble it has goes with any high one, and so with more
 * characters than were put in.
 */
function passing(sets: Group, more: Group): number {
  let product = 1;
  for (let table = 0; table < TABLES; table += 2) {
    const low = (sets[table] ?? 0) | (more[table] ?? 0);
    const high = (sets[table + 1] ?? 0) | (more[table + 1] ?? 0);
    product *= (BITS_OF[low & 255] ?? 0) + (BITS_OF[low >> 8] ?? 0);
    // No literal has a character beyond ASCII: eight high nibbles are all there are.
    product *= COMMON_OF[high & 255] ?? 0;
  }
  return product;
}

/** Puts a window into the group that lets least more pass by it; returns which one that is. */
function put(groups: readonly Filling[], window: Group): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, group] of groups.entries()) {
    const growth = group.growth(window);
    if (growth >= least) continue;
    least = growth;
    best = index;
  }
  groups[best]?.change(window, 1);
  return best;
}

/** The same for windows that let the same pass. */
function keyOf({ text, fourths }: Dealt): string {
  return fourths === undefined ? text : `${text} ${fourths.join(' ')}`;
}

/** Puts the windows that have a group into theirs; returns the others, sorted: those that start alike come together. */
function putDealt(groups: readonly Filling[], windows: readonly Dealt[]): readonly Group[] {
  const others = new Map<string, Dealt>();
  const dealt = new Set<string>();
  for (const window of windows) {
    const { group } = window;
    const key = keyOf(window);
    if (group === undefined) others.set(key, window);
    else if (!dealt.has(key)) {
      groups[group]?.change(nibblesOf(window), 1);
      dealt.add(key);
    }
  }
  return [...others]
    .filter(([key]) => !dealt.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, window]) => nibblesOf(window));
}

/** Puts each window into its group, or into one that it suits, and then again, knowing where the others are. */
export function groupWindows(windows: readonly Dealt[]): readonly Group[] {
  const groups = Array.from({ length: GROUPS }, () => new Filling());
  const nibbles = putDealt(groups, windows);
  const places = nibbles.map((window) => put(groups, window));
  for (let round = 0, moved = true; round < ROUNDS && moved; round++) {
    moved = false;
    for (const [index, window] of nibbles.entries()) {
      const old = places[index] ?? 0;
      groups[old]?.change(window, -1);
      places[index] = put(groups, window);
      moved ||= places[index] !== old;
    }
  }
  return groups.map(({ sets }) => sets);
}
