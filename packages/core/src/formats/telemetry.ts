import { choice, prefixed, run, sequence, type Choice, type TokenFormat } from '../format.ts';

/** The third letter of Honeycomb's prefixes varies. */
function honeycomb(kind: string): Choice {
  return choice(...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `hc${letter}${kind}_`));
}

/** Errors, metrics and logs, beyond those of `observability.ts`. */
export const TELEMETRY: readonly TokenFormat[] = [
  {
    id: 'grafana-cloud-access-token',
    provider: 'Grafana Cloud',
    title: 'Grafana Cloud access policy token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('glc_eyJ', 'base64-padded', 37, 1000),
    checks: [{ kind: 'base64-start', from: 4, text: '{"', onMismatch: 'drop' }],
  },
  {
    id: 'grafana-api-key-legacy',
    provider: 'Grafana',
    title: 'Grafana API key (legacy)',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: { ...prefixed('eyJrIjoi', 'base64-padded', 40, 600), boundary: 'base64' },
    checks: [{ kind: 'base64-start', from: 0, text: '{"k":"', onMismatch: 'drop' }],
  },
  {
    id: 'sentry-app-integration-token',
    provider: 'Sentry',
    title: 'Sentry integration token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(choice('sntrya_', 'sntryi_'), run('hex-lower', 64)),
  },
  {
    id: 'newrelic-browser-key',
    provider: 'New Relic',
    title: 'New Relic browser ingest key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('NRJS-', 'hex-lower', 19),
  },
  {
    id: 'newrelic-user-key',
    provider: 'New Relic',
    title: 'New Relic user API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('NRAK-', 'alnum-upper', 27),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    publicSibling: 'newrelic-browser-key',
  },
  {
    id: 'newrelic-insert-key',
    provider: 'New Relic',
    title: 'New Relic insert key (deprecated)',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: prefixed('NRII-', 'base64url', 25, 40),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'newrelic-query-key',
    provider: 'New Relic',
    title: 'New Relic query key (deprecated)',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: prefixed('NRIQ-', 'base64url', 25, 40),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'honeycomb-ingest-key',
    provider: 'Honeycomb',
    title: 'Honeycomb ingest key',
    exposure: 'publishable',
    severity: 'low',
    confidence: 'high',
    shape: sequence(honeycomb('ik'), run('alnum-lower', 58)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'honeycomb-management-key',
    provider: 'Honeycomb',
    title: 'Honeycomb management key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(honeycomb('mk'), run('alnum-lower', 30, 120)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
];
