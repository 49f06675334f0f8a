/** The characters of base64 in the order of their values. */
export const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const INVALID = 255;

const VALUES = ((): Uint8Array => {
  const values = new Uint8Array(128).fill(INVALID);
  for (let i = 0; i < 64; i++) values[STANDARD.charCodeAt(i)] = i;
  values['-'.charCodeAt(0)] = 62;
  values['_'.charCodeAt(0)] = 63;
  return values;
})();

/** The six bits of a character, or 255 where it is none of base64 or base64url. */
export function sextet(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (VALUES[code] ?? INVALID) : INVALID;
}

/**
 * Decodes base64 or base64url between two offsets. Padding and what cannot be a whole byte at the end are left out.
 * Stops at the first character outside the alphabet.
 */
export function decodeBase64(text: string, start = 0, end: number = text.length): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(((end - start) * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const value = sextet(text, at);
    if (value === INVALID) break;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** Encodes bytes as base64 without padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const chars = Math.min(4, bytes.length - at + 1);
    for (let k = 0; k < chars; k++) text += STANDARD.charAt((group >> (18 - 6 * k)) & 63);
  }
  return text;
}
