import { sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { literal, run } from '../format.ts';
import { azureDevOps } from './azure-devops.ts';
import { decodeBase32 } from './base32.ts';
import { isBech32 } from './bech32.ts';
import { crc32Base64 } from './crc32.ts';
import { pgpArmour } from './pgp-armour.ts';
import { base64Of } from './text.ts';

// The vectors of BIP-173.
test.each([
  ['A12UEL5L', true],
  ['a12uel5l', true],
  ['an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs', true],
  ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', true],
  ['?1ezyfcl', true],
  ['A12uEL5L', false],
  ['pzry9x0s0muk', false],
  ['1pzry9x0s0muk', false],
  ['x1b4n0q5v', false],
  ['li1dgmt3', false],
  ['A1G7SGD8', false],
  ['10a06t8', false],
])('Bech32: %s is %s', (text, valid) => {
  expect(isBech32(text)).toBe(valid);
});

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['MY', 'f'],
  ['MZXW6', 'foo'],
  ['mzxw6ytboi', 'foobar'],
  ['MZXW6!', ''],
])('base32: «%s» is «%s»', (text, expected) => {
  expect(String.fromCharCode(...decodeBase32(text))).toBe(expected);
});

// The check values of both checksums are those of the text 123456789: 0xcbf43926 and 0x21cf02.
test('CRC-32, low byte first, in base64 behind the body', () => {
  expect(crc32Base64('123456789Jjn0yw')).toBe(true);
  expect(crc32Base64('123456788Jjn0yw')).toBe(false);
});

test('CRC-24 of an OpenPGP block', () => {
  const block = (body: string): string => `-----BEGIN X-----${body}-----END X-----`;
  expect(pgpArmour(block('MTIzNDU2Nzg5=Ic8C'))).toBe(true);
  expect(pgpArmour(block('MTIzNDU2Nzg4=Ic8C'))).toBe(false);
  expect(pgpArmour(block('MTIzNDU2Nzg5'))).toBe(false);
});

describe('Azure DevOps', () => {
  test.each(['one', 'two', 'three'])(
    'a token of the other generator, and the same with a character changed: %s',
    (seed) => {
      const { value } = sample('azure-devops-pat-legacy', seed);
      expect(azureDevOps(value)).toBe(true);
      expect(azureDevOps((value.startsWith('a') ? 'b' : 'a') + value.slice(1))).toBe(false);
    },
  );

  test('another length is none', () => {
    expect(azureDevOps('mzxw6ytboi')).toBe(false);
  });
});

test.each([
  ['dXNlcjpodW50ZXIy', true],
  ['dXNlci1odW50ZXIy', false],
  ['dXNlcjpodW50ZXIy!', true],
  ['dXNlcjo=', false],
])('a user and a password in base64: %s is %s', (text, valid) => {
  expect(base64Of(text, [run('visible', 2, 20), literal(':'), run('visible', 3, 20)])).toBe(valid);
});
