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
