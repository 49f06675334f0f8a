import { choice, literal, run, sequence, type Context, type ObjectShape, type TokenFormat } from '../format.ts';

/** The name of the member that says what key it is. */
const KEY_TYPE = ['kty'];

function jwk(members: ObjectShape['members']): ObjectShape {
  return { kind: 'object', anchors: KEY_TYPE, members };
}

const NGROK: Context = { words: ['ngrok'] };

/** Keys in other forms than PEM: JSON Web Keys, OpenPGP, age, WireGuard. */
export const KEY_OBJECTS: readonly TokenFormat[] = [
  {
    id: 'pgp-private-key',
    provider: 'OpenPGP',
    title: 'OpenPGP private key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'pem', labels: ['PGP PRIVATE KEY BLOCK'], minBody: 64 },
    checks: [{ kind: 'pgp-armour', onMismatch: 'keep' }],
  },
  {
    id: 'jwk-private-key',
    provider: 'Any',
    title: 'Private JSON Web Key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // The curves of elliptic keys have scalars of 32 bytes or more.
    shape: jwk({ kty: ['EC', 'OKP', 'RSA'], d: 40 }),
    publicSibling: 'pem-public-key-or-certificate',
    aliases: ['jwk-private'],
  },
  {
    id: 'jwk-symmetric-key',
    provider: 'Any',
    title: 'Symmetric JSON Web Key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: jwk({ kty: ['oct'], k: 16 }),
    // The key that libp2p makes of an empty password, for browsers that make none.
    checks: [
      {
        kind: 'part-not-published',
        digests: ['3e9c6443425ec0745a3678be9dbfa5e032efacadfdb9a88017717b0e2a80e93e'],
        onMismatch: 'drop',
      },
    ],
    aliases: ['jwk-private'],
  },
  {
    id: 'age-secret-key',
    provider: 'age',
    title: 'age identity',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('AGE-SECRET-KEY-1'), run('bech32-upper', 58)),
    checks: [{ kind: 'bech32', onMismatch: 'drop' }],
    publicSibling: 'age-recipient',
  },
  {
    id: 'age-recipient',
    provider: 'age',
    title: 'age recipient',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(literal('age1'), run('bech32', 58)),
    checks: [{ kind: 'bech32', onMismatch: 'drop' }],
  },
  {
    id: 'wireguard-private-key',
    provider: 'WireGuard',
    title: 'WireGuard private key',
    exposure: 'secret',
    severity: 'critical',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(run('base64', 43), literal('=')),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['PrivateKey', 'PresharedKey'], unless: ['public'] },
  },
  {
    id: 'ngrok-authtoken',
    provider: 'ngrok',
    title: 'ngrok authtoken or API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(literal('2'), run('base62', 26), literal('_'), run('digits', 1), run('base62', 20)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: NGROK,
    also: [
      {
        shape: sequence(choice('cr_', 'ak_'), run('base62', 27)),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
        context: NGROK,
      },
    ],
  },
];
