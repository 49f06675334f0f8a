import { run, sequence, UUID, type TokenFormat } from '../format.ts';

/** Where sites are built and served: tokens without a mark of their own. */
export const SITE_HOSTING_UNMARKED: readonly TokenFormat[] = [
  {
    id: 'vercel-token-legacy',
    provider: 'Vercel',
    title: 'Vercel token (without prefix)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base62', 24)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['VERCEL_TOKEN', 'VERCEL_ACCESS_TOKEN', 'VERCEL_API_TOKEN', 'ZEIT_TOKEN', 'NOW_TOKEN', 'api.vercel.com'],
      unless: ['projectid', 'teamid', 'orgid'],
    },
  },
  {
    id: 'vercel-protection-bypass',
    provider: 'Vercel',
    title: 'Vercel deployment protection bypass',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(run('base62', 32)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: [
        'x-vercel-protection-bypass',
        'VERCEL_AUTOMATION_BYPASS_SECRET',
        'vercelProtectionBypass',
        'protectionBypass',
      ],
    },
  },
  {
    id: 'netlify-token-legacy',
    provider: 'Netlify',
    title: 'Netlify token (without prefix)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base64url', 40, 64)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: {
      words: ['NETLIFY_AUTH_TOKEN', 'NETLIFY_ACCESS_TOKEN', 'NETLIFY_API_TOKEN', 'NETLIFY_TOKEN', 'api.netlify.com'],
      unless: ['siteid', 'hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'railway-token',
    provider: 'Railway',
    title: 'Railway token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(...UUID),
    context: {
      words: ['RAILWAY_TOKEN', 'RAILWAY_API_TOKEN', 'railwayApiKey', 'backboard.railway'],
      unless: ['projectid', 'serviceid', 'environmentid'],
    },
  },
  {
    id: 'heroku-api-key-legacy',
    provider: 'Heroku',
    title: 'Heroku API key (UUID)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(...UUID),
    context: { words: ['HEROKU_API_KEY', 'HEROKU_API_TOKEN', 'HEROKU_AUTH', 'HEROKU_KEY', 'api.heroku.com'] },
  },
];
