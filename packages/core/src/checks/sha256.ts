import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const encoder = new TextEncoder();

function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (count += 8; count >= 5; count -= 5) text += BASE32.charAt((bits >> (count - 5)) & 31);
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}

/** Eight characters behind the first `over` are the start of the SHA-256 of those, in base32. */
export function sha256Base32(value: string, over: number): boolean {
  return base32(sha256(encoder.encode(value.slice(0, over))), 8) === value.slice(over, over + 8);
}

/** SHA-256 of a text, in lower-case hex. */
export function sha256Hex(text: string): string {
  return toHex(sha256(encoder.encode(text)));
}

/** HMAC-SHA-256 of a text, in lower-case hex. */
export function hmacSha256(key: string, text: string): string {
  return toHex(hmac(sha256, encoder.encode(key), encoder.encode(text)));
}
