import { choice, literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

const provider = 'GitLab';

/** The tail of a routable token: version (left out in an earlier form), payload length and checksum. */
const ROUTING = [run('base64url', 27, 300), choice('.01.', '.'), run('alnum-lower', 9)] as const;

/** GitLab: access, job, deploy and runner tokens. A self-managed instance may put its name and a dash in front. */
export const GITLAB: readonly TokenFormat[] = [
  {
    id: 'gitlab-pat',
    provider,
    title: 'GitLab access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('glpat-', 'base64url', 20),
  },
  {
    id: 'gitlab-pat-routable',
    provider,
    title: 'GitLab access token (routable form)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('glpat-'), ...ROUTING),
    checks: [{ kind: 'gitlab-routable', onMismatch: 'drop' }],
  },
  {
    id: 'gitlab-runner-auth-token',
    provider,
    title: 'GitLab runner authentication token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('glrt-', 'glrtr-'), run('base64url', 20)),
    also: [
      {
        shape: sequence(choice('glrt-', 'glrtr-'), literal('t'), run('digits', 1), literal('_'), ...ROUTING),
        checks: [{ kind: 'gitlab-routable', lead: 3, onMismatch: 'drop' }],
      },
    ],
  },
  {
    id: 'gitlab-ci-job-token',
    provider,
    title: 'GitLab CI/CD job token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('glcbt-'), run('base62', 1, 5), literal('_'), run('base64url', 20, 400)),
  },
  {
    id: 'gitlab-deploy-token',
    provider,
    title: 'GitLab deploy token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('gldt-', 'base64url', 20),
  },
  {
    id: 'gitlab-trigger-token',
    provider,
    title: 'GitLab pipeline trigger token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('glptt-', 'hex-lower', 40),
  },
  {
    id: 'gitlab-oauth-app-secret',
    provider,
    title: 'GitLab OAuth application secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('gloas-', 'base64url', 64),
  },
];
