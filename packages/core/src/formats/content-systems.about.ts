import type { About } from '../format.ts';

/** Texts on content management systems. */
export const CONTENT_SYSTEMS_ABOUT: Readonly<Record<string, About>> = {
  'contentful-delivery-token': {
    why: 'It reads what the space has published.',
    remedy: 'Check that the space holds nothing that is only hidden by its address.',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/',
    condition: 'fine where everybody may read all that the space has published',
  },
  'contentful-preview-token': {
    why: 'It reads drafts and what is not due yet.',
    remedy: 'Delete the pair of keys, then preview through a server.',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  },
  'sanity-token': {
    why: 'It reads drafts, or writes.',
    remedy: 'Delete the token, then read through the CDN without one.',
    docs: 'https://www.sanity.io/docs/content-lake/http-auth',
  },
  'sanity-project-id': {
    why: 'It names the project.',
    remedy: 'Nothing to do.',
    docs: 'https://www.sanity.io/docs/content-lake/datasets',
    condition: 'fine where the dataset is public',
  },
  'storyblok-public-token': {
    why: 'It reads what is published.',
    remedy: 'Nothing to do.',
    docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
    condition: 'fine where its level is public; a preview token has the same form',
  },
  'storyblok-preview-token': {
    why: 'It reads drafts or private assets; the value does not say which kind it is.',
    remedy: 'Use the public token in production, and delete this one.',
    docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
  },
  'storyblok-personal-access-token': {
    why: 'It manages all spaces of its owner.',
    remedy: 'Delete it, then keep a new one on a server.',
    docs: 'https://www.storyblok.com/docs/concepts/access-tokens',
  },
  'datocms-api-token': {
    why: 'One with all rights looks the same as one that only reads.',
    remedy: 'Use a token of the delivery API without access to drafts.',
    docs: 'https://www.datocms.com/docs/content-delivery-api/authentication',
    condition: 'fine only where its role reads published content and nothing else',
  },
  'hygraph-token': {
    why: 'Its permissions decide what it can do, and the token does not name them.',
    remedy: "Limit the token's permissions to published content.",
    docs: 'https://hygraph.com/docs/api-reference/basics/permissions',
    condition: 'fine only where it reads what is published; one for the management API never is',
  },
  'ghost-content-key': {
    why: 'It reads public content.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.ghost.org/content-api/',
    condition: 'fine where the site is not private',
  },
  'ghost-admin-key': {
    why: 'It publishes and changes members and settings.',
    remedy: "Regenerate the integration's key, then keep it on a server.",
    docs: 'https://docs.ghost.org/admin-api/',
  },
  'wordpress-application-password': {
    why: "It calls the API with its user's rights.",
    remedy: "Revoke it in the user's profile, then call the API from a server.",
    docs: 'https://developer.wordpress.org/rest-api/reference/application-passwords/',
  },
  'builderio-public-key': {
    why: 'It reads what is published.',
    remedy: 'Nothing to do.',
    docs: 'https://www.builder.io/c/docs/using-your-api-key',
    condition: 'fine; it reads what is published',
  },
  'shopify-storefront-public-token': {
    why: 'It has the scopes that visitors without an account have.',
    remedy: 'Nothing to do but to look over its scopes.',
    docs: 'https://shopify.dev/docs/api/usage/authentication',
    condition: 'fine; its scopes say what visitors can read',
  },
  'shopify-session-token': {
    why: 'It proves who uses an embedded app for one minute.',
    remedy: "Nothing to do where it goes to the app's own back end.",
    docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens',
  },
};
