import { describe, expect, test } from 'vitest';
import { base58Check } from './base58check.ts';
import { isBip39 } from './bip39.ts';
import { isEd25519Pair } from './ed25519.ts';
import { isSecp256k1Scalar } from './secp256k1.ts';

// Vectors of the specifications, put together from parts so that no scanner trips over this file.
const BIP32_XPRV = [
  'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3',
  'wJUD2nW2nRk4stbPy6cq3jPPqjiChkVv',
  'vNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
].join('');
const WIF = ['5HueCGU8rMjxEXxiPuD5B', 'Dku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'].join('');

describe('Base58Check', () => {
  test.each([
    ['the master key of the first BIP-32 vector', BIP32_XPRV, ['0488ade4'], true],
    ['a key of the Bitcoin wiki', WIF, ['80'], true],
    ['of another version', WIF, ['ef'], false],
    ['one character changed', WIF.replace('Hue', 'Huf'), ['80'], false],
    ['no base58', `${WIF.slice(1)}0`, ['80'], false],
    ['nothing', '', ['80'], false],
  ])('%s', (_, value, versions, valid) => {
    expect(base58Check(value, versions)).toBe(valid);
  });
});

describe('a pair of Ed25519 keys', () => {
  // RFC 8032, section 7.1, test 1.
  const SEED = ['9d61b19deffd5a60ba844af492ec2cc4', '4449c5697b326919703bac031cae7f60'].join('');
  const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  const bytes = [...Buffer.from(SEED + PUBLIC, 'hex')];

  test.each([
    ['of RFC 8032', `[${bytes.join(',')}]`, true],
    ['with another public key', `[${[...bytes.slice(0, -1), 27].join(',')}]`, false],
    ['the order in which a picture is read', `[${Array.from({ length: 64 }, (_, cell) => cell).join(',')}]`, false],
    ['one byte short', `[${bytes.slice(1).join(',')}]`, false],
    ['no base58', '0OIl', false],
  ])('%s', (_, value, valid) => {
    expect(isEd25519Pair(value)).toBe(valid);
  });
});

describe('a private key on secp256k1', () => {
  test.each([
    ['one', `0x${'1'.padStart(64, '0')}`, true],
    ['the greatest', 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140', true],
    ['the order itself', 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141', false],
    ['zero', '0'.repeat(64), false],
    ['a digit short', '1'.repeat(63), false],
  ])('%s', (_, value, valid) => {
    expect(isSecp256k1Scalar(value)).toBe(valid);
  });
});

describe('a phrase of BIP-39', () => {
  test.each([
    ['no entropy at all', `${'abandon '.repeat(11)}about`, true],
    ['no entropy at all, 24 words', `${'abandon '.repeat(23)}art`, true],
    ['all ones', `${'zoo '.repeat(11)}wrong`, true],
    ['a pattern', 'legal winner thank year wave sausage worth useful legal winner thank yellow', true],
    ['another last word', `${'abandon '.repeat(11)}zoo`, false],
    [
      'two words in the other order',
      'winner legal thank year wave sausage worth useful legal winner thank yellow',
      false,
    ],
    ['a word that is in no list', `${'abandon '.repeat(10)}leakgate about`, false],
    ['eleven words', `${'abandon '.repeat(10)}about`, false],
  ])('%s', (_, phrase, valid) => {
    expect(isBip39(phrase)).toBe(valid);
  });
});
