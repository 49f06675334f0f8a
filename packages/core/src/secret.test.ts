import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret.ts';
import { githubToken } from './testing/token.ts';

const raw = githubToken('secret');
const secret = new Secret(raw, 'ghp_');

test.each([
  ['a template', `${secret}`],
  ['a sum', '' + String(secret)],
  ['JSON', JSON.stringify({ secret })],
  ['inspect', inspect({ deep: [secret] }, { depth: 9, showHidden: true })],
  ['an error', inspect(new Error('x', { cause: secret }))],
  ['its keys', JSON.stringify([Object.entries(secret), Object.getOwnPropertyNames(secret)])],
])('%s shows the mask and not the token', (_, shown) => {
  expect(shown).not.toContain(raw.slice(4, 16));
});

test('the mask is the prefix and the length', () => {
  expect(secret.redacted).toBe('ghp_…(40)');
  expect(new Secret('abc').redacted).toBe('…(3)');
  expect(`${secret}`).toBe('ghp_…(40)');
});

test.each([['plain'], ['with 字 and 🙂'], ['with a lone surrogate \ud800 in it'], ['\ufeff with a mark']])(
  'reveal gives back what was put in: %j',
  (value) => {
    expect(new Secret(value).reveal()).toBe(value);
  },
);
