import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { randomness } from './index.ts';
import { CASES, TRIGRAMS } from './table.ts';
import { PACKING, pack, train } from './train.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

describe('the evidence for a generator', () => {
  test.each([
    ['hexadecimal', '0123456789abcdef', 32, 40],
    ['base62', BASE62, 16, 12],
    ['base62', BASE62, 32, 40],
    ['base64', `${BASE62}+/`, 40, 50],
    ['lower case', 'abcdefghijklmnopqrstuvwxyz', 24, 15],
    ['base32', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 26, 20],
  ])('%s of %s: at least 95 in 100 of length %d have %d bits', (name, chars, length, bits) => {
    const draw = random(`likelihood/${name}`);
    const sure = Array.from({ length: 200 }, () => randomness(draw.chars(chars, length))).filter((each) => each > bits);
    expect(sure.length).toBeGreaterThan(190);
  });

  test.each([
    'getAccessTokenSilently',
    'UNAUTHORIZED_CLIENT_ERROR',
    'react-router-dom',
    'application/vnd.openxmlformats',
    'auth/invalid-custom-token',
    'Passwortwiederholung',
    'node_modules/lodash/isEqual.js',
    'MuiInputBase-inputAdornedEnd',
    'createHmacSha256Signature',
    '--color-primary-hover-500',
    'onboarding.steps.password.hint',
    'passwordConfirmation2',
    'grant_type_client_credentials',
    'XMLHttpRequestEventTarget',
    'contraseña-incorrecta',
    'wachtwoord-vergeten',
    'com.google.android.gms',
  ])('%s was written', (text) => {
    expect(randomness(text)).toBeLessThan(0);
  });
});

describe('the table', () => {
  test('holds a cost for each trigram and each case', () => {
    expect(TRIGRAMS.join('').length).toBe(28 ** 3);
    expect(CASES.length).toBe(4 ** 3 * 2);
    const strange = [...TRIGRAMS.join(''), ...CASES].filter((char) => !PACKING.includes(char));
    expect(strange).toEqual([]);
  });

  test('is packed as it is read', () => {
    const costs = train(['secret', 'section', 'second']);
    const packed = pack(costs.trigrams);
    expect(packed.length).toBe(28 ** 3);
    expect(new Set(packed).size).toBeGreaterThan(4);
    expect(PACKING.length).toBe(64);
    expect(new Set(PACKING).size).toBe(64);
  });

  test('a trained model prefers what it has seen', () => {
    const model = train(Array.from({ length: 50 }, () => 'workflow'));
    expect(randomness('workflow', model)).toBeLessThan(randomness('wxqzvkjp', model));
  });
});
