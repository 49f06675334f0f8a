import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Bitbucket: cloud and data centre. Access tokens of repositories and workspaces are Atlassian's. */
export const BITBUCKET: readonly TokenFormat[] = [
  {
    id: 'bitbucket-app-password',
    provider: 'Bitbucket',
    title: 'Bitbucket app password',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: { ...sequence(literal('ATBB'), run('base62', 24), run('hex', 8)), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'bitbucket-server-pat',
    provider: 'Bitbucket / Jira / Confluence Data Center',
    title: 'Bitbucket Data Center HTTP access token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: prefixed('BBDC-', 'base64', 40, 64),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
