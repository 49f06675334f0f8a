/** Finds every occurrence of any of the needles, in the order in which they end. */
export type FindAll = (text: string, visit: (at: number, needle: number) => void) => void;

const BLOCK = 3;
const TABLE_BITS = 16;
const TABLE_SIZE = 1 << TABLE_BITS;

/** Hash of the three units that end at `at`. */
function hash(text: string, at: number): number {
  const mixed =
    Math.imul(text.charCodeAt(at - 2), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at - 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (TABLE_SIZE - 1);
}

interface Tables {
  readonly shortest: number;
  /** By block hash: how far no needle can end. */
  readonly shift: Uint8Array;
  /** By block hash: the needles whose first `shortest` units end with that block. */
  readonly needles: ReadonlyMap<number, readonly number[]>;
}

function buildTables(needles: readonly string[]): Tables {
  const shortest = Math.min(...needles.map((needle) => needle.length));
  const shift = new Uint8Array(TABLE_SIZE).fill(Math.min(255, shortest - BLOCK + 1));
  const ends = new Map<number, number[]>();
  for (const [index, needle] of needles.entries()) {
    for (let end = BLOCK - 1; end < shortest; end++) {
      const key = hash(needle, end);
      shift[key] = Math.min(shift[key] ?? 0, shortest - 1 - end);
      if (end === shortest - 1) ends.set(key, [...(ends.get(key) ?? []), index]);
    }
  }
  return { shortest, shift, needles: ends };
}

/**
 * A matcher after Wu and Manber: the three characters at the end of a window of the shortest needle's length tell how
 * far the window may jump. One pass whatever the number of needles.
 * @param needles texts of at least three units
 */
export function compileFindAll(needles: readonly string[]): FindAll {
  if (needles.length === 0) return () => undefined;
  const { shortest, shift, needles: ends } = buildTables(needles);
  return (text, visit) => {
    for (let at = shortest - 1; at < text.length;) {
      const key = hash(text, at);
      const jump = shift[key] ?? 1;
      if (jump > 0) {
        at += jump;
        continue;
      }
      const start = at - shortest + 1;
      for (const index of ends.get(key) ?? []) if (text.startsWith(needles[index] ?? '\0', start)) visit(start, index);
      at++;
    }
  };
}
