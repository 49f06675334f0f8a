import type { About } from '../format.ts';

const LAUNCHDARKLY_KEYS = 'https://launchdarkly.com/docs/home/account/environment/keys';
const DEVCYCLE_KEYS = 'https://docs.devcycle.com/essentials/keys';

/** Texts on the keys of services for feature flags. */
export const FEATURE_FLAGS_ABOUT: Readonly<Record<string, About>> = {
  'launchdarkly-mobile-key': {
    why: 'Made for apps: it evaluates flags and changes nothing.',
    remedy: 'In a web page use the client-side id.',
    docs: LAUNCHDARKLY_KEYS,
    condition: 'fine; in a web page the client-side id is the right one',
  },
  'launchdarkly-sdk-key': {
    why: 'It downloads the rules of every flag, the segments, and the keys of the users they name.',
    remedy: 'Rotate it, then keep the new one on a server; the page needs the client-side id.',
    docs: LAUNCHDARKLY_KEYS,
  },
  'launchdarkly-access-token': {
    why: 'With it anybody changes flags in production.',
    remedy: 'Delete it, then let CI or a server hold a new one; the page needs the client-side id.',
    docs: 'https://launchdarkly.com/docs/home/account/api',
  },
  'unleash-admin-token': {
    why: 'With it anybody changes flags in production.',
    remedy: 'Delete it, then let CI or a server hold a new one; the page needs a front-end token.',
    docs: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
  },
  'devcycle-client-key': {
    why: 'Made for clients: it evaluates flags and changes nothing.',
    remedy: 'Nothing to do.',
    docs: DEVCYCLE_KEYS,
    condition: 'fine; it is what the SDK for browsers takes',
  },
  'devcycle-server-key': {
    why: 'It downloads the whole configuration, with the rules of every flag.',
    remedy: 'Rotate it, then keep the new one on a server; the page needs the client key.',
    docs: DEVCYCLE_KEYS,
  },
};
