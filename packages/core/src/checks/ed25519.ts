import { getPublicKey, hashes } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { base58 } from '@scure/base';

const SEED = 32;
const PAIR = 64;

/** The bytes of an array literal or of a text in base58; undefined where they are no pair of keys. */
function pairOf(value: string): Uint8Array | undefined {
  try {
    const bytes = value.startsWith('[')
      ? Uint8Array.from(value.slice(1, -1).split(',').map(Number))
      : base58.decode(value);
    return bytes.length === PAIR ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** True where the last 32 bytes are the public key of the seed that the first 32 are, as Solana writes key pairs. */
export function isEd25519Pair(value: string): boolean {
  const pair = pairOf(value);
  if (pair === undefined) return false;
  hashes.sha512 = sha512;
  return getPublicKey(pair.slice(0, SEED)).every((byte, index) => byte === pair[SEED + index]);
}
