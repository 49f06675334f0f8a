import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { once } from '../text/once.ts';
import { toHex } from './bytes.ts';

const base58Coder = once(() => createBase58check(sha256));

/** True where the text decodes, its checksum fits, and it starts with one of the version bytes, in hex. */
export function base58Check(value: string, versions: readonly string[]): boolean {
  try {
    const hex = toHex(base58Coder().decode(value));
    return versions.some((version) => hex.startsWith(version));
  } catch {
    return false;
  }
}
