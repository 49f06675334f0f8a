import { expect, test } from 'vitest';
import { decipher, type Cipher } from './cipher.ts';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const RC4: Cipher = { kind: 'rc4', alphabet: STANDARD };

/** Well-known results of RC4: key, text, and the bytes in hexadecimal digits. */
const VECTORS: readonly (readonly [key: string, text: string, bytes: string])[] = [
  ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
  ['Wiki', 'pedia', '1021bf0420'],
  ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
];

test.each(VECTORS)('RC4 with the key %s', (key, text, bytes) => {
  // The bytes are held as characters, which UTF-8 writes.
  const characters = Buffer.from(bytes, 'hex').toString('latin1');
  expect(decipher(RC4, Buffer.from(characters).toString('base64'), key)).toBe(text);
});

const REFUSED: readonly (readonly [name: string, cipher: Cipher, text: string, key: string | undefined])[] = [
  ['RC4 without a key', RC4, 'YWJj', undefined],
  ['RC4 with an empty key', RC4, 'YWJj', ''],
  ['characters of no alphabet', { kind: 'base64', alphabet: STANDARD }, 'YW Jj', undefined],
  ['bytes that are no UTF-8', { kind: 'base64', alphabet: STANDARD }, '/////w', undefined],
];

test.each(REFUSED)('%s gives nothing', (_, cipher, text, key) => {
  expect(decipher(cipher, text, key)).toBeUndefined();
});

test('base64 in an order of its own', () => {
  const alphabet = [...STANDARD].reverse().join('');
  const written = Buffer.from('größer ✓').toString('base64');
  const own = [...written].map((char) => (char === '=' ? char : alphabet.charAt(STANDARD.indexOf(char)))).join('');
  expect(decipher({ kind: 'base64', alphabet }, own, undefined)).toBe('größer ✓');
});
