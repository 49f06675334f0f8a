import { choice, literal, run, sequence, type TokenFormat } from '../format.ts';

/** Search engines: keys that search and keys that rewrite, mostly of one shape. */
export const SEARCH_ENGINES: readonly TokenFormat[] = [
  {
    id: 'algolia-secured-key',
    provider: 'Algolia',
    title: 'Algolia secured API key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    // Base64 of 64 hex digits and of the query that it is limited to: three bytes on, the name of a parameter shows.
    shape: sequence(
      run('base64', 88),
      choice('bHRlcnM9', 'bGlkVW50aWw9', 'c3RyaWN0SW5kaWNl', 'c3RyaWN0U291cmNl', 'ZXJUb2tl'),
      run('base64-padded', 4, 700),
    ),
    context: { words: ['algolia'] },
  },
  {
    id: 'meilisearch-admin-key',
    provider: 'Meilisearch',
    title: 'Meilisearch admin or master key',
    exposure: 'secret',
    severity: 'critical',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(run('hex-lower', 64)),
    context: {
      words: ['MEILI_MASTER_KEY', 'MEILI_ADMIN', 'MEILISEARCH_ADMIN', 'MEILISEARCH_MASTER'],
      unless: ['searchkey', 'searchonly'],
    },
    // A master key is free text.
    also: [
      {
        shape: sequence(run('base64url', 16, 63)),
        checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
        context: { words: ['MEILI_MASTER_KEY', 'MEILISEARCH_MASTER'] },
      },
    ],
    publicSibling: 'meilisearch-search-key',
  },
  {
    id: 'meilisearch-search-key',
    provider: 'Meilisearch',
    title: 'Meilisearch search key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(run('hex-lower', 64)),
    context: {
      words: ['meilisearch', 'MEILI_SEARCH'],
      unless: ['admin', 'master', 'hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
    also: [
      {
        shape: {
          kind: 'jwt',
          claims: [
            { claim: 'searchRules', is: 'present' },
            { claim: 'apiKeyUid', is: 'present' },
          ],
        },
      },
    ],
  },
  {
    id: 'typesense-admin-key',
    provider: 'Typesense',
    title: 'Typesense admin key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // Not its header, nor the bare name: pages have search keys there.
    shape: sequence(run('base62', 24, 64)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['TYPESENSE_ADMIN', 'TYPESENSE_MASTER', 'TYPESENSE_WRITE'], unless: ['search'] },
    publicSibling: 'typesense-search-key',
  },
  {
    id: 'typesense-search-key',
    provider: 'Typesense',
    title: 'Typesense search-only key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(run('base64-padded', 24, 280)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['typesense'],
      unless: ['admin', 'master', 'hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'elasticsearch-api-key',
    provider: 'Elastic',
    title: 'Elasticsearch API key',
    exposure: 'restricted',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('base64-padded', 40, 120)),
    checks: [
      { kind: 'base64-of', parts: [run('base64url', 20), literal(':'), run('base64url', 22)], onMismatch: 'drop' },
    ],
    context: { words: ['ApiKey', 'elastic'] },
  },
  {
    id: 'elastic-app-search-private-key',
    provider: 'Elastic',
    title: 'Elastic App Search private or admin key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(choice('private-', 'admin-'), run('alnum-lower', 24)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: { words: ['app-search', 'swiftype', 'elastic'] },
    publicSibling: 'elastic-app-search-search-key',
  },
];
