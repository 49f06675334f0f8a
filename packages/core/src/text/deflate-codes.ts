import type { BitReader } from './bit-reader.ts';
import { once } from './once.ts';
import { huffman, nextSymbol, type Huffman } from './huffman.ts';

/** The symbol that ends a block. */
export const END_OF_BLOCK = 256;
/** The order in which the lengths of the code that writes the other codes stand. */
const ORDER: readonly number[] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The two codes of a block: literals with lengths, and distances. */
export interface BlockCodes {
  readonly literals: Huffman;
  readonly distances: Huffman;
}

function fixedLengths(): Uint8Array {
  const lengths = new Uint8Array(288).fill(8);
  return lengths.fill(9, 144, 256).fill(7, 256, 280);
}

function codes(literalLengths: Uint8Array, distanceLengths: Uint8Array): BlockCodes | undefined {
  const literals = huffman(literalLengths);
  const distances = huffman(distanceLengths);
  return literals === undefined || distances === undefined ? undefined : { literals, distances };
}

/** Reads code lengths, of which runs are written short; undefined where they are broken. */
function readLengths(bits: BitReader, code: Huffman, total: number): Uint8Array | undefined {
  const lengths = new Uint8Array(total);
  for (let at = 0; at < total;) {
    const symbol = nextSymbol(bits, code);
    if (symbol < 0 || bits.past || (symbol === 16 && at === 0)) return undefined;
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const repeat = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + repeat > total) return undefined;
    lengths.fill(value, at, at + repeat);
    at += repeat;
  }
  return lengths;
}

/** Reads the codes of a block that brings its own; undefined where they are broken. */
export function readCodes(bits: BitReader): BlockCodes | undefined {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  if (literals > 286 || distances > 30) return undefined;
  const ownLengths = new Uint8Array(19);
  for (let at = 0; at < count; at++) ownLengths[ORDER[at] ?? 0] = bits.take(3);
  const code = huffman(ownLengths);
  const lengths = code === undefined ? undefined : readLengths(bits, code, literals + distances);
  // A block without an end is none.
  if (lengths === undefined || lengths[END_OF_BLOCK] === 0) return undefined;
  return codes(lengths.subarray(0, literals), lengths.subarray(literals));
}

/** The codes of a block that brings none. */
export const fixedCodes: () => BlockCodes | undefined = once(() => codes(fixedLengths(), new Uint8Array(30).fill(5)));
