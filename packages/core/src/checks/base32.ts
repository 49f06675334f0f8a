const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The whole bytes of a text in base32 of either case; empty where a character is none of it. */
export function decodeBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (const char of text.toLowerCase()) {
    const value = ALPHABET.indexOf(char);
    if (value === -1) return new Uint8Array();
    bits = ((bits << 5) | value) & 0xffff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes;
}
