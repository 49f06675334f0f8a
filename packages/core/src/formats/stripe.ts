import { prefixed, type SequenceShape, type TokenFormat } from '../format.ts';

const provider = 'Stripe';
const publicSibling = 'stripe-publishable-key';

/** 24 characters in old keys, about 99 in current ones. */
function key(prefix: string): SequenceShape {
  return prefixed(prefix, 'base62', 24, 400);
}

/** Stripe: API keys of the live and the test mode, and what signs webhooks. */
export const STRIPE: readonly TokenFormat[] = [
  {
    id: 'stripe-secret-key-live',
    provider,
    title: 'Stripe secret key (live mode)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: key('sk_live_'),
    publicSibling,
  },
  {
    id: 'stripe-secret-key-test',
    provider,
    title: 'Stripe secret key (test mode)',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    mode: 'test',
    shape: key('sk_test_'),
    // The key that the API reference prints; see the table of look-alikes.
    checks: [
      {
        kind: 'not-published',
        digests: ['2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326'],
        onMismatch: 'drop',
      },
    ],
    publicSibling,
  },
  {
    id: 'stripe-restricted-key',
    provider,
    title: 'Stripe restricted key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: key('rk_live_'),
    also: [{ shape: key('rk_test_'), mode: 'test', severity: 'medium' }],
    publicSibling,
  },
  {
    id: 'stripe-publishable-key',
    provider,
    title: 'Stripe publishable key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: key('pk_live_'),
    // Clerk's keys share the prefix; theirs are a host name in base64.
    checks: [{ kind: 'not-base64-text', onMismatch: 'drop' }],
    also: [{ shape: key('pk_test_'), mode: 'test', checks: [{ kind: 'not-base64-text', onMismatch: 'drop' }] }],
  },
  {
    id: 'stripe-webhook-signing-secret',
    provider,
    title: 'Stripe webhook signing secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // Svix uses the prefix too, with base64 behind it.
    shape: { ...prefixed('whsec_', 'base62', 32, 64), boundary: 'base64' },
  },
];
