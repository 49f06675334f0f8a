import { encodeBase64 } from '../text/base64.ts';
import { once } from '../text/once.ts';

const table = once((): Uint32Array => {
  const made = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    made[index] = value >>> 0;
  }
  return made;
});

/** CRC-32 (IEEE, as in zlib) of bytes. */
export function crc32Bytes(bytes: Uint8Array): number {
  const values = table();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (values[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** The same of a text of ASCII characters. */
export function crc32(text: string): number {
  const values = table();
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++) crc = (crc >>> 8) ^ (values[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(value: number, digits: number): string {
  let text = '';
  for (let rest = value; text.length < digits; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text;
}

/** The last six characters of the body are the CRC-32 of the others, in base62 (0-9A-Za-z), padded with 0. */
export function crc32Base62(body: string): boolean {
  return base62(crc32(body.slice(0, -6)), 6) === body.slice(-6);
}

interface HexChecksum {
  readonly digits: number;
  readonly skip: number;
  readonly gap: number;
  readonly littleEndian?: boolean;
}

function swapBytes(hex: string): string {
  return hex.replace(/(..)(..)(..)(..)/, '$4$3$2$1');
}

/** The last `digits` characters are the CRC-32 of what stands before them, in hex of either case. */
export function crc32Hex(value: string, { digits, skip, gap, littleEndian }: HexChecksum): boolean {
  const hex = crc32(value.slice(skip, value.length - digits - gap))
    .toString(16)
    .padStart(digits, '0');
  return (littleEndian === true ? swapBytes(hex) : hex) === value.slice(-digits).toLowerCase();
}

/** The last six characters of the body are the CRC-32 of the others, low byte first, in base64. */
export function crc32Base64(body: string): boolean {
  const sum = crc32(body.slice(0, -6));
  const bytes = Uint8Array.of(sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff, sum >>> 24);
  return encodeBase64(bytes) === body.slice(-6);
}
