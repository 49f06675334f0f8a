import { literal, prefixed, run, sequence, type ClaimTest, type TokenFormat } from '../format.ts';

const provider = 'JFrog';

/** The two services of the platform that issue tokens. */
function issuedBy(text: string): readonly ClaimTest[] {
  return [
    { claim: 'iss', is: 'start', text },
    { claim: 'scp', is: 'present' },
  ];
}

/** JFrog: Artifactory and the platform around it. */
export const JFROG: readonly TokenFormat[] = [
  {
    id: 'artifactory-api-key',
    provider,
    title: 'Artifactory API key (deprecated)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('AKCp', 'base62', 68, 80), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'artifactory-reference-token',
    provider,
    title: 'JFrog reference token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...sequence(literal('cmVmdGtu'), run('base62', 56)), boundary: 'base64' },
    checks: [{ kind: 'base64-start', from: 0, text: 'reftkn:', onMismatch: 'drop' }],
  },
  {
    id: 'jfrog-access-token-jwt',
    provider,
    title: 'JFrog access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { kind: 'jwt', claims: issuedBy('jfac@') },
    also: [{ shape: { kind: 'jwt', claims: issuedBy('jffe@') } }],
  },
];
