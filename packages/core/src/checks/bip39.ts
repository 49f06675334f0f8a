import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Bits that one word stands for. */
const WORD_BITS = 11;

let indexes: ReadonlyMap<string, number> | undefined;

/** Made when the first phrase is met: hardly any scan meets one. */
function indexOf(word: string): number | undefined {
  indexes ??= new Map(wordlist.map((each, index) => [each, index]));
  return indexes.get(word);
}

/** True for a word of the English list. */
export function isBip39Word(word: string): boolean {
  return indexOf(word) !== undefined;
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

function toBytes(bits: string): Uint8Array {
  return Uint8Array.from({ length: bits.length / 8 }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2));
}

/** True where all words are of the English list of BIP-39 and the last bits are the checksum of the others. */
export function isBip39(phrase: string): boolean {
  const words = phrase.split(' ').map(indexOf);
  if (words.length % 3 !== 0 || words.includes(undefined)) return false;
  const bits = words.map((index = 0) => index.toString(2).padStart(WORD_BITS, '0')).join('');
  const entropy = Math.floor(bits.length / 33) * 32;
  return bits.slice(entropy) === bitsOf(sha256(toBytes(bits.slice(0, entropy)))).slice(0, bits.length - entropy);
}
