import { DRAWING_SET, LED_LENGTHS, LENGTHS, SHAPES } from './layout';
import { allIn, charAt, escapeTail, isDigit } from './text';

const SPACE: u32 = 0x20;
const DASH: u32 = 0x2d;
const DOT: u32 = 0x2e;

const COLON: u32 = 0x3a;
const EQUALS: u32 = 0x3d;
const MOST_PADDING: i32 = 2;
/** Bit of the characters, besides the shapes' own: digits. */
const DIGIT: u32 = 0x80000000;

function shapesOf(char: u32): u32 {
  return load<u32>(SHAPES + ((<usize>char) << 2));
}

function shapesOfLength(start: i32, end: i32): u32 {
  const at = (<usize>(end - start)) << 2;
  return charAt(start - 1) === COLON ? load<u32>(LENGTHS + at) | load<u32>(LED_LENGTHS + at) : load<u32>(LENGTHS + at);
}

/** True where three different characters stand in a run. */
function isVaried(start: i32, end: i32): bool {
  const first = charAt(start);
  let other = first;
  for (let at = start + 1; at < end; at++) {
    const char = charAt(at);
    if (char === first || char === other) continue;
    if (other !== first) return true;
    other = char;
  }
  return false;
}

/** True where a run that stands like a value has a digit, three characters, and the length and alphabet of a value that is looked for. */
export function hasShape(runStart: i32, runEnd: i32): bool {
  const start = runStart + escapeTail(runStart);
  let end = runEnd;
  while (end < runEnd + MOST_PADDING && charAt(end) === EQUALS) end++;
  let shapes = shapesOfLength(start, end) & ~DIGIT;
  let digits: u32 = 0;
  for (let at = start; at < end && shapes !== 0; at++) {
    const here = shapesOf(charAt(at));
    shapes &= here;
    digits |= here;
  }
  return shapes !== 0 && (digits & DIGIT) !== 0 && isVaried(start, end);
}

/** True for a piece of a drawing's path behind another: numbers, with signs, and the letters of commands. */
export function isDrawing(start: i32, end: i32): bool {
  if (charAt(start - 1) !== SPACE || !isDigit(charAt(start - 2)) || !allIn(DRAWING_SET, start, end - start))
    return false;
  for (let at = start; at < end; at++) if (charAt(at) === DOT || charAt(at) === DASH) return true;
  return false;
}
