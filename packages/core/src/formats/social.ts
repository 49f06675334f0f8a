import { choice, literal, prefixed, run, sequence, type Check, type TokenFormat } from '../format.ts';

/** Base64 of binary data holds the prefixes by chance, as a rule beside runs of zeros. */
const RANDOM: readonly Check[] = [
  { kind: 'mixed', classes: 3, onMismatch: 'drop' },
  { kind: 'entropy', bits: 4.8, onMismatch: 'drop' },
];

/** Networks and streaming. */
export const SOCIAL: readonly TokenFormat[] = [
  {
    id: 'meta-user-or-page-token',
    provider: 'Meta',
    title: 'Meta user, page or system-user token',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('EAA', 'base62', 100, 500), boundary: 'base64' },
    checks: [...RANDOM, { kind: 'not-at', at: 3, texts: ['AA'], onMismatch: 'drop' }],
  },
  {
    id: 'instagram-token',
    provider: 'Meta',
    title: 'Instagram access token',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: { ...sequence(choice('IGQV', 'IGQW', 'IGAA'), run('base64url', 80, 400)), boundary: 'base64' },
    checks: RANDOM,
  },
  {
    id: 'twitch-stream-key',
    provider: 'Twitch',
    title: 'Twitch stream key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // The digits are the public id of the user.
    shape: sequence(literal('live_'), run('digits', 8, 12), literal('_'), run('base62', 30, 40)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
