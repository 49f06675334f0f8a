import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

const provider = 'GitHub';

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
    checks: [{ kind: 'crc32-base62', onMismatch: 'drop' }],
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
];
