import { choice, literal, prefixed, run, sequence, type Part, type TokenFormat } from '../format.ts';

const HOOKS = 'Vercel, Netlify, Render, Cloudflare Pages';
const UUID: readonly Part[] = [
  run('hex', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex', length)]),
  literal('-'),
  run('hex', 12),
];

/** Smaller hosts of sites and servers, and the URLs that start builds there. */
export const SITE_HOSTING: readonly TokenFormat[] = [
  {
    id: 'deploy-hook-url',
    provider: HOOKS,
    title: 'Deploy or build hook URL',
    exposure: 'secret',
    severity: 'low',
    confidence: 'medium',
    shape: sequence(
      literal('https://api.vercel.com/v1/integrations/deploy/'),
      literal('prj_'),
      run('base62', 20, 60),
      literal('/'),
      run('base62', 8, 40),
    ),
    also: [
      { shape: prefixed('https://api.netlify.com/build_hooks/', 'hex-lower', 24) },
      {
        shape: sequence(
          literal('https://api.render.com/deploy/srv-'),
          run('alnum-lower', 20),
          literal('?key='),
          run('base64url', 8, 40),
        ),
      },
      { shape: sequence(literal('https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/'), ...UUID) },
    ],
  },
  {
    id: 'netlify-pat',
    provider: 'Netlify',
    title: 'Netlify personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: prefixed('nfp_', 'base62', 36, 64),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'render-api-key',
    provider: 'Render',
    title: 'Render API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('rnd_', 'base62', 28), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'entropy', bits: 4, onMismatch: 'drop' },
    ],
  },
  {
    id: 'flyio-macaroon-token',
    provider: 'Fly.io',
    title: 'Fly.io API or deploy token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('FlyV1 fm2_', 'FlyV1 fm1r_', 'FlyV1 fm1a_', 'fm2_'), run('base64-padded', 100, 4000)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'flyio-legacy-token',
    provider: 'Fly.io',
    title: 'Fly.io personal auth token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { ...prefixed('fo1_', 'base64url', 40, 80), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'digitalocean-oauth-token',
    provider: 'DigitalOcean',
    title: 'DigitalOcean OAuth access token',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('doo_v1_', 'hex-lower', 64),
  },
  {
    id: 'digitalocean-refresh-token',
    provider: 'DigitalOcean',
    title: 'DigitalOcean OAuth refresh token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('dor_v1_', 'hex-lower', 64),
  },
];
