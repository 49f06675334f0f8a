import type { About } from '../format.ts';

/** Texts on the keys of services for maps and content. */
export const CONTENT_ABOUT: Readonly<Record<string, About>> = {
  'mapbox-temporary-token': {
    why: 'It ends within an hour, so a fixed one is a mistake in the code.',
    remedy: 'Take it out, then let a server make one for each session, or use a public token.',
    docs: 'https://docs.mapbox.com/help/troubleshooting/how-to-use-mapbox-securely/',
  },
  'contentful-management-token': {
    why: 'It writes content and models in every space that its user can reach.',
    remedy: 'Revoke it, then let CI or a server hold a new one; the page needs a delivery token.',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  },
  'prismic-access-token': {
    why: 'It reads the whole repository, drafts among it where its scope takes in releases.',
    remedy: 'Keep its scope to published content, or open the API of the repository and leave the token away.',
    docs: 'https://prismic.io/docs/access-token',
    condition: 'fine only where its scope is published content',
  },
  'builderio-private-key': {
    why: 'It writes the content of the space.',
    remedy: 'Delete it, then keep a new one on a server; the page needs the public key.',
    docs: 'https://www.builder.io/c/docs/using-your-api-key',
  },
};
