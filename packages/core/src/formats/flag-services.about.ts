import type { About } from '../format.ts';

/** Texts on keys of services for feature flags without a mark of their own. */
export const FLAG_SERVICES_ABOUT: Readonly<Record<string, About>> = {
  'launchdarkly-client-side-id': {
    why: 'Made for JavaScript: it serves the flags that are marked for clients.',
    remedy: 'Nothing to do.',
    docs: 'https://launchdarkly.com/docs/home/account/environment/keys',
    condition: 'fine; it serves only flags that are marked for clients',
  },
  'unleash-frontend-token': {
    why: 'Made for browsers: it serves flags that are evaluated already.',
    remedy: 'Set the allowed origins.',
    docs: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
    condition: 'fine with allowed origins set',
  },
  'unleash-backend-token': {
    why: 'It downloads every flag with its rules.',
    remedy: 'Delete it, then give pages a front-end token.',
    docs: 'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
  },
  'split-client-side-key': {
    why: 'Made for browsers: it serves flags.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.split.io/reference/api-keys-overview',
    condition: 'fine; it is the key of the client side',
  },
  'split-server-side-key': {
    why: 'It downloads every rule, and an admin key changes them.',
    remedy: 'Delete it, then give pages a client-side key.',
    docs: 'https://docs.split.io/reference/api-keys-overview',
  },
  'configcat-sdk-key': {
    why: 'It shows the whole configuration, rules and all.',
    remedy: 'Keep what not everybody may see in a configuration of the back end.',
    docs: 'https://configcat.com/docs/faq/',
    condition: 'fine where the configuration holds nothing that not everybody may see',
  },
  'configcat-management-key': {
    why: 'They change flags in production.',
    remedy: 'Revoke them, then keep the new ones on a server.',
    docs: 'https://configcat.com/docs/api/reference/configcat-public-management-api/',
  },
  'statsig-client-key': {
    why: 'Made for browsers: it serves results, and hashes in place of names.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.statsig.com/access-management/api-keys',
    condition: 'fine; it is the key of the client side',
  },
  'statsig-server-secret': {
    why: 'It downloads the rules of every flag and experiment.',
    remedy: 'Rotate it, then give pages a client key.',
    docs: 'https://docs.statsig.com/access-management/api-keys',
  },
  'statsig-console-key': {
    why: 'It changes everything in the project.',
    remedy: 'Rotate it, then keep the new one on a server.',
    docs: 'https://docs.statsig.com/access-management/api-keys',
  },
  'flagsmith-environment-key': {
    why: 'Made for browsers: it serves flags.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.flagsmith.com/',
    condition: 'fine; it is the key of the client side',
  },
  'flagsmith-server-key': {
    why: 'It downloads every rule of the environment.',
    remedy: 'Delete it, then give pages the client-side key.',
    docs: 'https://docs.flagsmith.com/',
  },
  'growthbook-client-key': {
    why: 'Made for browsers: it serves flags.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.growthbook.io/',
    condition: 'fine; it is the key of the client side',
  },
  'growthbook-secret-key': {
    why: 'It reads, and mostly changes, features and experiments.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://docs.growthbook.io/api/',
  },
};
