import { holds } from '../text/alphabet.ts';
import { charSetOf } from '../text/char-set.ts';
import { NAME, VALUE } from './classes.ts';
import { HASH_BITS, hash3 } from './hash.ts';

/** One bit for each hash of three characters: the first ones of what leads to tokens, the last ones of it reversed. */
export interface FragmentFilters {
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

function set(filter: Uint8Array, a: number, b: number, c: number): void {
  const hash = hash3(a, b, c);
  filter[hash >> 3] = (filter[hash >> 3] ?? 0) | (1 << (hash & 7));
}

/** @param fragments texts of three characters or more */
export function fragmentFilters(fragments: readonly string[]): FragmentFilters {
  const filters = { starts: new Uint8Array(1 << (HASH_BITS - 3)), ends: new Uint8Array(1 << (HASH_BITS - 3)) };
  for (const text of fragments) {
    const [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
    set(filters.starts, a, b, c);
    set(filters.ends, c, b, a);
  }
  return filters;
}

function isSetAt(filter: Uint8Array, text: string, at: number): boolean {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  const hash = hash3(a, b, c);
  return (((filter[hash >> 3] ?? 0) >> (hash & 7)) & 1) === 1;
}

/** How far a literal is read back. */
const REACH = 96;
const ENDS = charSetOf('"\'`()[]{},;\\<>');
/** Something is done with the literal that ends there. */
const WORKED = /["'`](?:\.[a-z]|\][\x01-\x20]{0,80}\.|[\x01-\x20]{0,80}\+[\x01-\x20]{0,80}["'`])/iy;

/** True where the word in front of the offset holds the start of a token, or ends with a reversed one. */
function isFragment(text: string, close: number, { starts, ends }: FragmentFilters): boolean {
  if (isSetAt(ends, text, close - 3) || text.endsWith('--', close)) return true;
  for (let at = close - 1; at >= close - REACH; at--) {
    const code = text.charCodeAt(at);
    if (!(code > 0x20 && code < 0x7f) || holds(ENDS, code)) return false;
    if (!holds(NAME, text.charCodeAt(at - 1)) && isSetAt(starts, text, at)) return true;
  }
  return false;
}

const CLOSE = /["'`]|\$\{/g;

/**
 * Visits the quotes, and the dollars of holes, at which a literal ends that may break off inside a token, or that is
 * joined, turned around or cut.
 */
export function visitClosings(text: string, filters: FragmentFilters, visit: (at: number) => void): void {
  for (const { index: at, 0: sign } of text.matchAll(CLOSE)) {
    if (!holds(VALUE, text.charCodeAt(at - 1))) continue;
    WORKED.lastIndex = at;
    if ((sign !== '${' && WORKED.test(text)) || isFragment(text, at, filters)) visit(at);
  }
}
