import type { About } from '../format.ts';

/** Texts on the keys of services that search and read the web. */
export const TAVILY_WEB_SEARCH_ABOUT: Readonly<Record<string, About>> = {
  'tavily-api-key': {
    why: 'Strangers use up the search quota that you pay for.',
    remedy: 'Delete it, then call Tavily from a server.',
    docs: 'https://docs.tavily.com/',
  },
  'firecrawl-api-key': {
    why: 'Strangers spend your crawl credits and read the results.',
    remedy: 'Delete it, then call Firecrawl from a server.',
    docs: 'https://docs.firecrawl.dev/api-reference/introduction',
  },
  'jina-api-key': {
    why: 'Strangers spend your credits for embeddings and for reading pages.',
    remedy: 'Delete it, then call Jina from a server.',
    docs: 'https://jina.ai/embeddings/',
  },
};
