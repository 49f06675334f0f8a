import { crc32 as zlibCrc32 } from 'node:zlib';
import { sample } from '@leakgate/fixture-tokens';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../format.ts';
import { crc32, crc32Base62, crc32Hex } from './crc32.ts';
import { standIn } from './dummy.ts';
import { evidenceOf, passes, proves, wordsOf } from './index.ts';
import { marvinState } from './marvin32.ts';
import { isSampleJwt } from './sample-jwt.ts';
import { sha256Base32, sha256Hex } from './sha256.ts';
import { base64Digits, base64Start, entropy, isBase64Text, mixed } from './text.ts';

describe('CRC-32', () => {
  test.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of «%s»', (text, sum) => {
    expect(crc32(text)).toBe(sum);
  });

  test('agrees with zlib', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => crc32(text) === zlibCrc32(text)));
  });

  test('in base 62 behind the body', () => {
    // 0xcbf43926 in base 62.
    expect(crc32Base62('1234567893jZRME')).toBe(true);
    expect(crc32Base62('1234567893jZRMF')).toBe(false);
    expect(crc32Base62('1234567883jZRME')).toBe(false);
  });

  test.each([
    ['as it stands', '123456789cbf43926', { digits: 8, skip: 0, gap: 0 }, true],
    ['in upper case', '123456789CBF43926', { digits: 8, skip: 0, gap: 0 }, true],
    ['behind a prefix that is left out', 'pre_123456789cbf43926', { digits: 8, skip: 4, gap: 0 }, true],
    ['behind a gap, low byte first', '123456789_2639f4cb', { digits: 8, skip: 0, gap: 1, littleEndian: true }, true],
    [
      'high byte first where the low one should be',
      '123456789_cbf43926',
      { digits: 8, skip: 0, gap: 1, littleEndian: true },
      false,
    ],
  ] as const)('in hex: %s', (_, value, layout, valid) => {
    expect(crc32Hex(value, layout)).toBe(valid);
  });
});

// Published vectors of Marvin32: seed, bytes, both words of the state.
describe('Marvin32', () => {
  test.each([
    [0x004fb61a, 0x001bdbcc, [], 0x30ed35c1, 0x00cd3c7d],
    [0x004fb61a, 0x001bdbcc, [0xaf], 0x48e73fc7, 0x7d75ddc1],
    [0x004fb61a, 0x001bdbcc, [0xe7, 0x0f], 0xb5f6e1fc, 0x485dbff8],
    [0x004fb61a, 0x001bdbcc, [0x37, 0xf4, 0x95], 0xf0b07c78, 0x9b8cf7e8],
    [0x004fb61a, 0x001bdbcc, [0x86, 0x42, 0xdc, 0x59], 0x7008f2e8, 0x7e9cf556],
    [0x004fb61a, 0x001bdbcc, [0x15, 0x3f, 0xb7, 0x98, 0x26], 0xe6c08c6d, 0xa2afa997],
    [0x004fb61a, 0x001bdbcc, [0x09, 0x32, 0xe6, 0x24, 0x6c, 0x47], 0x6f04bf1a, 0x5ea24060],
    [0x004fb61a, 0x001bdbcc, [0xab, 0x42, 0x7e, 0xa8, 0xd1, 0x0f, 0xc7], 0xe11847e4, 0xf0678c41],
  ])('seed %i %i over %j', (seedHigh, seedLow, bytes, high, low) => {
    const state = marvinState(new Uint8Array(bytes), [seedLow, seedHigh]);
    expect(state.map((word) => word >>> 0)).toEqual([low, high]);
  });
});

