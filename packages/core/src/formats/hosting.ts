import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Where sites, functions and servers run. */
export const HOSTING: readonly TokenFormat[] = [
  {
    id: 'vercel-personal-token',
    provider: 'Vercel',
    title: 'Vercel personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('vcp_', 'base64url', 56),
    checks: [{ kind: 'crc32-base62', onMismatch: 'drop' }],
  },
  {
    id: 'cloudflare-user-token',
    provider: 'Cloudflare',
    title: 'Cloudflare user API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('cfut_'), run('base62', 40), run('hex-lower', 8)),
    // Cloudflare speaks of a checksum without naming it, so a mismatch says nothing.
    checks: [{ kind: 'crc32-hex', digits: 8, skip: 5, gap: 0, onMismatch: 'keep' }],
    publicSibling: 'cloudflare-turnstile-sitekey',
  },
  {
    id: 'digitalocean-pat',
    provider: 'DigitalOcean',
    title: 'DigitalOcean personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('dop_v1_', 'hex-lower', 64),
  },
  {
    id: 'heroku-api-key',
    provider: 'Heroku',
    title: 'Heroku API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('HRKU-'), literal('AA'), run('base64url', 58)),
  },
];
