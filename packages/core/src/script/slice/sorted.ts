import type { Span } from '../../views/view.ts';

/** The last of the ascending numbers that is below `limit`, by its index; -1 where there is none. */
export function lastBelow(ascending: readonly number[], limit: number): number {
  let low = -1;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Tells whether a node of a syntax tree holds any of some others, or is one. Of two nodes one holds the other, or they
 * are apart.
 */
export function holdsAnyOf(nodes: readonly Span[]): (node: Span) => boolean {
  /** Of those that start at the same place the one that ends first. */
  const ends = new Map<number, number>();
  for (const { start, end } of nodes) ends.set(start, Math.min(end, ends.get(start) ?? end));
  const starts = [...ends.keys()].toSorted((a, b) => a - b);
  return ({ start, end }) => {
    const sameStart = ends.get(start);
    if (sameStart !== undefined && sameStart <= end) return true;
    const next = starts[lastBelow(starts, start + 1) + 1];
    return next !== undefined && next < end;
  };
}
