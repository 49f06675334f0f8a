import { groupWindows } from './window-groups.ts';

/** Three characters of a literal that are looked for in its place, and where in it they stand. */
export interface Window {
  readonly text: string;
  readonly offset: number;
}

/** Characters of a window. */
const LENGTH = 3;
/** A character that is the same as the one before comes more often than by chance. */
const REPEATED = 0.5;

/**
 * About how often a character stands in code. Rough on purpose: letters of words come in each other's company, so that
 * finer figures, multiplied, mislead.
 */
function frequency(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 0.06;
  if (code === 0x20) return 0.08;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ? 0.02 : 0.008;
}

/** About how often the three characters from `offset` on stand in code. */
function cost(literal: string, offset: number): number {
  let before = literal.charCodeAt(offset);
  let product = frequency(before);
  for (let at = offset + 1; at < offset + LENGTH; at++) {
    const code = literal.charCodeAt(at);
    product *= code === before ? REPEATED : frequency(code);
    before = code;
  }
  return product;
}

/** How many literals hold each window. */
function countSharers(literals: readonly string[]): ReadonlyMap<string, number> {
  const sharers = new Map<string, number>();
  for (const literal of literals) {
    for (let offset = 0; offset + LENGTH <= literal.length; offset++) {
      const window = literal.slice(offset, offset + LENGTH);
      sharers.set(window, (sharers.get(window) ?? 0) + 1);
    }
  }
  return sharers;
}

/** The window of each literal: a rare one, rather one that others share. Literals have at least three characters. */
export function chooseWindows(literals: readonly string[]): readonly Window[] {
  const sharers = countSharers(literals);
  return literals.map((literal) => {
    let best: Window = { text: '', offset: 0 };
    let lowest = Number.POSITIVE_INFINITY;
    for (let offset = 0; offset + LENGTH <= literal.length; offset++) {
      const text = literal.slice(offset, offset + LENGTH);
      const price = cost(literal, offset) / Math.sqrt(sharers.get(text) ?? 1);
      if (price >= lowest) continue;
      lowest = price;
      best = { text, offset };
    }
    return best;
  });
}

/** For the low and the high nibble of each of the three characters 16 bytes: the groups that a nibble belongs to. */
export function nibbleTables(windows: readonly string[]): Uint8Array {
  const tables = new Uint8Array(96);
  for (const [index, group] of groupWindows([...new Set(windows)].toSorted()).entries()) {
    for (let table = 0; table < 6; table++) {
      for (let nibble = 0; nibble < 16; nibble++) {
        const at = 16 * table + nibble;
        if ((((group[table] ?? 0) >> nibble) & 1) === 1) tables[at] = (tables[at] ?? 0) | (1 << index);
      }
    }
  }
  return tables;
}
