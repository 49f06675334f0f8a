// Sixteen characters at a time.

/** As bytes. A character that is not Latin-1 becomes 0 or 255, and neither belongs to any class. */
export function bytesAt(at: usize): v128 {
  return i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16));
}

export function lowNibbles(bytes: v128): v128 {
  return v128.and(bytes, i8x16.splat(15));
}

export function highNibbles(bytes: v128): v128 {
  return v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(15));
}

/**
 * The classes of each byte: those that both of its nibbles belong to. The relaxed swizzle is the plain one for
 * indices below 16, and one instruction instead of two.
 */
export function classes(lows: v128, highs: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.relaxed_swizzle(lows, low), i8x16.relaxed_swizzle(highs, high));
}

/** One bit for each of 64 lanes. */
export function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  const front = <u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16);
  const back = <u32>i8x16.bitmask(c) | ((<u32>i8x16.bitmask(d)) << 16);
  return <u64>front | ((<u64>back) << 32);
}

/** One bit for each of 64 lanes that is greater. */
export function above(a: v128, b: v128, c: v128, d: v128, least: v128): u64 {
  return bits(i8x16.gt_s(a, least), i8x16.gt_s(b, least), i8x16.gt_s(c, least), i8x16.gt_s(d, least));
}

/** The lanes one position further on, the last one of `before` in front. */
export function later(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** The lanes two positions further on. */
export function muchLater(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
}

/** The lanes in which the three have no class in common. */
export function disjoint(a: v128, b: v128, c: v128): v128 {
  return i8x16.eq(v128.and(v128.and(a, b), c), i8x16.splat(0));
}
