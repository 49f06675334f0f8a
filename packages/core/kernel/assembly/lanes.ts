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

/** One bit for each of 16 lanes: its sign. */
export function signs(lanes: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(lanes));
}

/** One bit for each lane that is greater. */
export function above(lanes: v128, least: i8): u64 {
  return signs(i8x16.gt_s(lanes, i8x16.splat(least)));
}

/** One bit for each lane that is that number. */
export function equal(lanes: v128, number: i8): u64 {
  return signs(i8x16.eq(lanes, i8x16.splat(number)));
}

/** The lanes one position further on, the last one of `before` in front. */
export function later(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** The lanes two positions further on. */
export function muchLater(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
}

/** One bit for each lane that has any class. */
export function someOf(lanes: v128): u64 {
  return signs(i8x16.ne(lanes, i8x16.splat(0)));
}

/** One bit for each lane in which the three have a class in common. */
export function some(a: v128, b: v128, c: v128): u64 {
  return signs(i8x16.ne(v128.and(v128.and(a, b), c), i8x16.splat(0)));
}
