import { literal, prefixed, run, sequence, type Context, type TokenFormat } from '../format.ts';

const NAMED_CLERK: Context = { words: ['clerk'], reach: 0 };

/**
 * Sign-in and messaging services whose secret keys start like Stripe's. They are here so that a report names the
 * provider at which the key has to be revoked, and so that Courier's secret is not taken for a publishable key.
 */
export const IDENTITY: readonly TokenFormat[] = [
  {
    id: 'clerk-secret-key',
    provider: 'Clerk',
    title: 'Clerk secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // Only its name tells it from Stripe's; where that says nothing, it is reported as Stripe's, and is as bad.
    shape: prefixed('sk_live_', 'base62', 32, 80),
    context: NAMED_CLERK,
    also: [{ shape: prefixed('sk_test_', 'base62', 32, 80), context: NAMED_CLERK, mode: 'test' }],
    publicSibling: 'clerk-publishable-key',
  },
  {
    id: 'workos-api-key',
    provider: 'WorkOS',
    title: 'WorkOS API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('sk_live_a2V5Xz'), run('base64-padded', 54, 120)),
    checks: [{ kind: 'base64-start', from: 8, text: 'key_', onMismatch: 'drop' }],
    also: [
      {
        shape: sequence(literal('sk_test_a2V5Xz'), run('base64-padded', 54, 120)),
        checks: [{ kind: 'base64-start', from: 8, text: 'key_', onMismatch: 'drop' }],
        mode: 'test',
      },
    ],
    publicSibling: 'workos-client-id',
  },
  {
    id: 'courier-auth-token',
    provider: 'Courier',
    title: 'Courier auth token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('pk_prod_', 'base62', 28),
    context: { words: ['courier'] },
    also: [{ shape: prefixed('pk_test_', 'base62', 28), context: { words: ['courier'] }, mode: 'test' }],
    publicSibling: 'courier-client-key',
  },
];
