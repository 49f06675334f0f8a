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

/** The group that lets least more pass when the window is put in. */
function bestFor(window: string, groups: readonly Group[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, group] of groups.entries()) {
    const growth = passing(withWindow(group, window)) - passing(group);
    if (growth >= least) continue;
    least = growth;
    best = index;
  }
  return best;
}

/**
 * Puts each window into a group, and then once again, knowing where the others are.
 * @param windows different ones, sorted: those that start alike come together
 */
export function groupWindows(windows: readonly string[]): readonly Group[] {
  const groups: Group[] = Array.from({ length: GROUPS }, () => EMPTY);
  const places = new Map<string, number>();
  for (const window of windows) {
    const best = bestFor(window, groups);
    places.set(window, best);
    groups[best] = withWindow(groups[best] ?? EMPTY, window);
  }
  for (const window of windows) {
    const old = places.get(window) ?? 0;
    places.delete(window);
    groups[old] = windows.filter((each) => places.get(each) === old).reduce(withWindow, EMPTY);
    const best = bestFor(window, groups);
    places.set(window, best);
    groups[best] = withWindow(groups[best] ?? EMPTY, window);
  }
  return groups;
}
