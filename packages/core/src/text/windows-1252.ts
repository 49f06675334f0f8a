/** The characters that `decodeBytes` gives for the bytes 0x80 to 0x9f. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CODES: ReadonlyMap<number, number> = new Map(
  Array.from(SPECIAL, (char, index) => [char.charCodeAt(0), 0x80 + index]),
);

/** The byte for which `decodeBytes` gives a character; NaN where it gives it for none. */
export function byteOf(code: number): number {
  return code > 0xff ? (CODES.get(code) ?? Number.NaN) : code;
}

/** The bytes from which `decodeBytes` made a text. */
export function encodeBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code > 0xff ? (CODES.get(code) ?? 0) : code;
  }
  return bytes;
}
