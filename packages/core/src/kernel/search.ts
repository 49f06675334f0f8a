import { stands, type Anchor } from './anchor.ts';

/** Visits the places of the anchors at those indices, one after the other. */
export function searchEach(
  anchors: readonly Anchor[],
  indices: readonly number[],
  text: string,
  visit: (at: number, anchor: number) => void,
): void {
  for (const index of indices) {
    const anchor = anchors[index];
    if (anchor === undefined) continue;
    for (let at = text.indexOf(anchor.literal); at !== -1; at = text.indexOf(anchor.literal, at + 1)) {
      if (stands(anchor, text, at)) visit(at, index);
    }
  }
}
