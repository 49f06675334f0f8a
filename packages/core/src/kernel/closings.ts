import { holds } from '../text/alphabet.ts';
import { NAME, VALUE } from './classes.ts';
import { HASH_BITS, mixed } from './hash.ts';
import { WORD } from './sets.ts';

/**
 * Two bits for the first four characters of what leads to tokens, or for all three; the same for the last four of it
 * reversed. Where one bit is set for another text, the second one hardly is.
 */
export interface FragmentFilters {
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
}

const BITS = (1 << HASH_BITS) - 1;
/** Bits of a hash that the second one is behind. */
const SECOND = 2;

function setBit(filter: Uint8Array, bit: number): void {
  filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function set(filter: Uint8Array, hash: number): void {
  setBit(filter, hash >>> (32 - HASH_BITS));
  setBit(filter, (hash >>> SECOND) & BITS);
}

function isBitSet(filter: Uint8Array, bit: number): boolean {
  return (((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}

function isSet(filter: Uint8Array, hash: number): boolean {
  return isBitSet(filter, hash >>> (32 - HASH_BITS)) && isBitSet(filter, (hash >>> SECOND) & BITS);
}

/** @param fragments texts of three characters or more */
export function fragmentFilters(fragments: readonly string[]): FragmentFilters {
  const filters = { starts: new Uint8Array(1 << (HASH_BITS - 3)), ends: new Uint8Array(1 << (HASH_BITS - 3)) };
  for (const text of fragments) {
    const [a, b, c, d] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2), text.charCodeAt(3)];
    set(filters.starts, mixed(a, b, c, d));
    set(filters.ends, text.length > 3 ? mixed(d, c, b, a) : mixed(c, b, a, 0));
  }
  return filters;
}

function isFourSet(filter: Uint8Array, text: string, at: number): boolean {
  const [a, b, c, d] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  return isSet(filter, mixed(a, b, c, d));
}

function isThreeSet(filter: Uint8Array, text: string, at: number): boolean {
  return isSet(filter, mixed(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), 0));
}

/** How far a literal is read back. */
const REACH = 96;
/** Something is done with the literal that ends there. */
const WORKED =
  /["'`](?:\.[a-z]|\[["'`][a-z]|\][\x01-\x20]{0,80}(?:\.|\[["'`])|[\x01-\x20]{0,80}\+[\x01-\x20]{0,80}["'`])/iy;

/** True where the word in front of the offset holds the start of a token, or ends with a reversed one. */
function isFragment(text: string, close: number, { starts, ends }: FragmentFilters): boolean {
  if (isFourSet(ends, text, close - 4) || isThreeSet(ends, text, close - 3) || text.endsWith('--', close)) return true;
  for (let at = close - 1; at >= close - REACH; at--) {
    if (!holds(WORD, text.charCodeAt(at))) return false;
    if (holds(NAME, text.charCodeAt(at - 1))) continue;
    if (isFourSet(starts, text, at) || isThreeSet(starts, text, at)) return true;
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
