import {
  choice,
  literal,
  prefixed,
  run,
  sequence,
  type Check,
  type Form,
  type Part,
  type TokenFormat,
} from '../format.ts';

const MIXED: Check = { kind: 'mixed', classes: 3, onMismatch: 'drop' };

const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex-lower', length)]),
  literal('-'),
  run('hex-lower', 12),
];

/** Organisation, `!`, then letters, digits and `_`, with so many dots among them. */
function salesforceSession(dots: number): Form {
  const pieces = Array.from({ length: dots }, () => [literal('.'), run('word', 1, 300)]).flat();
  return {
    shape: {
      ...sequence(literal('00D'), run('base62', 12), literal('!'), run('word', dots === 0 ? 83 : 1, 300), ...pieces),
      boundary: 'base64',
    },
    // A text of fewer than 40 characters cannot have as much.
    checks: [MIXED, { kind: 'entropy', bits: 5, onMismatch: 'drop' }],
  };
}

/** Analytics, customer data, sales and campaigns. */
export const CUSTOMER_DATA: readonly TokenFormat[] = [
  {
    id: 'posthog-feature-flag-secure-key',
    provider: 'PostHog',
    title: 'PostHog feature flags secure key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('phs_', 'base62', 43, 60),
    checks: [MIXED],
    publicSibling: 'posthog-project-key',
  },
  {
    id: 'posthog-oauth-token',
    provider: 'PostHog',
    title: 'PostHog OAuth access or refresh token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: sequence(choice('pha_', 'phr_'), run('base62', 40, 60)),
    checks: [MIXED],
  },
  {
    id: 'segment-public-api-token',
    provider: 'Segment',
    title: 'Segment Public API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('sgp_', 'base62', 64),
    checks: [MIXED],
    publicSibling: 'segment-write-key',
  },
  {
    id: 'hubspot-private-app-token',
    provider: 'HubSpot',
    title: 'HubSpot private app or service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('pat-'), run('alnum-lower', 2, 3), literal('-'), ...UUID),
    publicSibling: 'hubspot-portal-id',
  },
  {
    id: 'salesforce-session-id',
    provider: 'Salesforce',
    title: 'Salesforce access token or session id',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    ...salesforceSession(0),
    also: [1, 2, 3, 4, 5].map(salesforceSession),
  },
  {
    id: 'salesforce-consumer-key',
    provider: 'Salesforce',
    title: 'Salesforce connected-app consumer key',
    exposure: 'publishable',
    severity: 'low',
    confidence: 'high',
    shape: prefixed('3MVG9', 'base64url', 75, 400),
    checks: [MIXED],
  },
  {
    id: 'salesforce-refresh-token',
    provider: 'Salesforce',
    title: 'Salesforce refresh token',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('5Aep861', '5AEP861'), run('base64url', 80, 160)),
    checks: [MIXED],
  },
  {
    id: 'klaviyo-private-key',
    provider: 'Klaviyo',
    title: 'Klaviyo private API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('pk_', 'hex-lower', 34),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    also: [
      {
        // The first block is the public id of the site.
        shape: sequence(literal('pk_'), run('base62', 6), literal('_'), run('hex-lower', 34)),
        checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
      },
    ],
    publicSibling: 'klaviyo-public-key',
  },
];
