import type { About } from '../format.ts';

const docs = 'https://docs.mapbox.com/help/troubleshooting/how-to-use-mapbox-securely/';

/** Texts on Mapbox's tokens. */
export const MAPBOX_ABOUT: Readonly<Record<string, About>> = {
  'mapbox-public-token': {
    why: 'Made for browsers, but without URL restrictions anybody spends your quota with it.',
    remedy: 'Restrict the token to your URLs in the Mapbox account.',
    docs,
    condition: 'fine only where the token is restricted to your URLs',
  },
  'mapbox-secret-token': {
    why: 'It uploads, manages tokens and does whatever else its scopes allow.',
    remedy: 'Delete it, then keep such tokens on a server; the page needs a public token.',
    docs,
  },
};
