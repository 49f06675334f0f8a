import { literal, prefixed, run, sequence, type Check, type TokenFormat } from '../format.ts';

const NOT_SAMPLE: Check = { kind: 'not-sample-jwt', onMismatch: 'drop' };
const RANDOM: Check = { kind: 'mixed', classes: 2, onMismatch: 'drop' };

/** Google: sign-ins of users, and keys of single services. */
export const GOOGLE_SERVICES: readonly TokenFormat[] = [
  {
    id: 'google-id-token',
    provider: 'Google',
    title: 'Google ID token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    // Google writes its name with and without a scheme.
    shape: {
      kind: 'jwt',
      claims: [
        { claim: 'iss', is: 'end', text: 'accounts.google.com' },
        { claim: 'aud', is: 'present' },
      ],
    },
    checks: [NOT_SAMPLE],
  },
  {
    id: 'firebase-user-id-token',
    provider: 'Google / Firebase',
    title: 'Firebase Auth user ID token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: {
      kind: 'jwt',
      claims: [
        { claim: 'iss', is: 'start', text: 'https://securetoken.google.com/' },
        { claim: 'aud', is: 'present' },
      ],
    },
    checks: [NOT_SAMPLE],
    aliases: ['firebase-id-token'],
  },
  {
    id: 'gcp-hmac-key',
    provider: 'Google',
    title: 'Google Cloud Storage HMAC key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // Ids of service accounts are long, those of users short.
    shape: { ...prefixed('GOOG1E', 'alnum-upper', 55), boundary: 'base64' },
    checks: [RANDOM],
    also: [{ shape: { ...prefixed('GOOG', 'alnum-upper', 20), boundary: 'base64' }, checks: [RANDOM] }],
  },
  {
    id: 'firebase-fcm-server-key',
    provider: 'Google / Firebase',
    title: 'Firebase Cloud Messaging server key (legacy)',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(literal('AAAA'), run('base64url', 7), literal(':APA91b'), run('base64url', 134)),
  },
];
