import type { About } from '../format.ts';

/** Texts on analytics, tags, recordings and experiments. */
export const PRODUCT_ANALYTICS_ABOUT: Readonly<Record<string, About>> = {
  'segment-write-key': {
    why: 'It stands in the URL of the script and only writes events.',
    remedy: 'Nothing to do.',
    docs: 'https://segment.com/docs/connections/find-writekey/',
    condition: 'fine; it only writes events',
  },
  'segment-legacy-token': {
    why: 'It changes sources, destinations and what becomes of data.',
    remedy: 'Revoke it, then keep a new token on a server.',
    docs: 'https://docs.segmentapis.com/',
  },
  'amplitude-api-key': {
    why: 'It only takes events in.',
    remedy: 'Nothing to do.',
    docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
    condition: 'fine; it only takes events in',
  },
  'amplitude-secret-key': {
    why: 'It exports, reads and deletes the data of the project.',
    remedy: 'Revoke it in the settings, then keep a new one on a server.',
    docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
  },
  'amplitude-deployment-key-client': {
    why: 'It fetches the flags of one visitor.',
    remedy: 'Nothing to do.',
    docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
    condition: 'fine; the provider calls it public',
  },
  'amplitude-deployment-key-server': {
    why: 'It downloads every flag with its rules.',
    remedy: 'Rotate the deployment, then evaluate flags on a server.',
    docs: 'https://amplitude.com/docs/apis/keys-and-tokens',
  },
  'mixpanel-project-token': {
    why: 'It only writes events.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.mixpanel.com/reference/project-token',
    condition: 'fine; it only writes events',
  },
  'mixpanel-api-secret': {
    why: 'It exports all events and profiles.',
    remedy: 'Rotate it, then keep it on a server.',
    docs: 'https://developer.mixpanel.com/reference/service-accounts',
  },
  'ga-measurement-id': {
    why: 'It names a property of the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://support.google.com/analytics/answer/9539598',
    condition: 'fine; it only names the property',
  },
  'ga-measurement-protocol-secret': {
    why: 'It sends false events to the property.',
    remedy: 'Delete it in the data stream, then send from a server.',
    docs: 'https://support.google.com/analytics/answer/9814495',
  },
  'heap-environment-id': {
    why: 'It names the project for the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.heap.io/docs/web',
    condition: 'fine; it only names the project',
  },
  'hotjar-site-id': {
    why: 'It names the site for the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://help.hotjar.com/',
    condition: 'fine; it only names the site',
  },
  'contentsquare-tag-id': {
    why: 'It names the site for the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.contentsquare.com/',
    condition: 'fine; it only names the site',
  },
  'fullstory-org-id': {
    why: 'It names the organisation for the snippet.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.fullstory.com/browser/getting-started/',
    condition: 'fine; it only names the organisation',
  },
  'fullstory-api-key': {
    why: 'It reads recordings and users.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://developer.fullstory.com/server/getting-started/',
  },
  'logrocket-app-id': {
    why: 'It names the app for the recorder.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.logrocket.com/reference/init',
    condition: 'fine; it only names the app',
  },
  'rudderstack-write-key': {
    why: 'It only writes events.',
    remedy: 'Nothing to do.',
    docs: 'https://www.rudderstack.com/docs/dashboard-guides/sources/',
    condition: 'fine; it only writes events',
  },
  'plausible-api-key': {
    why: 'It reads the statistics or sets up sites; the tracker needs nothing but the domain.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://plausible.io/docs/stats-api',
  },
  'optimizely-sdk-key': {
    why: 'It fetches a file of settings that is public.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.developers.optimizely.com/feature-experimentation/docs/authenticate',
    condition: 'fine; servers use secure datafiles instead',
  },
  'optimizely-pat': {
    why: 'It changes experiments.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://support.optimizely.com/hc/en-us/articles/4410284351373',
  },
  'vwo-account-id': {
    why: 'It names the account for the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.vwo.com/',
    condition: 'fine; it only names the account',
  },
};
