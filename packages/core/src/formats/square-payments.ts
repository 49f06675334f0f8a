import { choice, literal, prefixed, run, sequence, type Check, type Part, type TokenFormat } from '../format.ts';

const MIXED: Check = { kind: 'mixed', classes: 2, onMismatch: 'drop' };
const PADDLE_KEY: readonly Part[] = [
  run('alnum-lower', 26),
  literal('_'),
  run('base62', 22),
  literal('_'),
  run('base62', 3),
];
const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4, 12].flatMap((length) => [literal('-'), run('hex-lower', length)]),
];

/** Payment providers besides Stripe. */
export const SQUARE_PAYMENTS: readonly TokenFormat[] = [
  {
    id: 'braintree-client-token',
    provider: 'Braintree',
    title: 'Braintree client token',
    exposure: 'session',
    severity: 'low',
    confidence: 'low',
    // Base64 of JSON, one object; it has no dots.
    shape: { ...prefixed('eyJ2ZXJzaW9uIjoyLC', 'base64-padded', 585, 8000), boundary: 'base64' },
    checks: [{ kind: 'base64-start', from: 0, text: '{"version":2,"authorizationFingerprint":"', onMismatch: 'drop' }],
  },
  {
    id: 'square-application-id',
    provider: 'Square',
    title: 'Square application id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('sq0idp-', 'base64url', 22),
    also: [{ shape: prefixed('sandbox-sq0idb-', 'base64url', 22), mode: 'test' }],
  },
  {
    id: 'square-personal-access-token-legacy',
    provider: 'Square',
    title: 'Square access token (legacy)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('sq0atp-', 'base64url', 22),
    also: [{ shape: prefixed('sandbox-sq0atb-', 'base64url', 22), mode: 'test' }],
    publicSibling: 'square-application-id',
  },
  {
    id: 'square-oauth-secret',
    provider: 'Square',
    title: 'Square OAuth application secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('sq0csp-', 'base64url', 40, 80),
    also: [{ shape: prefixed('sandbox-sq0csb-', 'base64url', 40, 80), mode: 'test' }],
    publicSibling: 'square-application-id',
  },
  {
    id: 'mollie-profile-id',
    provider: 'Mollie',
    title: 'Mollie profile id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: { ...prefixed('pfl_', 'base62', 10), boundary: 'base64' },
    checks: [MIXED],
  },
  {
    id: 'razorpay-key-id',
    provider: 'Razorpay',
    title: 'Razorpay key id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('rzp_live_', 'base62', 14),
    checks: [MIXED],
    also: [{ shape: prefixed('rzp_test_', 'base62', 14), checks: [MIXED], mode: 'test' }],
  },
  {
    id: 'paddle-api-key',
    provider: 'Paddle',
    title: 'Paddle API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('pdl_live_apikey_'), ...PADDLE_KEY),
    also: [{ shape: sequence(literal('pdl_sdbx_apikey_'), ...PADDLE_KEY), mode: 'test' }],
    publicSibling: 'paddle-client-side-token',
  },
  {
    id: 'paddle-webhook-secret',
    provider: 'Paddle',
    title: 'Paddle notification secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    // Without the first four characters it is only the id of the destination.
    shape: sequence(literal('pdl_ntfset_'), run('alnum-lower', 26), literal('_'), run('base64', 13, 80)),
  },
  {
    id: 'plaid-access-token',
    provider: 'Plaid',
    title: 'Plaid access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('access-production-', 'access-development-'), ...UUID),
    also: [{ shape: sequence(literal('access-sandbox-'), ...UUID), mode: 'test' }],
    publicSibling: 'plaid-link-token',
  },
];
