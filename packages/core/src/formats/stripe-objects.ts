import {
  choice,
  literal,
  prefixed,
  run,
  sequence,
  type Check,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';

const provider = 'Stripe';
const MIXED: Check = { kind: 'mixed', classes: 2, onMismatch: 'drop' };

/** The id of an object, and behind it what lets a page act on it. */
function clientSecret(prefix: string): SequenceShape {
  return sequence(literal(prefix), run('base62', 24, 40), literal('_secret_'), run('base62', 20, 60));
}

/** Base64 of `acct_` behind the prefix sets them apart from those of other services. */
function ephemeral(prefix: string): SequenceShape {
  return prefixed(`${prefix}YWNjdF8`, 'base64url', 53, 300);
}

/** A session of Checkout. */
function checkout(prefix: string): SequenceShape {
  return prefixed(prefix, 'base62', 50, 200);
}

/** A session of Checkout with the secret that embeds it. */
function embedded(prefix: string): SequenceShape {
  return sequence(...checkout(prefix).parts, literal('_secret_'), run('base64url', 20, 400));
}

/** Stripe: what belongs to one payment or one customer, and the id of a Connect platform. */
export const STRIPE_OBJECTS: readonly TokenFormat[] = [
  {
    id: 'stripe-ephemeral-key',
    provider,
    title: 'Stripe ephemeral key',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: ephemeral('ek_live_'),
    also: [{ shape: ephemeral('ek_test_'), mode: 'test' }],
  },
  {
    id: 'stripe-payment-intent-client-secret',
    provider,
    title: 'Stripe PaymentIntent client secret',
    exposure: 'session',
    severity: 'medium',
    confidence: 'high',
    shape: clientSecret('pi_'),
    checks: [MIXED],
  },
  {
    id: 'stripe-setup-intent-client-secret',
    provider,
    title: 'Stripe SetupIntent client secret',
    exposure: 'session',
    severity: 'medium',
    confidence: 'low',
    shape: clientSecret('seti_'),
    checks: [MIXED],
  },
  {
    id: 'stripe-account-session-client-secret',
    provider,
    title: 'Stripe Connect account session secret',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('accs_secret__', 'base62', 40, 100),
    checks: [MIXED],
  },
  {
    id: 'stripe-customer-session-client-secret',
    provider,
    title: 'Stripe customer session secret',
    exposure: 'session',
    severity: 'medium',
    confidence: 'low',
    shape: prefixed('cuss_secret_', 'base62', 20, 120),
    checks: [MIXED],
  },
  {
    id: 'stripe-checkout-session-client-secret',
    provider,
    title: 'Stripe Checkout session',
    exposure: 'session',
    severity: 'low',
    confidence: 'low',
    shape: checkout('cs_live_'),
    checks: [MIXED],
    also: [
      { shape: embedded('cs_live_'), checks: [MIXED] },
      { shape: checkout('cs_test_'), checks: [MIXED], mode: 'test' },
      { shape: embedded('cs_test_'), checks: [MIXED], mode: 'test' },
    ],
  },
  {
    id: 'stripe-connect-client-id',
    provider,
    title: 'Stripe Connect client id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'low',
    // A language's code in front of a name looks like it.
    shape: { ...prefixed('ca_', 'base62', 32), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'entropy', bits: 3.8, onMismatch: 'drop' },
    ],
  },
  {
    id: 'svix-webhook-signing-secret',
    provider: 'Svix',
    title: 'Svix or Standard Webhooks signing secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    // Stripe uses the prefix, too: padding, or a character that base62 has not, tells them apart.
    shape: {
      ...sequence(literal('whsec_'), run('base64', 30, 120), choice('==', '=')),
      boundary: 'base64',
    },
    checks: [MIXED],
    also: [
      {
        shape: {
          ...sequence(literal('whsec_'), run('base62', 0, 15), choice('+', '/'), run('base64', 16, 120)),
          boundary: 'base64',
        },
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
      },
      {
        shape: {
          ...sequence(literal('whsec_'), run('base62', 16, 120), choice('+', '/'), run('base64', 0, 120)),
          boundary: 'base64',
        },
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
      },
    ],
  },
];
