import type { BitReader } from './bit-reader.ts';

/** Codes up to this length are looked up at once. */
const FAST_BITS = 9;
const LONGEST = 15;

/** A canonical prefix code as deflate has it. */
export interface Huffman {
  /** By the next nine bits: sixteen times the symbol and the length of its code; 0 where the code is longer. */
  readonly fast: Uint16Array;
  /** By length: how many codes have it. */
  readonly counts: Uint16Array;
  /** Symbols in the order of their codes. */
  readonly symbols: Uint16Array;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let rest = code, left = length; left > 0; left--, rest >>= 1) bits = (bits << 1) | (rest & 1);
  return bits;
}

/** The code in which the n-th symbol has the n-th length; undefined where there is no such code. */
export function huffman(lengths: Uint8Array): Huffman | undefined {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const codes = new Uint16Array(LONGEST + 2);
  const places = new Uint16Array(LONGEST + 2);
  for (let length = 1, free = 1; length <= LONGEST; length++) {
    const count = counts[length] ?? 0;
    free = free * 2 - count;
    if (free < 0) return undefined;
    codes[length + 1] = ((codes[length] ?? 0) + count) << 1;
    places[length + 1] = (places[length] ?? 0) + count;
  }
  const fast = new Uint16Array(1 << FAST_BITS);
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    symbols[places[length]!++] = symbol;
    const code = codes[length]!++;
    if (length > FAST_BITS) continue;
    const step = 1 << length;
    for (let bits = reversed(code, length); bits < fast.length; bits += step) fast[bits] = symbol * 16 + length;
  }
  return { fast, counts, symbols };
}

/** The next symbol; negative where the bits are no code. */
export function nextSymbol(bits: BitReader, { fast, counts, symbols }: Huffman): number {
  const entry = fast[bits.peek(FAST_BITS)] ?? 0;
  if (entry !== 0) {
    bits.drop(entry & 15);
    return entry >> 4;
  }
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= LONGEST; length++) {
    code |= bits.take(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}
