const FIRST = 0x9e3779b1;
const THIRD = 0x85ebca6b;

/** Bits of a hash. */
export const HASH_BITS = 15;

/** All bits of the hash of four characters, as the kernel computes it; of three where the last is 0. */
export function mixed(a: number, b: number, c: number, d: number): number {
  return (Math.imul(a | (b << 16), FIRST) + Math.imul(c | (d << 16), THIRD)) >>> 0;
}

/** Hash of three characters, as the kernel computes it. */
export function hash3(a: number, b: number, c: number): number {
  return mixed(a, b, c, 0) >>> (32 - HASH_BITS);
}

/** Values of a fourth character that `hash4` tells apart. */
export const FOURTHS = 128;

/** Hash of four characters, of the last one its lower seven bits, as the kernel computes it. */
export function hash4(a: number, b: number, c: number, d: number): number {
  return mixed(a, b, c, d & (FOURTHS - 1)) >>> (32 - HASH_BITS);
}
