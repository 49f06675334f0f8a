import type { About } from '../format.ts';

/** Texts on keys of services that search the web. */
export const WEB_SEARCH_ABOUT: Readonly<Record<string, About>> = {
  'exa-api-key': {
    why: 'Strangers use up the quota that you pay for.',
    remedy: 'Delete it, then let a server search.',
    docs: 'https://docs.exa.ai/',
  },
  'brave-search-api-key': {
    why: 'Strangers use up the quota that you pay for.',
    remedy: 'Delete it, then let a server search.',
    docs: 'https://api-dashboard.search.brave.com/',
  },
};
