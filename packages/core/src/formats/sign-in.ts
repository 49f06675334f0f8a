import {
  choice,
  literal,
  prefixed,
  run,
  sequence,
  type Part,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';

const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex-lower', length)]),
  literal('-'),
  run('hex-lower', 12),
];

/** A host name in base64 that starts with `clerk.`, as that of a live instance does. */
function clerkHost(prefix: string): SequenceShape {
  return sequence(literal(`${prefix}Y2xlcmsu`), run('base64-padded', 12, 200));
}

function stytchSecret(prefix: string): SequenceShape {
  return sequence(literal(prefix), run('base64url', 35), literal('='));
}

/** Sign-in services and what keeps bots out: keys besides those that start like Stripe's. */
export const SIGN_IN: readonly TokenFormat[] = [
  {
    id: 'clerk-publishable-key',
    provider: 'Clerk',
    title: 'Clerk publishable key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: clerkHost('pk_live_'),
    also: [
      { shape: clerkHost('pk_test_'), mode: 'test' },
      {
        // A name, then `.clerk.accounts.dev$`, as it stands behind 0, 1 or 2 bytes over.
        shape: sequence(
          literal('pk_test_'),
          run('base64', 6, 120),
          choice('LmNsZXJrLmFjY291bnRzLmRldiQ', '5jbGVyay5hY2NvdW50cy5kZXYk', 'uY2xlcmsuYWNjb3VudHMuZGV2JA'),
          run('base64-padded', 0, 2),
        ),
        mode: 'test',
      },
    ],
  },
  {
    id: 'stytch-public-token',
    provider: 'Stytch',
    title: 'Stytch public token',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(literal('public-token-live-'), ...UUID),
    also: [{ shape: sequence(literal('public-token-test-'), ...UUID), mode: 'test' }],
  },
  {
    id: 'stytch-secret',
    provider: 'Stytch',
    title: 'Stytch project secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: stytchSecret('secret-live-'),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    also: [
      {
        shape: stytchSecret('secret-test-'),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
        mode: 'test',
      },
    ],
    publicSibling: 'stytch-public-token',
  },
  {
    id: 'workos-client-id',
    provider: 'WorkOS',
    title: 'WorkOS client id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    // A ULID: until the year 2039 it starts with 01.
    shape: prefixed('client_01', 'alnum-upper', 24),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'turnstile-site-key',
    provider: 'Cloudflare',
    title: 'Turnstile site key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: { ...prefixed('0x4AAAAAAA', 'base64url', 12, 18), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    aliases: ['cloudflare-turnstile-sitekey'],
  },
  {
    id: 'turnstile-secret-key',
    provider: 'Cloudflare',
    title: 'Turnstile secret key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // Site keys start the same way, and are shorter.
    shape: { ...prefixed('0x4AAAAAAA', 'base64url', 23, 40), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    publicSibling: 'turnstile-site-key',
    aliases: ['cloudflare-turnstile-secret'],
  },
];
