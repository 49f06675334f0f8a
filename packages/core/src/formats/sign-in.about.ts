import type { About } from '../format.ts';

const STYTCH = 'https://stytch.com/docs/api-reference';

/** Texts on the keys of sign-in services and of what keeps bots out. */
export const SIGN_IN_ABOUT: Readonly<Record<string, About>> = {
  'clerk-publishable-key': {
    why: 'Made for browsers: it names the host of the front-end API and nothing else.',
    remedy: 'Nothing to do.',
    docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
    condition: 'fine; a key of a development instance has no place in production',
  },
  'stytch-public-token': {
    why: 'Made for the SDKs in browsers, which run on allowed domains alone.',
    remedy: 'Nothing to do.',
    docs: STYTCH,
    condition: 'fine; the list of authorised domains keeps others from using it',
  },
  'stytch-secret': {
    why: 'It reads and changes the users and sessions of the whole project.',
    remedy: 'Rotate it, then keep it on a server; the page needs the public token.',
    docs: STYTCH,
  },
  'workos-client-id': {
    why: 'It names the app; a public client with PKCE needs nothing else.',
    remedy: 'Nothing to do.',
    docs: 'https://workos.com/docs/reference/api-keys',
    condition: 'fine as long as the API key is not beside it',
  },
  'turnstile-site-key': {
    why: 'Made for the widget in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.cloudflare.com/turnstile/',
    condition: 'fine; the list of host names keeps others from using it',
  },
  'turnstile-secret-key': {
    why: 'It checks tokens as your site does, which hides abuse.',
    remedy: 'Rotate it, then check tokens on a server; the page needs the site key.',
    docs: 'https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/',
  },
};
