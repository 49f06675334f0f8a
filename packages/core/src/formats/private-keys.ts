import { choice, literal, run, sequence, type TokenFormat } from '../format.ts';

/** The shortest key in use, Ed25519 in PKCS#8, has 64 characters; parsers of keys hold shorter constants. */
const minBody = 64;
const PLAIN = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'] as const;

/** Keys in files: private ones, and the public ones and certificates that may be anywhere. */
export const PRIVATE_KEYS: readonly TokenFormat[] = [
  {
    id: 'pem-private-key',
    provider: 'Any',
    title: 'Private key (PEM)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'pem', labels: PLAIN, encrypted: false, minBody },
    publicSibling: 'pem-public-key-or-certificate',
    aliases: ['private-key-pem', 'private-key-pem-base64', 'mux-signing-key'],
  },
  {
    id: 'pem-encrypted-private-key',
    provider: 'Any',
    title: 'Private key with passphrase (PEM)',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: { kind: 'pem', labels: ['ENCRYPTED PRIVATE KEY', ...PLAIN], encrypted: true, minBody },
    aliases: ['private-key-pem'],
  },
  {
    id: 'openssh-private-key',
    provider: 'OpenSSH',
    title: 'OpenSSH private key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'pem', labels: ['OPENSSH PRIVATE KEY'], encrypted: false, minBody },
    also: [
      {
        shape: { kind: 'pem', labels: ['OPENSSH PRIVATE KEY'], encrypted: true, minBody },
        severity: 'medium',
      },
    ],
    aliases: ['private-key-pem'],
  },
  {
    id: 'pem-public-key-or-certificate',
    provider: 'Any',
    title: 'Public key or certificate',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: { kind: 'pem', labels: ['PUBLIC KEY', 'CERTIFICATE', 'RSA PUBLIC KEY'], minBody },
    also: [{ shape: sequence(choice('ssh-rsa ', 'ssh-ed25519 '), literal('AAAA'), run('base64-padded', 60, 4000)) }],
  },
];
