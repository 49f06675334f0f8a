import { choice, literal, prefixed, run, sequence, type Check, type TokenFormat } from '../format.ts';

const provider = 'GitHub';
const CHECKSUM: Check = { kind: 'crc32-base62', onMismatch: 'drop' };

/** GitHub: personal, app and OAuth tokens. */
export const GITHUB: readonly TokenFormat[] = [
  {
    id: 'github-pat-classic',
    provider,
    title: 'GitHub personal access token (classic)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('ghp_', 'base62', 36),
    checks: [CHECKSUM],
  },
  {
    id: 'github-pat-fine-grained',
    provider,
    title: 'GitHub personal access token (fine-grained)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('github_pat_'), run('base62', 22), literal('_'), run('base62', 59)),
    checks: [{ kind: 'sha256-base32', over: 77, onMismatch: 'lower-confidence' }],
  },
  {
    id: 'github-oauth-access-token',
    provider,
    title: 'GitHub OAuth access token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('gho_', 'base62', 36),
    checks: [CHECKSUM],
  },
  {
    id: 'github-app-user-token',
    provider,
    title: 'GitHub App user token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('ghu_', 'base62', 36),
    checks: [CHECKSUM],
  },
  {
    id: 'github-app-installation-token',
    provider,
    title: 'GitHub App installation or Actions token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('ghs_', 'base62', 36),
    // Published samples do not satisfy it, so a mismatch says nothing.
    checks: [{ kind: 'crc32-base62', onMismatch: 'keep' }],
  },
  {
    id: 'github-app-installation-token-jwt',
    provider,
    title: 'GitHub App installation or Actions token (stateless form)',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: { kind: 'jwt', lead: [literal('ghs_'), run('digits', 1, 12), literal('_')], claims: [] },
  },
  {
    id: 'github-app-refresh-token',
    provider,
    title: 'GitHub App refresh token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('ghr_', 'base62', 76),
    checks: [CHECKSUM],
  },
  {
    id: 'github-oauth-client-secret',
    provider,
    title: 'GitHub OAuth client secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 40)),
    // `github` alone stands beside every commit id.
    context: {
      words: ['GITHUB_CLIENT_SECRET', 'client_secret'],
      unless: ['commit', 'sha', 'revision', 'release', 'build', 'hash', 'digest', 'checksum'],
    },
    publicSibling: 'github-oauth-client-id',
  },
  {
    id: 'github-oauth-client-id',
    provider,
    title: 'GitHub OAuth client id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(choice('Iv23', 'Ov23'), run('base62', 16)),
    context: { words: ['client_id', 'github'] },
    also: [
      { shape: prefixed('Iv1.', 'hex-lower', 16), context: { words: ['client_id', 'github'] } },
      { shape: sequence(run('hex-lower', 20)), context: { words: ['GITHUB_CLIENT_ID'] } },
    ],
  },
];
