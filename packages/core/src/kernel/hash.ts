const FIRST = 0x9e3779b1;
const THIRD = 0x85ebca6b;

/** Bits of a hash. */
export const HASH_BITS = 15;

/** Hash of three characters, as the kernel computes it. */
export function hash3(a: number, b: number, c: number): number {
  return (Math.imul(a | (b << 16), FIRST) + Math.imul(c, THIRD)) >>> (32 - HASH_BITS);
}
