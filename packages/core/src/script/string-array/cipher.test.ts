import { expect, test } from 'vitest';
import { decipherer, type Cipher } from './cipher.ts';

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
  expect(decipherer(RC4)(Buffer.from(characters).toString('base64'), key)).toBe(text);
});

test('RC4 with several keys for the same text, and several texts for the same key', () => {
  const decipher = decipherer(RC4);
  const read = ([key, text, bytes]: (typeof VECTORS)[number]): void => {
    const characters = Buffer.from(bytes, 'hex').toString('latin1');
    expect(decipher(Buffer.from(characters).toString('base64'), key)).toBe(text);
  };
  for (const vector of [...VECTORS, ...VECTORS]) read(vector);
  expect(decipher('YWJj', 'Key')).not.toBe(decipher('YWJj', 'Wiki'));
});

const REFUSED: readonly (readonly [name: string, cipher: Cipher, text: string, key: string | undefined])[] = [
  ['RC4 without a key', RC4, 'YWJj', undefined],
  ['RC4 with an empty key', RC4, 'YWJj', ''],
  ['characters of no alphabet', { kind: 'base64', alphabet: STANDARD }, 'YW Jj', undefined],
  ['bytes that are no UTF-8', { kind: 'base64', alphabet: STANDARD }, '/////w', undefined],
];

test.each(REFUSED)('%s gives nothing', (_, cipher, text, key) => {
  expect(decipherer(cipher)(text, key)).toBeUndefined();
});

test('base64 in an order of its own', () => {
  const alphabet = [...STANDARD].reverse().join('');
  const written = Buffer.from('größer ✓').toString('base64');
  const own = [...written].map((char) => (char === '=' ? char : alphabet.charAt(STANDARD.indexOf(char)))).join('');
  expect(decipherer({ kind: 'base64', alphabet })(own, undefined)).toBe('größer ✓');
});
