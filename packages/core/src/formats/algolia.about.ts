import type { About } from '../format.ts';

const docs = 'https://www.algolia.com/doc/guides/security/api-keys';

/** Texts on Algolia's keys. */
export const ALGOLIA_ABOUT: Readonly<Record<string, About>> = {
  'algolia-search-key': {
    why: 'Made for front ends: it searches, and so lets anybody read the index.',
    remedy: 'Nothing to do.',
    docs,
    condition: 'fine only where it has no right but search; nothing in the key itself shows that',
  },
  'algolia-admin-key': {
    why: 'It deletes and rewrites indexes.',
    remedy: 'Regenerate it, then keep it on a server; the page needs a search-only or secured key.',
    docs,
  },
};
