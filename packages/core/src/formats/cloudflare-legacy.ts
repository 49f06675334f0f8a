import { run, sequence, type TokenFormat } from '../format.ts';

const provider = 'Cloudflare';

/** Cloudflare credentials from before they had a prefix. */
export const CLOUDFLARE_LEGACY: readonly TokenFormat[] = [
  {
    id: 'cloudflare-token-legacy',
    provider,
    title: 'Cloudflare API token (without prefix)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base64url', 40)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['CF_API_TOKEN', 'CLOUDFLARE_API_TOKEN', 'cloudflare', 'CF_TOKEN'],
      unless: [
        'siteid',
        'zoneid',
        'accountid',
        'hash',
        'digest',
        'checksum',
        'integrity',
        'commit',
        'sha1',
        'sha256',
        'md5',
        'etag',
      ],
    },
  },
  {
    id: 'cloudflare-global-key-legacy',
    provider,
    title: 'Cloudflare global API key (37 hex digits)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 37)),
    context: { words: ['cloudflare', 'X-Auth-Key', 'CF_API_KEY'] },
  },
  {
    id: 'cloudflare-r2-secret',
    provider,
    title: 'Cloudflare R2 secret access key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 64)),
    context: {
      words: ['r2.cloudflarestorage.com', 'R2_SECRET', 'cloudflareR2Secret', 'secretAccessKey'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
];
