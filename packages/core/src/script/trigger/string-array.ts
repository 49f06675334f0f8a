/** How an obfuscated script turns the array that holds its strings: `array.push(array.shift())`. */
export const SHIFT_CALLS: readonly string[] = ['.shift())', "['shift']())", '["shift"]())'];

const TURN = /([\w$]+)(?:\.push|\[(?:'push'|"push")\])\(\1$/;
const LONGEST_TURN = 120;
/** The sum that says when the array is turned far enough stands right before, with this in it. */
const PARSES = 'parseInt(';
const REACH = 4096;

/** The characters of base64 in the order that obfuscators have them in, which stand in front of the decoding. */
export const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/';
const DECODES = 'decodeURIComponent';

/** True for that alphabet, at its offset, where a function follows that decodes with it. */
export function decodesStrings(text: string, at: number): boolean {
  return text.slice(at, at + REACH).includes(DECODES);
}

/** True for a turn of an array, at the offset of its `shift`, behind a sum of numbers out of it. */
export function turnsStrings(text: string, at: number): boolean {
  if (!TURN.test(text.slice(Math.max(0, at - LONGEST_TURN), at))) return false;
  const before = text.lastIndexOf(PARSES, at);
  return before !== -1 && at - before < REACH;
}
