import type { About } from '../format.ts';

const SENTRY_TOKENS = 'https://docs.sentry.io/account/auth-tokens/';
const DATADOG_KEYS = 'https://docs.datadoghq.com/account_management/api-app-keys/';

/** Texts on the keys of services for errors, metrics and logs. */
export const OBSERVABILITY_ABOUT: Readonly<Record<string, About>> = {
  'sentry-dsn': {
    why: 'Made for SDKs in browsers: it sends events and reads nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    condition: "fine; the project's list of allowed domains keeps others from sending events",
  },
  'sentry-org-auth-token': {
    why: 'It uploads source maps and makes releases; the options of bundler plugins are where it gets out.',
    remedy: 'Revoke it, then let CI hold a new one, out of reach of what the build defines.',
    docs: SENTRY_TOKENS,
  },
  'sentry-user-auth-token': {
    why: 'It acts as the user in the scopes it was given.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: SENTRY_TOKENS,
  },
  'grafana-service-account-token': {
    why: 'It reads dashboards and data sources, often as an administrator.',
    remedy: 'Delete it, then let a server ask Grafana.',
    docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  },
  'datadog-client-token': {
    why: 'Made for browsers: it sends events and reads nothing.',
    remedy: 'Nothing to do.',
    docs: DATADOG_KEYS,
    condition: 'fine; sampling and filters keep the volume in bounds',
  },
  'datadog-api-key': {
    why: 'It submits any metric, log or event for the organisation.',
    remedy: 'Revoke it, then keep it on a server; the page needs a client token.',
    docs: DATADOG_KEYS,
  },
};
