import type { About } from '../format.ts';

/** Texts on apps at social networks. */
export const SOCIAL_APPS_ABOUT: Readonly<Record<string, About>> = {
  'meta-app-secret': {
    why: 'It makes access tokens of the app, and proves calls as the app.',
    remedy: 'Reset the secret, then keep it on a server.',
    docs: 'https://developers.facebook.com/docs/facebook-login/security/',
  },
  'meta-app-id': {
    why: 'It names the app; the provider says that it is public.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.facebook.com/documentation/facebook-login/guides/access-tokens',
    condition: 'fine; the client token is public as well',
  },
  'meta-app-access-token': {
    why: "It changes the app's settings; one that ends with 32 hex digits holds the app secret itself.",
    remedy: 'Reset the app secret, then call the API from a server.',
    docs: 'https://developers.facebook.com/documentation/facebook-login/guides/access-tokens',
  },
  'x-bearer-token': {
    why: "It uses the API as the app, on the owner's bill.",
    remedy: 'Regenerate it, then call the API from a server.',
    docs: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  'x-consumer-secret': {
    why: 'It signs as the app.',
    remedy: 'Regenerate the keys, then sign on a server.',
    docs: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  'x-access-token': {
    why: 'With its secret it acts as its user.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  },
  'linkedin-client-secret': {
    why: 'It signs people in as the app.',
    remedy: 'Regenerate it, then exchange codes on a server.',
    docs: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
  },
  'tiktok-client-secret': {
    why: 'It signs people in as the app; the client key and the code of the pixel are public.',
    remedy: 'Reset it, then exchange codes on a server.',
    docs: 'https://developers.tiktok.com/doc/login-kit-manage-user-access-tokens',
  },
  'reddit-client-secret': {
    why: 'It signs people in as the app; apps that are installed have none.',
    remedy: 'Make the app anew, then exchange codes on a server.',
    docs: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  },
  'twitch-client-secret': {
    why: 'It acts as the app, or as a user in chats.',
    remedy: 'Rotate it, then exchange codes on a server.',
    docs: 'https://dev.twitch.tv/docs/authentication/',
  },
  'spotify-client-secret': {
    why: 'It gets tokens as the app.',
    remedy: 'Rotate it, then use PKCE in the page.',
    docs: 'https://developer.spotify.com/documentation/web-api/concepts/authorization',
  },
  'spotify-access-token': {
    why: 'It acts as its user for an hour.',
    remedy: 'Use PKCE, and keep it in memory.',
    docs: 'https://developer.spotify.com/documentation/web-api/concepts/access-token',
  },
};
