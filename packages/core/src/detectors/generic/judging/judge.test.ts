import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { toCandidate } from '../candidate.ts';
import { candidateJudge } from './judge.ts';
import { readName } from '../names/name-kind.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const mint = random('judge/mint').chars(BASE58, 44);
const other = `${random('judge/token').chars(BASE58, 42)}_`;

function judged(name: string, value: string): string | undefined {
  const reading = readName(name);
  if (reading === undefined) return undefined;
  const text = `{${name}:"${value}"}`;
  const start = text.indexOf(value);
  return candidateJudge(text)(toCandidate(reading, 'assigned', { start, end: start + value.length, value })).kind;
}

test.each([
  ['the address of a token of a chain', 'token', mint, 'look-alike'],
  ['a token that is none', 'token', other, 'match'],
  ['the same under a name that says more', 'accessToken', mint, 'match'],
  ['what is encrypted', 'encryptedHmacKey', mint, undefined],
])('%s', (_, name, value, kind) => expect(judged(name, value)).toBe(kind));
