import { crc32Bytes } from './crc32.ts';
import { decodeBase32 } from './base32.ts';

/** Bytes of the decoded token that hold the checksum, its lowest byte first. */
const STORED = [22, 8, 7, 2] as const;
/** What the checksum is XORed with: for tokens of users, and of applications. Source: Microsoft's security-utilities. */
const MASKS = [0xe0b9692d, 0x1019f92e] as const;

/**
 * Azure DevOps tokens of 52 characters decode from base32 to 32 bytes, four of which are the masked CRC-32 of the
 * others, scattered among them.
 */
export function azureDevOps(value: string): boolean {
  const bytes = decodeBase32(value);
  if (bytes.length !== 32) return false;
  const stored = STORED.reduce((sum, at, index) => sum + (bytes[at] ?? 0) * 256 ** index, 0);
  const others = bytes.filter((_, at) => !STORED.some((each) => each === at));
  const sum = crc32Bytes(others);
  return MASKS.some((mask) => (sum ^ mask) >>> 0 === stored);
}
