import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { fingerprint } from '../../fingerprint.ts';
import { Secret } from '../../secret.ts';
import { passwordInPayloadDetector } from './password-in-payload.ts';

const weak = ['zug', 'spitze', '62'].join('');
const strong = random('payload').chars('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%', 16);
const hash = [
  '$2b$12$',
  random('hash').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./', 53),
].join('');

function said(text: string): readonly string[] {
  const found: string[] = [];
  detectIn(passwordInPayloadDetector())(text, ({ secret, start, end, evidence }) => {
    const value = decodeURIComponent(text.slice(start, end).replace(/%(?![\dA-F]{2})/g, '%25'));
    expect(fingerprint(secret, 'salt')).toBe(fingerprint(new Secret(value), 'salt'));
    found.push(`${value}: ${evidence.at(-1)}`);
  });
  return found;
}

test.each([
  ['a JSON document', `{"email":"a@acme.io","password":"${weak}"}`, `${weak}: looks like a password`],
  ['a strong one', `{"password":${JSON.stringify(strong)}}`, `${strong}: looks like a password`],
  [
    'a nested one with layout',
    JSON.stringify({ users: [{ name: 'a', pwd: weak }] }, undefined, 2),
    `${weak}: looks like a password`,
  ],
  ['a hash', JSON.stringify([{ id: 1, password: hash }]), `${hash}: is the hash of a password`],
  ['the body of a form', `username=a&password=${weak}&remember=on`, undefined],
  [
    'a long one in the body of a form',
    `username=a&password=${encodeURIComponent(strong)}&remember=on`,
    `${strong}: looks like a password`,
  ],
])('finds in %s', (_, text, expected) => {
  expect(said(text)).toEqual(expected === undefined ? [`${weak}: looks like a password`] : [expected]);
});

test.each([
  ['code', `const user={"password":"${weak}"};`],
  ['a page', `<script>x={"password":"${weak}"}</script>`],
  ['a source map', `{"version":3,"sourcesContent":["x={\\"password\\":\\"${weak}\\"}"],"mappings":"AAAA"}`],
  ['a label', '{"password":"Password","passwd":"Ihr Kennwort","pwd":"パスワード","password2":"Mot de passe"}'],
  ['a schema', '{"password":"string","passwd":{"type":"string"},"pwd":"<password>"}'],
  ['messages', '{"password":"passwordTooShort8","passwordError":"abc123xyz"}'],
  ['a mask', '{"password":"********","pwd":"[REDACTED]"}'],
  ['a link', '{"password":"/account/password/v2","pwd":"https://acme.io/reset?x=1"}'],
  ['a version', '{"acme-htpasswd":"13.0.0-next-8.1","acme-passwd":"^2.0.1"}'],
  ['a word', '{"password":"sunflower"}'],
  ['a sentence', `{"description":"Entries keep their text; pass \`${weak}\` to rebuild each of them"}`],
])('is silent in %s', (_, text) => {
  expect(said(text)).toEqual([]);
});
