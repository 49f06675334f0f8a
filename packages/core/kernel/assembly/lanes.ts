// Sixteen characters at a time. Vectors that stay the same lie in memory: engines put a constant together anew wherever it
// is used, which takes more instructions than what is done with it.

const LOW_NIBBLE: usize = memory.data<i8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16);

/** As bytes. A character that is not Latin-1 becomes 0 or 255, and neither belongs to any class. */
export function bytesAt(at: usize): v128 {
  return i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16));
}

export function lowNibbles(bytes: v128): v128 {
  return v128.and(bytes, v128.load(LOW_NIBBLE));
}

export function highNibbles(bytes: v128): v128 {
  return v128.and(i16x8.shr_u(bytes, 4), v128.load(LOW_NIBBLE));
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

/** One bit for each lane that is greater than what lies in memory. */
export function above(lanes: v128, least: usize): u64 {
  return signs(i8x16.gt_s(lanes, v128.load(least)));
}

/** One bit for each lane that is what lies in memory. */
export function equal(lanes: v128, numbers: usize): u64 {
  return signs(i8x16.eq(lanes, v128.load(numbers)));
}

/** The lanes one position further on, the last one of `before` in front. */
export function byOne(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** The lanes two positions further on. */
export function byTwo(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
}

/** The lanes three positions further on. */
export function byThree(before: v128, lanes: v128): v128 {
  return i8x16.shuffle(before, lanes, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
}

/** One bit for each lane that has any of the classes below the sign. */
export function positive(lanes: v128): u64 {
  return signs(i8x16.gt_s(lanes, i8x16.splat(0)));
}

/** One bit for each lane that has no class: one instruction less than asking for those that have. */
export function noneOf(lanes: v128): u64 {
  return signs(i8x16.eq(lanes, i8x16.splat(0)));
}

/** The groups that four characters in a row have, at the fourth: of the first three, these lanes and those before. */
export function inAll(first: v128, one: v128, second: v128, two: v128, third: v128, three: v128, four: v128): v128 {
  return v128.and(v128.and(byThree(first, one), byTwo(second, two)), v128.and(byOne(third, three), four));
}
