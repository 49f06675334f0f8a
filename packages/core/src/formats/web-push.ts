import { choice, literal, run, sequence, type TokenFormat } from '../format.ts';

/** Keys of web push: one half of the pair belongs into the page. */
export const WEB_PUSH: readonly TokenFormat[] = [
  {
    id: 'firebase-vapid-public-key',
    provider: 'Google / Web Push',
    title: 'Web push public key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    // An uncompressed point of 65 bytes, the first of which is 4.
    shape: sequence(literal('B'), choice(...'ABCDEFGHIJKLMNOP'), run('base64url', 85)),
    context: {
      words: ['vapidKey', 'applicationServerKey', 'VAPID_PUBLIC_KEY', 'pushManager', 'vapid'],
      unless: ['private'],
    },
  },
  {
    id: 'vapid-private-key',
    provider: 'Web Push',
    title: 'Web push private key',
    exposure: 'secret',
    severity: 'high',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(run('base64url', 43)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['vapid'], unless: ['public'] },
    publicSibling: 'firebase-vapid-public-key',
  },
];
