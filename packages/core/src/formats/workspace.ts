import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Tools that teams plan and write in. */
export const WORKSPACE: readonly TokenFormat[] = [
  {
    id: 'linear-api-key',
    provider: 'Linear',
    title: 'Linear personal API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('lin_api_', 'base62', 40),
  },
  {
    id: 'notion-integration-token',
    provider: 'Notion',
    title: 'Notion integration token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('ntn_'), run('digits', 11), run('base62', 35)),
  },
  {
    id: 'atlassian-account-api-token',
    provider: 'Atlassian',
    title: 'Atlassian account API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('ATATT3xFfGF0'), run('base64url', 171, 200), literal('='), run('hex-upper', 8)),
    checks: [{ kind: 'crc32-hex', digits: 8, skip: 0, gap: 0, onMismatch: 'drop' }],
    aliases: ['atlassian-api-token'],
  },
];
