import { choice, literal, prefixed, run, sequence, type Part, type TokenFormat } from '../format.ts';

/** The id of the owner, then the secret. */
const CIRCLECI: readonly Part[] = [run('base62', 22), literal('_'), run('hex-lower', 40)];

/** Services that build and deploy: CircleCI, Buildkite, Harness, Octopus Deploy, TeamCity. */
export const BUILD_SERVICES: readonly TokenFormat[] = [
  {
    id: 'circleci-personal-token',
    provider: 'CircleCI',
    title: 'CircleCI personal API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('CCIPAT_'), ...CIRCLECI),
  },
  {
    id: 'circleci-project-token',
    provider: 'CircleCI',
    title: 'CircleCI project API token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(literal('CCIPRJ_'), ...CIRCLECI),
  },
  {
    id: 'buildkite-api-token',
    provider: 'Buildkite',
    title: 'Buildkite API access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('bkua_', 'alnum-lower', 40, 80),
  },
  {
    id: 'buildkite-agent-token',
    provider: 'Buildkite',
    title: 'Buildkite agent, cluster, session or job token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('bkct_', 'bkar_', 'bkaa_', 'bkaj_'), run('base64url', 73, 600)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'buildkite-registry-portal-token',
    provider: 'Buildkite',
    title: 'Buildkite package registry or portal token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(choice('bkpt_', 'bkpat_', 'bkps_'), run('base64url', 54, 400)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'harness-token',
    provider: 'Harness',
    title: 'Harness personal or service-account token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(
      choice('pat.', 'sat.'),
      run('base64url', 22),
      literal('.'),
      run('hex-lower', 24),
      literal('.'),
      run('base62', 20),
    ),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'octopus-api-key',
    provider: 'Octopus Deploy',
    title: 'Octopus Deploy API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // `API-` is a word: only what is random behind it makes it a key.
    shape: { ...prefixed('API-', 'alnum-upper', 25, 40), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 2, onMismatch: 'drop' },
      { kind: 'entropy', bits: 3.5, onMismatch: 'drop' },
    ],
  },
  {
    id: 'teamcity-token',
    provider: 'TeamCity',
    title: 'TeamCity access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // A header of the type TCV2, random text, and a UUID in base64.
    shape: sequence(literal('eyJ0eXAiOiAiVENWMiJ9.'), run('base64url', 20, 120), literal('.'), run('base64url', 48)),
  },
];
