import { choice, literal, prefixed, run, sequence, type Part, type TokenFormat } from '../format.ts';

const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex-lower', length)]),
  literal('-'),
  run('hex-lower', 12),
];

/** Push messages, live data and support. */
export const PUSH: readonly TokenFormat[] = [
  {
    id: 'pubnub-publish-key',
    provider: 'PubNub',
    title: 'PubNub publish key',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: sequence(literal('pub-c-'), ...UUID),
  },
  {
    id: 'pubnub-subscribe-key',
    provider: 'PubNub',
    title: 'PubNub subscribe key',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: sequence(literal('sub-c-'), ...UUID),
  },
  {
    id: 'pubnub-secret-key',
    provider: 'PubNub',
    title: 'PubNub secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('sec-c-', 'base64', 48), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    publicSibling: 'pubnub-subscribe-key',
  },
  {
    id: 'onesignal-api-key',
    provider: 'OneSignal',
    title: 'OneSignal app or organisation API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(choice('os_v2_app_', 'os_v2_org_'), run('base32-lower', 103)),
    publicSibling: 'onesignal-app-id',
  },
  {
    id: 'knock-service-token',
    provider: 'Knock',
    title: 'Knock service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('knock_st_', 'base64url', 60, 200),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    publicSibling: 'knock-public-key',
  },
  {
    id: 'intercom-access-token',
    provider: 'Intercom',
    title: 'Intercom access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('dG9rO', 'base64-padded', 55, 60), boundary: 'base64' },
    checks: [{ kind: 'base64-start', from: 0, text: 'tok:', onMismatch: 'drop' }],
    publicSibling: 'intercom-app-id',
  },
];
