import { CHOSEN } from './chosen-windows.ts';
import type { Anchor } from './anchor.ts';
import { COMMON, groupWindows, NIBBLES, PLACES, TABLES, type Dealt } from './window-groups.ts';

/**
 * Four characters of a literal, or all three, that are looked for in its place, and where in it they stand; its group
 * is the one it was dealt to by what real files hold.
 */
export interface Window extends Dealt {
  readonly offset: number;
}

/** A character that is the same as the one before comes more often than by chance. */
const REPEATED = 0.5;

/**
 * About how often a character stands in code. Rough on purpose: letters of words come in each other's company, so that
 * finer figures, multiplied, mislead.
 */
function frequency(code: number): number {
  return (COMMON[code >> 4] ?? 0) / 100 / 16;
}

/** About how often the characters of a window from `offset` on stand in code. */
function cost(literal: string, offset: number, length: number): number {
  let before = literal.charCodeAt(offset);
  let product = frequency(before);
  for (let at = offset + 1; at < offset + length; at++) {
    const code = literal.charCodeAt(at);
    product *= code === before ? REPEATED : frequency(code);
    before = code;
  }
  return product;
}

function lengthFor(literal: string): number {
  return Math.min(PLACES, literal.length);
}

/** How many literals hold each window. */
function countSharers(literals: readonly string[]): ReadonlyMap<string, number> {
  const sharers = new Map<string, number>();
  for (const literal of literals) {
    const length = lengthFor(literal);
    for (let offset = 0; offset + length <= literal.length; offset++) {
      const window = literal.slice(offset, offset + length);
      sharers.set(window, (sharers.get(window) ?? 0) + 1);
    }
  }
  return sharers;
}

/** What was chosen for literals by what real files hold. */
function chosenWindows(): ReadonlyMap<string, Window> {
  const windows = new Map<string, Window>();
  for (const [group, literals] of CHOSEN.entries()) {
    for (const [literal, offset] of literals) {
      windows.set(literal, { text: literal.slice(offset, offset + lengthFor(literal)), offset, group });
    }
  }
  return windows;
}

/** The codes that may stand behind a literal of three characters, where the anchor says so. */
export function fourthsOf({ literal, follows }: Anchor): readonly number[] | undefined {
  if (literal.length >= PLACES || follows === undefined || follows.min === 0) return undefined;
  return [...follows.chars.keys()].filter((code) => code > 0 && follows.chars[code] === 1);
}

/** A rare window, rather one that others share. */
function guessWindow(literal: string, sharers: ReadonlyMap<string, number>): Window {
  let best: Window = { text: '', offset: 0 };
  let lowest = Number.POSITIVE_INFINITY;
  const length = lengthFor(literal);
  for (let offset = 0; offset + length <= literal.length; offset++) {
    const text = literal.slice(offset, offset + length);
    const price = cost(literal, offset, length) / (sharers.get(text) ?? 1);
    if (price >= lowest) continue;
    lowest = price;
    best = { text, offset };
  }
  return best;
}

/** The window of each anchor. Their literals have at least three characters. */
export function chooseWindows(anchors: readonly Anchor[]): readonly Window[] {
  const chosen = chosenWindows();
  const sharers = countSharers(anchors.map(({ literal }) => literal));
  return anchors.map((anchor) => {
    const window = chosen.get(anchor.literal) ?? guessWindow(anchor.literal, sharers);
    const fourths = fourthsOf(anchor);
    return fourths === undefined ? window : { ...window, fourths };
  });
}

const GROUPS_OF_TABLE = 8;

/** For each eight groups, and in them for each nibble of each character, 16 bytes: the groups that a nibble belongs to. */
export function nibbleTables(windows: readonly Window[]): Uint8Array {
  const groups = groupWindows(windows);
  const tables = new Uint8Array((groups.length / GROUPS_OF_TABLE) * TABLES * NIBBLES);
  for (const [index, group] of groups.entries()) {
    const first = Math.floor(index / GROUPS_OF_TABLE) * TABLES;
    for (const [table, nibbles] of group.entries()) {
      for (let nibble = 0; nibble < NIBBLES; nibble++) {
        const at = (first + table) * NIBBLES + nibble;
        if (((nibbles >> nibble) & 1) === 1) tables[at] = (tables[at] ?? 0) | (1 << (index % GROUPS_OF_TABLE));
      }
    }
  }
  return tables;
}
