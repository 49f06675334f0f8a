import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import type { TokenFormat } from '../format.ts';
import type { Confidence, Exposure } from '../levels.ts';

/** A kind of JSON Web Token that only its issuer tells. */
function issued(exposure: Exposure, confidence: Confidence, ...claims: readonly string[]): TokenFormat {
  return {
    id: `by-${claims.join('-')}`,
    provider: 'P',
    title: claims.join(' and '),
    exposure,
    severity: 'medium',
    confidence,
    shape: { kind: 'jwt', claims: claims.map((claim) => ({ claim, is: 'present' })) },
  };
}

function token(...claims: readonly string[]): string {
  const part = (each: object): string => Buffer.from(JSON.stringify(each)).toString('base64url');
  const payload = part(Object.fromEntries(claims.map((claim) => [claim, 'x'])));
  return `${part({ alg: 'HS256' })}.${payload}.${random('overlap').bytes(32).toString('base64url')}`;
}

function told(formats: readonly TokenFormat[]): readonly string[] {
  const engine = createEngine({ scan: 'files', now: new Date(0), formats });
  const content = `t="${token('sub', 'iss')}"`;
  return engine
    .scan({ where: { kind: 'chunk', path: 'a.js' }, content })
    .sightings.map(({ rule, confidence, decision }) => `${decision.verdict} ${rule.id} ${confidence}`);
}

const GENERIC = issued('session', 'high', 'sub');

/** The specific reading gives the name; the verdict is as grave as that of the surest reading of the same value. */
test.each<[string, TokenFormat, string]>([
  ['a session of low confidence', issued('session', 'low', 'sub', 'iss'), 'error by-sub-iss low'],
  ['a secret of low confidence', issued('secret', 'low', 'sub', 'iss'), 'error by-sub-iss low'],
  ['a key that may ship', issued('publishable', 'low', 'sub', 'iss'), 'note by-sub-iss low'],
  ['a restricted key', issued('restricted', 'high', 'sub', 'iss'), 'warning by-sub-iss high'],
])('%s against a generic session', (_, specific, expected) => {
  expect(told([GENERIC, specific])).toEqual([expected]);
});

test('a session of low confidence alone is milder', () => {
  expect(told([issued('session', 'low', 'sub', 'iss')])).toEqual(['warning by-sub-iss low']);
});
