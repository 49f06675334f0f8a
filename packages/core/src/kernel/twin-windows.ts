import type { Window } from './windows.ts';

/** Windows are dealt to so many groups: the first three characters of each fit into the bits of one number. */
const GROUPS = 10;
const FIRST = (1 << GROUPS) - 1;
/** What follows is compared by whoever is told of a place. */
const PLACES = 3;

/**
 * For each character code the groups that have it as a first, a second and a third character, in ten bits each. Only
 * the low byte of a code is looked at: what is found by it is compared.
 */
function masksOf(windows: readonly string[]): Int32Array {
  const masks = new Int32Array(256);
  for (const [index, window] of windows.entries()) {
    for (let place = 0; place < PLACES; place++) {
      const code = window.charCodeAt(place);
      masks[code] = (masks[code] ?? 0) | (1 << ((index % GROUPS) + GROUPS * place));
    }
  }
  return masks;
}

/** Finds every place where one of the windows stands, and says which of them by their index. */
export function compileWindows(
  windows: readonly Window[],
): (text: string, visit: (at: number, windows: readonly number[]) => void) => void {
  const byText = new Map<string, number[]>();
  for (const [index, window] of windows.entries()) {
    const text = window.text.slice(0, PLACES);
    byText.set(text, [...(byText.get(text) ?? []), index]);
  }
  const masks = masksOf([...byText.keys()]);
  return (text, visit) => {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      // By ten bits to the left: what may be a first character may be followed by a second one, and so on.
      state = ((state << GROUPS) | FIRST) & (masks[text.charCodeAt(at) & 0xff] ?? 0);
      if (state >> (2 * GROUPS) === 0) continue;
      const found = byText.get(text.slice(at - 2, at + 1));
      if (found !== undefined) visit(at - 2, found);
    }
  };
}
