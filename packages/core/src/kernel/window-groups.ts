/** Low and high nibbles, as bit sets, that the three characters of a group's windows have. */
export type Group = readonly number[];

/** A byte has a bit for each group. */
const GROUPS = 8;
const EMPTY: Group = [0, 0, 0, 0, 0, 0];
/** How common in code the characters are that have each high nibble: letters of the lower case are. */
const COMMON: readonly number[] = [1, 1, 1, 1, 2, 2, 4, 4];

function withWindow(group: Group, window: string): Group {
  const grown = group.slice();
  for (let place = 0; place < 3; place++) {
    const code = window.charCodeAt(place);
    grown[2 * place] = (grown[2 * place] ?? 0) | (1 << (code & 15));
    grown[2 * place + 1] = (grown[2 * place + 1] ?? 0) | (1 << (code >> 4));
  }
  return grown;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * A measure of how much code a group lets pass: any low nibble it has goes with any high one, and so with more
 * characters than were put in.
 */
function passing(group: Group): number {
  let product = 1;
  for (let place = 0; place < 3; place++) {
    let common = 0;
    for (let high = 0; high < 8; high++)
      if ((((group[2 * place + 1] ?? 0) >> high) & 1) === 1) common += COMMON[high] ?? 0;
    product *= common * countBits(group[2 * place] ?? 0);
  }
  return product;
}

/** Groups while they are filled: what each has, and how much it lets pass. */
interface Filling {
  readonly groups: Group[];
  readonly passed: number[];
}

/** Puts a window into the group that lets least more pass by it; returns which one that is. */
function put({ groups, passed }: Filling, window: string): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < GROUPS; index++) {
    const growth = passing(withWindow(groups[index] ?? EMPTY, window)) - (passed[index] ?? 0);
    if (growth >= least) continue;
    least = growth;
    best = index;
  }
  groups[best] = withWindow(groups[best] ?? EMPTY, window);
  passed[best] = (passed[best] ?? 0) + least;
  return best;
}

/**
 * Puts each window into a group, and then once again, knowing where the others are.
 * @param windows different ones, sorted: those that start alike come together
 */
export function groupWindows(windows: readonly string[]): readonly Group[] {
  const filling: Filling = { groups: Array.from({ length: GROUPS }, () => EMPTY), passed: Array(GROUPS).fill(0) };
  const places = windows.map((window) => put(filling, window));
  for (const [index, window] of windows.entries()) {
    const old = places[index] ?? 0;
    places[index] = -1;
    const others = windows.filter((_, other) => places[other] === old).reduce(withWindow, EMPTY);
    filling.groups[old] = others;
    filling.passed[old] = passing(others);
    places[index] = put(filling, window);
  }
  return filling.groups;
}
