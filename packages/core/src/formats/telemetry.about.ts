import type { About } from '../format.ts';

const NEWRELIC_KEYS = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys';
const HONEYCOMB_KEYS = 'https://docs.honeycomb.io/api/authentication';

/** Texts on further keys of services for errors, metrics and logs. */
export const TELEMETRY_ABOUT: Readonly<Record<string, About>> = {
  'grafana-cloud-access-token': {
    why: 'It writes or reads metrics, logs and traces, as its scopes say.',
    remedy: 'Revoke it, then send telemetry through a collector of your own, which holds the new one.',
    docs: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  },
  'grafana-api-key-legacy': {
    why: 'Such keys became service accounts, and may work to this day.',
    remedy: 'Delete the service account that it became, then let a server ask Grafana.',
    docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  },
  'sentry-app-integration-token': {
    why: 'It acts for an integration, with the scopes of that.',
    remedy: 'Delete it, then let a server hold a new one.',
    docs: 'https://docs.sentry.io/account/auth-tokens/',
  },
  'newrelic-browser-key': {
    why: 'Made for the agent in browsers: it sends events and reads nothing.',
    remedy: 'Nothing to do.',
    docs: NEWRELIC_KEYS,
    condition: 'fine; blocking unknown domains keeps others from sending events',
  },
  'newrelic-user-key': {
    why: 'It queries data and edits the configuration as the user.',
    remedy: 'Delete it, then call New Relic from a server; the page needs a browser key.',
    docs: NEWRELIC_KEYS,
  },
  'newrelic-insert-key': {
    why: 'With it anybody writes custom events into your account.',
    remedy: 'Delete it, then send such events from a server.',
    docs: NEWRELIC_KEYS,
  },
  'newrelic-query-key': {
    why: 'It reads the data of the account.',
    remedy: 'Delete it, then query from a server.',
    docs: NEWRELIC_KEYS,
  },
  'honeycomb-ingest-key': {
    why: 'Made for clients: it sends events and reads nothing.',
    remedy: 'Forbid it to create datasets.',
    docs: HONEYCOMB_KEYS,
    condition: 'fine where it may not create datasets',
  },
  'honeycomb-management-key': {
    why: 'With it anybody makes keys and environments.',
    remedy: 'Delete it, then let CI or a server hold a new one.',
    docs: HONEYCOMB_KEYS,
  },
};
