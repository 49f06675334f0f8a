/** The stack gives back what lies on top of it: children are turned around, so that the first one comes first. */
export function reverseFrom<T>(visits: T[], first: number): void {
  for (let low = first, high = visits.length - 1; low < high; low++, high--) {
    const [below, above] = [visits[low], visits[high]];
    if (below === undefined || above === undefined) return;
    visits[low] = above;
    visits[high] = below;
  }
}
