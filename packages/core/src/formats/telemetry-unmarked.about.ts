import type { About } from '../format.ts';

/** Texts on credentials of telemetry without a mark of their own. */
export const TELEMETRY_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'grafana-faro-collector-url': {
    why: 'Made for the SDK of browsers: it takes what a page sends.',
    remedy: 'Set the allowed origins.',
    docs: 'https://grafana.com/docs/grafana-cloud/monitor-applications/frontend-observability/',
    condition: 'fine with allowed origins set',
  },
  'sentry-dsn-legacy-secret': {
    why: 'Its second half was meant for servers.',
    remedy: 'Take the DSN without that half.',
    docs: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  },
  'sentry-legacy-auth-token': {
    why: 'It does what its rights name, in the whole organisation.',
    remedy: 'Revoke it, then keep the new one in the pipeline.',
    docs: 'https://docs.sentry.io/account/auth-tokens/',
  },
  'datadog-application-key': {
    why: 'With the API key it reads and changes all that its owner may.',
    remedy: 'Revoke it, then keep the new one on a server.',
    docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  },
  'newrelic-license-key': {
    why: 'It writes data into the whole account.',
    remedy: 'Rotate it, then use the browser key in pages.',
    docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys',
  },
  'newrelic-mobile-token': {
    why: 'Made for mobile apps: it takes their data.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys',
    condition: 'fine, though it belongs into an app rather than a page',
  },
  'honeycomb-configuration-key': {
    why: 'It may make triggers, boards and markers.',
    remedy: 'Delete it, then use an ingest key in pages.',
    docs: 'https://docs.honeycomb.io/api/authentication',
  },
  'honeycomb-classic-key': {
    why: 'It reads and writes for the whole team.',
    remedy: 'Delete it, then use an ingest key in pages.',
    docs: 'https://docs.honeycomb.io/api/authentication',
  },
  'splunk-rum-token': {
    why: 'Made for browsers: it takes what a page sends.',
    remedy: 'See that RUM is its only scope.',
    docs: 'https://help.splunk.com/en/splunk-observability-cloud',
    condition: 'fine where RUM is its only scope',
  },
  'splunk-observability-token': {
    why: 'With the API scope it reads and changes charts and alerts.',
    remedy: 'Rotate it, then use a RUM token in pages.',
    docs: 'https://help.splunk.com/en/splunk-observability-cloud',
  },
  'splunk-hec-token': {
    why: 'It writes events into the indexes.',
    remedy: 'Disable it, then send events through a server.',
    docs: 'https://help.splunk.com/en/splunk-enterprise',
  },
  'sumologic-access-key': {
    why: 'Both halves together search the logs and change the collectors.',
    remedy: 'Deactivate the pair, then keep the new one on a server.',
    docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  },
  'sumologic-http-source-url': {
    why: 'Anybody adds lines to the log that it stands for.',
    remedy: 'Use a source of its own with a quota.',
    docs: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/',
    condition: 'only for a source of its own with a quota',
  },
  'pagerduty-api-token': {
    why: 'It reads who is on call, and opens or closes incidents.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://support.pagerduty.com/main/docs/api-access-keys',
  },
  'pagerduty-routing-key': {
    why: 'Anybody wakes the person on call.',
    remedy: 'Delete the integration, then let a server send the events.',
    docs: 'https://support.pagerduty.com/main/docs/services-and-integrations',
  },
};
