import type { About } from '../format.ts';

/** Texts on the keys of search engines. */
export const SEARCH_ENGINES_ABOUT: Readonly<Record<string, About>> = {
  'algolia-secured-key': {
    why: 'Made for one visitor or page, which its filters limit it to.',
    remedy: 'See that it expires.',
    docs: 'https://www.algolia.com/doc/guides/security/api-keys/how-to/user-restricted-access-to-data/',
    condition: 'fine; it is limited to its filters, and should have an end',
  },
  'meilisearch-admin-key': {
    why: 'It rewrites every index.',
    remedy: 'Reset the master key, then give pages the search key.',
    docs: 'https://www.meilisearch.com/docs/learn/security/basic_security',
  },
  'meilisearch-search-key': {
    why: 'Made for front ends: it searches.',
    remedy: 'Use tenant tokens for data that not everybody may see.',
    docs: 'https://www.meilisearch.com/docs/learn/security/basic_security',
    condition: 'fine where everybody may read what it finds',
  },
  'typesense-admin-key': {
    why: 'It reads, rewrites and deletes every collection.',
    remedy: 'Delete it, then give pages a search-only key.',
    docs: 'https://typesense.org/docs/latest/api/api-keys.html',
  },
  'typesense-search-key': {
    why: 'Made for front ends: it searches.',
    remedy: 'Use scoped keys with a filter for data that not everybody may see.',
    docs: 'https://typesense.org/docs/latest/api/api-keys.html',
    condition: 'fine where everybody may read what it finds',
  },
  'elasticsearch-api-key': {
    why: 'It does what its roles name, which may be more than to search.',
    remedy: 'Limit it to reading named indexes, or put a server in between.',
    docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    condition: 'only where its roles allow reading of public indexes and nothing else',
  },
  'elastic-app-search-private-key': {
    why: 'It rewrites the engines.',
    remedy: 'Rotate it, then give pages the search key.',
    docs: 'https://www.elastic.co/guide/en/app-search/current/authentication.html',
  },
};
