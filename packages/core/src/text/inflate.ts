import { BitReader } from './bit-reader.ts';
import { END_OF_BLOCK, fixedCodes, readCodes, type BlockCodes } from './deflate-codes.ts';
import { nextSymbol } from './huffman.ts';
import { packedStart } from './packing.ts';

/**
 * Unpacks gzip, zlib or raw deflate, whichever the head says, to `limit` bytes at the most. What was unpacked in front
 * of a break is kept; undefined where that is nothing.
 */
export type Inflate = (bytes: Uint8Array, limit: number) => Uint8Array | undefined;

/** A symbol stands for a range of numbers: its first one, and the number of bits that follow to choose from it. */
interface Ranges {
  readonly bases: readonly number[];
  readonly bits: readonly number[];
}

/** Ranges that follow one another; every `step` symbols they double. */
function ranges(first: number, step: number, count: number): Ranges {
  const bits = Array.from({ length: count }, (_, index) => Math.max(0, Math.floor(index / step) - 1));
  const bases: number[] = [];
  for (let base = first, index = 0; index < count; base += 1 << (bits[index] ?? 0), index++) bases.push(base);
  return { bases, bits };
}

const FIRST_LENGTH = 257;
const SHORTER = ranges(3, 4, 28);
const DISTANCES = ranges(1, 2, 30);
/** The last length has a symbol of its own. */
const LENGTHS: Ranges = { bases: [...SHORTER.bases, 258], bits: [...SHORTER.bits, 0] };

function takeFrom({ bases, bits }: Ranges, symbol: number, from: BitReader): number {
  return (bases[symbol] ?? 0) + from.take(bits[symbol] ?? 0);
}

/** Unpacked bytes, in a buffer that grows. */
class Output {
  readonly limit: number;
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(limit: number) {
    this.limit = limit;
    this.#bytes = new Uint8Array(Math.min(limit, 1024));
  }

  get full(): boolean {
    return this.#length >= this.limit;
  }

  add(byte: number): void {
    if (this.full) return;
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = byte;
  }

  /** Repeats what stands so far back; false where nothing does. */
  repeat(distance: number, count: number): boolean {
    if (distance > this.#length) return false;
    for (let left = count; left > 0; left--) this.add(this.#bytes[this.#length - distance] ?? 0);
    return true;
  }

  #grow(): void {
    const bytes = new Uint8Array(Math.min(this.limit, 4 * this.#bytes.length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Unpacks a block of codes; false where it breaks. */
function inflateCodes(bits: BitReader, { literals, distances }: BlockCodes, output: Output): boolean {
  while (!output.full) {
    const symbol = nextSymbol(bits, literals);
    if (symbol < 0 || symbol >= FIRST_LENGTH + LENGTHS.bases.length || bits.past) return false;
    if (symbol === END_OF_BLOCK) return true;
    if (symbol < END_OF_BLOCK) {
      output.add(symbol);
      continue;
    }
    const length = takeFrom(LENGTHS, symbol - FIRST_LENGTH, bits);
    const code = nextSymbol(bits, distances);
    if (code < 0 || code >= DISTANCES.bases.length) return false;
    const distance = takeFrom(DISTANCES, code, bits);
    if (bits.past || !output.repeat(distance, length)) return false;
  }
  return false;
}

function inflateStored(bits: BitReader, output: Output): boolean {
  bits.align();
  const length = bits.take(16);
  if ((bits.take(16) ^ 0xffff) !== length) return false;
  for (let left = length; left > 0 && !output.full; left--) {
    const byte = bits.take(8);
    if (bits.past) return false;
    output.add(byte);
  }
  return true;
}

/** Unpacks one block; false where nothing may follow. */
function inflateBlock(bits: BitReader, output: Output): boolean {
  const last = bits.take(1) === 1;
  const kind = bits.take(2);
  if (kind === 3 || bits.past) return false;
  if (kind === 0) return inflateStored(bits, output) && !last;
  const codes = kind === 1 ? fixedCodes() : readCodes(bits);
  return codes !== undefined && inflateCodes(bits, codes, output) && !last;
}

/** Unpacks deflated data that starts at an offset, to `limit` bytes at the most; undefined where nothing comes of it. */
export function inflateFrom(bytes: Uint8Array, start: number, limit: number): Uint8Array | undefined {
  const bits = new BitReader(bytes, start);
  const output = new Output(limit);
  while (!output.full && inflateBlock(bits, output));
  const unpacked = output.bytes();
  return unpacked.length === 0 ? undefined : unpacked;
}

/** The portable way to unpack, for a host that has none of its own. */
export const inflate: Inflate = (bytes, limit) => inflateFrom(bytes, packedStart(bytes), limit);