describe('SHA-256', () => {
  const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  test('in hex', () => {
    expect(sha256Hex('abc')).toBe(ABC);
  });

  test('eight characters in base32 behind what is summed', () => {
    expect(sha256Base32('abcXJ4BNP4Prest', 3)).toBe(true);
    expect(sha256Base32('abcXJ4BNP4Qrest', 3)).toBe(false);
    expect(sha256Base32('abdXJ4BNP4Prest', 3)).toBe(false);
  });

  test.each([
    ['{"kty":"oct","k":"abcdefghijklmnop"}', false],
    ['{kty:"oct",k:`abcdefghijklmnop`}', false],
    ["{\\'kty\\': \\'oct\\', \\'k\\': \\'abcdefghijklmnop\\'}", false],
    ['{"kty":"oct","k":"abcdefghijklmnoq"}', true],
    ['{"kty":"oct","k":"xabcdefghijklmnop"}', true],
  ])('a published value in an object: %s', (text, passed) => {
    const digest = sha256Hex('abcdefghijklmnop');
    expect(passes({ kind: 'part-not-published', digests: [digest], onMismatch: 'drop' }, text, '')).toBe(passed);
  });

  test('a published value is known by its digest', () => {
    const check: Check = { kind: 'not-published', digests: [ABC], onMismatch: 'drop' };
    expect(passes(check, 'abc', '')).toBe(false);
    expect(passes(check, 'abd', '')).toBe(true);
  });
});

describe('texts', () => {
  test.each([
    ['abc', 1, true],
    ['abc', 2, false],
    ['abC', 2, true],
    ['ab1', 2, true],
    ['abC', 3, false],
    ['aB1', 3, true],
    ['', 1, false],
  ] as const)('«%s» mixes %i classes: %s', (text, classes, holds) => {
    expect(mixed(text, classes)).toBe(holds);
  });

  test.each([
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
    ['0123456789abcdef', 4],
  ])('«%s» has %d bits per character', (text, bits) => {
    expect(entropy(text)).toBeCloseTo(bits, 10);
  });

  test('the start of a decoded part', () => {
    const value = `pre_${btoa('{"iat":1')}`;
    expect(base64Start(value, 4, '{"iat":')).toBe(true);
    expect(base64Start(value, 4, '{"sub":')).toBe(false);
    expect(base64Start(value, 3, '{"iat":')).toBe(false);
  });

  test.each([
    ['123456789012345678', true],
    ['1234567890123456', false],
    ['123456789012345678901', false],
    ['12345678901234567x', false],
  ])('%s in base64 is an id of digits: %s', (text, holds) => {
    expect(base64Digits(`${btoa(text)}.rest`, 17, 20)).toBe(holds);
  });

  test('text in base64 is told from random bytes', () => {
    expect(isBase64Text(btoa('clerk.acme.app$'))).toBe(true);
    expect(isBase64Text(btoa('clerk.acme\u0000app'))).toBe(false);
    expect(isBase64Text('')).toBe(false);
  });

  test('the sample of documentation is told by its subject', () => {
    const token = (claims: unknown): string => `${btoa('{"alg":"HS256"}')}.${btoa(JSON.stringify(claims))}.sig`;
    expect(isSampleJwt(token({ sub: '1234567890', name: 'Somebody Else' }))).toBe(true);
    expect(isSampleJwt(token({ iss: 'https://api.cesium.com', sub: 'CesiumJS' }))).toBe(true);
    expect(isSampleJwt(token({ sub: '12345678901' }))).toBe(false);
    expect(isSampleJwt(token({ name: '1234567890' }))).toBe(false);
    expect(isSampleJwt('no.token')).toBe(false);
  });
});

describe('stand-ins', () => {
  test.each(['xxxx', 'EXAMPLE', '...', '12345678', 'your-key', 'at-least-32', 'random_string', '000000000000'])(
    '%s',
    (part) => {
      expect(standIn(`aZ8kQ2mW${part}P4tY7uN1`)).toMatch(/documentation/);
    },
  );

  test('digits in order at the end', () => {
    expect(standIn('aZ8kQ2mWP4tY7uN1eR12345')).toMatch(/documentation/);
    expect(standIn('aZ8kQ2m12345WP4tY7uN1eR')).toBeUndefined();
  });

  test('too few different characters', () => {
    expect(standIn('abcab'.repeat(8))).toMatch(/different/);
  });

  test('a random body is none', () => {
    expect(standIn('aZ8kQ2mWP4tY7uN1eR5s')).toBeUndefined();
  });
});

