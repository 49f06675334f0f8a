import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const { value: token } = sample('github-pat-classic', 'touched');
const { value: other } = sample('npm-access-token', 'touched');
const { value: unsummed } = sample('stripe-secret-key-live', 'touched');

function foundIn(content: string, disable: readonly string[] = []): readonly string[] {
  const engine = createEngine({ scan: 'files', now: new Date(), disable });
  const { sightings } = engine.scan({ where: { kind: 'asset', path: 'app.wasm' }, content });
  return sightings.map(({ rule }) => rule.id).toSorted();
}

test.each([
  ['behind letters', `\0asm Authorization${token}\0`, ['github-pat-classic']],
  ['in front of letters', `\0asm ${token}Failed to fetch`, ['github-pat-classic']],
  ['between letters', `\0asm Authorization${token}Failed`, ['github-pat-classic']],
  ['behind another token', `\0asm token${token}${other}x`, ['github-pat-classic', 'npm-access-token']],
  ['far from the zeros of the start', `\0asm ${'text '.repeat(200)}Bearer${token}Failed`, ['github-pat-classic']],
  ['in text', `const asm = "Authorization${token}Failed"`, ['github-pat-classic']],
  ['behind letters in a literal', `sign("v1${token}")`, ['github-pat-classic']],
  ['behind a word in a literal', `sign("x_${other}")`, ['npm-access-token']],
  ['behind an escaped backslash', String.raw`"\\n${token}"`, ['github-pat-classic']],
  ['with a checksum that does not fit in text', `"x${token.slice(0, -1)}${token.endsWith('0') ? 1 : 0}"`, []],
  ['with a checksum that does not fit', `\0asm Authorization${token.slice(0, -1)}${token.endsWith('0') ? 1 : 0}x`, []],
  ['without a checksum', `\0asm Authorization${unsummed}Failed`, []],
])('a token %s', (_, content, rules) => {
  expect(foundIn(content)).toEqual(rules);
});

test('a rule that is switched off finds none there', () => {
  expect(foundIn(`\0asm Authorization${token}Failed`, ['github-pat-classic'])).toEqual([]);
});
