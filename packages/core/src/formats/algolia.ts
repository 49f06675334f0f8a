import { run, sequence, type TokenFormat } from '../format.ts';

const provider = 'Algolia';
const KEY = sequence(run('hex-lower', 32));

/** Algolia: nothing in a key says what it may do; only its name or the call that it is given to. */
export const ALGOLIA: readonly TokenFormat[] = [
  {
    id: 'algolia-search-key',
    provider,
    title: 'Algolia search-only API key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: KEY,
    // A bare `algolia` means the search key: that is the one that front ends are given.
    context: {
      words: ['algoliasearch', 'docsearch', 'searchApiKey', 'liteClient', 'algolia'],
      unless: ['admin', 'write', 'hash', 'md5'],
    },
  },
  {
    id: 'algolia-admin-key',
    provider,
    title: 'Algolia admin or write API key',
    exposure: 'secret',
    severity: 'critical',
    // The shape is that of the search key and of any MD5: a word that is only near is not enough for an error.
    confidence: 'medium',
    shape: KEY,
    context: {
      words: ['ALGOLIA_ADMIN_KEY', 'ALGOLIA_ADMIN_API_KEY', 'ALGOLIA_WRITE_KEY', 'adminApiKey', 'writeApiKey'],
      unless: ['search', 'hash', 'md5'],
    },
    publicSibling: 'algolia-search-key',
  },
];
