import { literal, prefixed, run, sequence, type Check, type Part, type TokenFormat } from '../format.ts';

const provider = 'Vercel';
const CHECKSUM: Check = { kind: 'crc32-base62', onMismatch: 'drop' };
const UUID: readonly Part[] = [
  run('hex', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex', length)]),
  literal('-'),
  run('hex', 12),
];

/** Vercel: tokens of integrations and apps, and what opens its stores. */
export const VERCEL: readonly TokenFormat[] = [
  {
    id: 'vercel-integration-token',
    provider,
    title: 'Vercel integration token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('vci_', 'base64url', 56),
    checks: [CHECKSUM],
  },
  {
    id: 'vercel-app-access-token',
    provider,
    title: 'Vercel app access token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('vca_', 'base64url', 56),
    checks: [CHECKSUM],
  },
  {
    id: 'vercel-app-refresh-token',
    provider,
    title: 'Vercel app refresh token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('vcr_', 'base64url', 56),
    checks: [CHECKSUM],
  },
  {
    id: 'vercel-ai-gateway-key',
    provider,
    title: 'Vercel AI Gateway key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('vck_', 'base64url', 56),
    checks: [CHECKSUM],
  },
  {
    id: 'vercel-blob-rw-token',
    provider,
    title: 'Vercel Blob read-write token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    // The id of the store, then the secret.
    shape: sequence(literal('vercel_blob_rw_'), run('base62', 10, 32), literal('_'), run('base62', 20, 64)),
    publicSibling: 'vercel-blob-client-token',
  },
  {
    id: 'vercel-blob-client-token',
    provider,
    title: 'Vercel Blob client upload token',
    exposure: 'session',
    severity: 'low',
    confidence: 'low',
    shape: sequence(
      literal('vercel_blob_client_'),
      run('base62', 10, 32),
      literal('_'),
      run('base64-padded', 40, 4000),
    ),
  },
  {
    id: 'vercel-edge-config-url',
    provider,
    title: 'Vercel Edge Config connection string',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(
      literal('https://edge-config.vercel.com/ecfg_'),
      run('base62', 16, 60),
      literal('?token='),
      ...UUID,
    ),
  },
];
