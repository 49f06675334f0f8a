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

/** False for a table of code (the order of a picture's cells, a cipher's boxes): a public key is random bytes. */
function mayBeKey(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 127) && new Set(bytes).size > bytes.length / 2;
}

/** True where the last 32 bytes are the public key of the seed that the first 32 are, as Solana writes key pairs. */
export function isEd25519Pair(value: string): boolean {
  const pair = pairOf(value);
  // To multiply on the curve for the first time takes tens of milliseconds.
  if (pair === undefined || !mayBeKey(pair.subarray(SEED))) return false;
  hashes.sha512 = sha512;
  return getPublicKey(pair.slice(0, SEED)).every((byte, index) => byte === pair[SEED + index]);
}
