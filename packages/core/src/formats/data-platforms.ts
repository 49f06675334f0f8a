import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Search, analytics, and back ends as a service. */
export const DATA_PLATFORMS: readonly TokenFormat[] = [
  {
    id: 'databricks-pat',
    provider: 'Databricks',
    title: 'Databricks personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('dapi', 'hex-lower', 32),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    also: [
      {
        shape: sequence(literal('dapi'), run('hex-lower', 32), literal('-'), run('digits', 1)),
        checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
      },
    ],
  },
  {
    id: 'databricks-oauth-secret',
    provider: 'Databricks',
    title: 'Databricks OAuth client secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { ...prefixed('dose', 'hex-lower', 32), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'elastic-cloud-api-key',
    provider: 'Elastic',
    title: 'Elastic Cloud API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('essu_', 'base64-padded', 92), boundary: 'base64' },
  },
  {
    id: 'elastic-app-search-search-key',
    provider: 'Elastic',
    title: 'Elastic App Search public search key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    // A class name has words, and more dashes.
    shape: { ...prefixed('search-', 'alnum-lower', 24), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 2, onMismatch: 'drop' },
      { kind: 'entropy', bits: 3.5, onMismatch: 'drop' },
    ],
  },
  {
    id: 'tinybird-token',
    provider: 'Tinybird',
    title: 'Tinybird token',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'medium',
    // User, token and host; what it may do is not in it.
    shape: sequence(literal('p.eyJ'), run('base64url', 50, 600), literal('.'), run('base64url', 20, 200)),
    checks: [{ kind: 'base64-start', from: 2, text: '{"u"', onMismatch: 'drop' }],
  },
  {
    id: 'appwrite-api-key',
    provider: 'Appwrite',
    title: 'Appwrite server API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: prefixed('standard_', 'hex-lower', 256),
    publicSibling: 'appwrite-project-id',
  },
  {
    id: 'pocketbase-superuser-token',
    provider: 'PocketBase',
    title: "PocketBase superuser's token",
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // The id that every instance has given the collection of superusers since 0.23.
    shape: {
      kind: 'jwt',
      claims: [
        { claim: 'type', is: 'equal', text: 'auth' },
        { claim: 'collectionId', is: 'equal', text: 'pbc_3142635823' },
      ],
    },
    publicSibling: 'pocketbase-user-token',
  },
];