describe('every kind of check', () => {
  const routable = sample('gitlab-pat-routable', 'checks').value;
  const runners = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => sample('gitlab-runner-auth-token', seed).value);
  const runner = runners.find((value) => value.includes('.')) ?? '';
  const runnerPrefix = runner.slice(0, runner.indexOf('-') + 1);
  const storage = sample('azure-storage-account-key', 'checks').value;
  const devops = sample('azure-devops-pat', 'checks').value;
  const entra = sample('azure-entra-client-secret', 'checks').value;

  test.each<[Check, string, string, boolean]>([
    [{ kind: 'crc32-base62', onMismatch: 'drop' }, 'pre_1234567893jZRME', 'pre_', true],
    [{ kind: 'crc32-hex', digits: 8, skip: 0, gap: 0, onMismatch: 'drop' }, '123456789cbf43927', '', false],
    [{ kind: 'gitlab-routable', onMismatch: 'drop' }, routable, 'glpat-', true],
    [{ kind: 'gitlab-routable', lead: 1, onMismatch: 'drop' }, routable, 'glpat-', false],
    [{ kind: 'gitlab-routable', lead: 3, onMismatch: 'drop' }, runner, runnerPrefix, true],
    [{ kind: 'gitlab-routable', onMismatch: 'drop' }, runner, runnerPrefix, false],
    [{ kind: 'sha256-base32', over: 3, onMismatch: 'drop' }, 'abcXJ4BNP4P', '', true],
    [{ kind: 'marvin32', bytes: 4, seeds: ['Default0'], onMismatch: 'drop' }, storage, '', true],
    [{ kind: 'marvin32', bytes: 4, seeds: ['Default1'], onMismatch: 'drop' }, storage, '', false],
    [{ kind: 'marvin32', bytes: 4, seeds: ['Default1', 'Default0'], onMismatch: 'drop' }, storage, '', true],
    [{ kind: 'marvin32', bytes: 3, seeds: ['Default0'], onMismatch: 'drop' }, devops, '', true],
    [{ kind: 'marvin32', bytes: 3, seeds: ['Default0'], onMismatch: 'drop' }, `x${devops.slice(1)}`, '', false],
    [{ kind: 'marvin32-base66', seed: 'AadPwd00', onMismatch: 'drop' }, entra, '', true],
    [{ kind: 'marvin32-base66', seed: 'AadPwd01', onMismatch: 'drop' }, entra, '', false],
    [{ kind: 'base64-start', from: 0, text: 'key_', onMismatch: 'drop' }, btoa('key_12345'), '', true],
    [{ kind: 'base64-digits', min: 2, max: 4, onMismatch: 'drop' }, `${btoa('123')}.x`, '', true],
    [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }, 'PRE_abc', 'PRE_', false],
    [{ kind: 'entropy', bits: 2, onMismatch: 'drop' }, 'abcd', '', true],
    [{ kind: 'unlike-text', bits: -5, onMismatch: 'drop' }, 'acme.refreshToken.v2', '', false],
    [{ kind: 'unlike-text', bits: -5, onMismatch: 'drop' }, 'rt.hQ8zN2vLk0Xw7TbYc4Jd', 'rt.', true],
    [{ kind: 'not-base64-text', onMismatch: 'drop' }, `pre_${btoa('some text')}`, 'pre_', false],
    [{ kind: 'not-at', at: 2, texts: ['XY', 'ZZ'], onMismatch: 'drop' }, 'abXYcd', '', false],
    [{ kind: 'not-at', at: 1, texts: ['XY', 'ZZ'], onMismatch: 'drop' }, 'abXYcd', '', true],
    [{ kind: 'not-sample-jwt', onMismatch: 'drop' }, `a.${btoa('{"sub":"1234567890"}')}.b`, '', false],
  ])('%j', (check, value, prefix, holds) => {
    expect(passes(check, value, prefix)).toBe(holds);
  });

  test('only what proves something is given as evidence', () => {
    const crc: Check = { kind: 'crc32-base62', onMismatch: 'drop' };
    const statistics: Check = { kind: 'mixed', classes: 3, onMismatch: 'drop' };
    expect([proves(crc), evidenceOf(crc)]).toEqual([true, 'checksum valid']);
    expect([proves(statistics), wordsOf(statistics).passed]).toEqual([false, undefined]);
    expect(wordsOf(statistics).failed).not.toBe('');
  });
});
