import type { ClaimTest, TokenFormat } from '../format.ts';

function issuer(is: 'equal' | 'start' | 'end', text: string): ClaimTest {
  return { claim: 'iss', is, text };
}

function present(claim: string): ClaimTest {
  return { claim, is: 'present' };
}

/** Of a token that a build has in its environment: it comes into an output with a dump of all variables. */
const OF_A_BUILD = { exposure: 'secret', severity: 'high', confidence: 'high' } as const;

/** JSON Web Tokens by which a run of a pipeline proves what it is, in every cloud that trusts its host. */
export const PIPELINE_IDENTITIES: readonly TokenFormat[] = [
  {
    id: 'github-actions-token',
    provider: 'GitHub',
    title: 'GitHub Actions identity or runtime token',
    ...OF_A_BUILD,
    shape: { kind: 'jwt', claims: [issuer('start', 'https://token.actions.githubusercontent.com')] },
    // Of an Enterprise Server.
    also: [{ shape: { kind: 'jwt', claims: [issuer('end', '/_services/token'), present('repository')] } }],
  },
  {
    id: 'gitlab-ci-id-token',
    provider: 'GitLab',
    title: 'GitLab CI/CD ID token',
    ...OF_A_BUILD,
    shape: { kind: 'jwt', claims: [present('project_path'), present('pipeline_id'), present('job_id')] },
  },
  {
    id: 'vercel-oidc-token',
    provider: 'Vercel',
    title: 'Vercel OIDC token',
    ...OF_A_BUILD,
    shape: { kind: 'jwt', claims: [issuer('start', 'https://oidc.vercel.com')] },
  },
  {
    id: 'circleci-oidc-token',
    provider: 'CircleCI',
    title: 'CircleCI OIDC token',
    ...OF_A_BUILD,
    shape: { kind: 'jwt', claims: [issuer('start', 'https://oidc.circleci.com/')] },
  },
  {
    id: 'buildkite-oidc-token',
    provider: 'Buildkite',
    title: 'Buildkite OIDC token',
    ...OF_A_BUILD,
    shape: { kind: 'jwt', claims: [issuer('equal', 'https://agent.buildkite.com')] },
  },
];
