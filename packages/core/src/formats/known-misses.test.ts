import { random, sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { marvinState } from '../checks/marvin32.ts';
import { isBip39 } from '../checks/bip39.ts';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

function findings(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  return sightings.map(({ rule, confidence, fingerprint }) => `${rule.id} ${confidence} ${fingerprint.slice(0, 8)}`);
}

function ids(content: string): readonly string[] {
  return findings(content).map((each) => each.split(' ')[0] ?? '');
}

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function base62(seed: string, length: number): string {
  return Array.from(random(seed).bytes(length), (byte) => BASE62.charAt(byte % 62)).join('');
}

/** The seed `Default0`, as two words. */
const DEFAULT0 = [0x756c7430, 0x44656661] as const;

/** A common annotated key of the long form, of 64 bytes; a checksum with signs of base64 is not given out. */
function longKey(service: string): string {
  for (let round = 0; ; round++) {
    const summed = `${base62(`cask ${round}`, 52)}JQQJ99${base62(`more ${round}`, 18)}${service}`;
    const [low, high] = marvinState(new Uint8Array(Buffer.from(summed, 'base64')), [...DEFAULT0]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE((low ^ high) >>> 0);
    const key = summed + sum.toString('base64');
    if (/^[A-Za-z0-9]{86}==$/.test(key)) return key;
  }
}

test('an annotated key of Azure in its long form, its checksum proven', () => {
  const key = longKey('ACOG');
  expect(findings(`k="${key}"`)).toEqual([expect.stringContaining('azure-cask-ai-key high')]);
  const [wrong] = findings(`k="${base62('another', 52)}${key.slice(52)}"`);
  expect(wrong).toContain('azure-cask-ai-key medium');
});

const PASSWORD = 'xK9-vQ2mLp7R';
const SETTINGS = `<server>\n<username>ci</username>\n<password>${PASSWORD}</password>\n</server>`;

test('the password of a Maven server is the same one where a page shows it', () => {
  const entities = SETTINGS.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(ids(SETTINGS)).toEqual(['maven-settings-password']);
  expect(findings(`<pre>${entities}</pre>`)).toEqual(findings(SETTINGS));
  expect(findings(`<pre>${SETTINGS.replaceAll('<', '&lt;')}</pre>`)).toEqual(findings(SETTINGS));
});

test('the form of an address is no password of a server', () => {
  expect(ids('// turn:<username>:<password>@turn.acme.io:3478')).toEqual([]);
});

test.each([
  ['percent', encodeURIComponent],
  ['entities', (text: string) => text.replaceAll(':', '&#58;').replaceAll(' ', '&#32;')],
])('a long key of a kubeconfig, written with %s', (_, encode) => {
  const { text } = sample('kubernetes-kubeconfig', 1);
  expect(findings(`"${encode(text)}"`)).toEqual(findings(`"${text}"`));
});

const TOKEN = `${base62('kube', 24)}7.${base62('config', 20)}`;
const KUBECONFIG = `current-context: prod\nkind: Config\nusers:\n- name: ci\n  user:\n    token: ${TOKEN}\n`;

test.each<[string, string, readonly string[]]>([
  ['as a file', KUBECONFIG, ['kubernetes-kubeconfig']],
  ['in a literal', JSON.stringify(KUBECONFIG), ['kubernetes-kubeconfig']],
  [
    'as JSON',
    JSON.stringify({ kind: 'Config', users: [{ name: 'ci', user: { token: TOKEN } }] }),
    ['kubernetes-kubeconfig'],
  ],
  [
    'of a service account',
    KUBECONFIG.replace(TOKEN, sample('kubernetes-service-account-jwt', 1).value),
    ['kubernetes-service-account-jwt'],
  ],
  ['of something else, which its name tells', `user:\n    token: ${TOKEN}\n`, ['generic-secret']],
])('the token of a kubeconfig: %s', (_, text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test.each([
  ['alone', (phrase: string) => `k="${phrase}"`],
  ['in the middle of prose', (phrase: string) => `// to restore it type ${phrase} into the dialog`],
  ['in front of words that are on the list too', (phrase: string) => `type ${phrase} please`],
  ['behind what is said of one', (phrase: string) => `my seed phrase ${phrase}`],
])('a recovery phrase %s', (_, place) => {
  const { value } = sample('bip39-mnemonic', 1);
  expect(isBip39(value)).toBe(true);
  expect(ids(place(value))).toEqual(['bip39-mnemonic']);
});

test.each([
  ['of one byte over and over', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
  ['of another one', `${'letter advice cage absurd amount doctor acoustic avoid '.repeat(2)}letter always`],
  ['that the standard refers to', 'vessel ladder alter error federal sibling chat ability sun glass valve picture'],
])('no recovery phrase: a vector %s', (_, phrase) => {
  expect(isBip39(phrase)).toBe(true);
  expect(ids(`k="${phrase}"`)).toEqual([]);
});

test('what a development server takes from everybody is no token', () => {
  const token = Buffer.from(JSON.stringify({ UserID: 'defaultUser', Password: 'defaultPassword' })).toString('base64');
  expect(ids(`const QSTASH = { token: "${token}" }`)).toEqual([]);
});
