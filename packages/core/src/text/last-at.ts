/**
 * The number of the last of `count` parts in order that starts at an offset or before it; 0 where none does.
 * @param startOf where the part of a number starts
 */
export function lastAt(count: number, startOf: (part: number) => number | undefined, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((startOf(middle) ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
