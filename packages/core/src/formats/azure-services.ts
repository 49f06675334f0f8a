import { choice, literal, run, sequence, type ClaimTest, type Part, type TokenFormat } from '../format.ts';

/** Who issued a token of Entra ID, in the first and the second version, and for which tenant. */
function issuedBy(text: string): readonly ClaimTest[] {
  return [
    { claim: 'iss', is: 'start', text },
    { claim: 'tid', is: 'present' },
  ];
}

/** Up to the access key of a hub for messages in real time. */
const HUB: readonly Part[] = [
  literal('Endpoint=https://'),
  run('alnum-dash', 3, 80),
  choice('.service.signalr.net', '.webpubsub.azure.com'),
  literal(';AccessKey='),
  run('base64-padded', 44, 160),
];

/** Up to the id of a key of App Configuration. */
const APP_CONFIGURATION: readonly Part[] = [
  literal('Endpoint=https://'),
  run('alnum-dash', 3, 80),
  literal('.azconfig.io;Id='),
  run('base64url', 1, 60),
];

const SECRET: readonly Part[] = [literal(';Secret='), run('base64-padded', 40, 160)];

/** Azure: sign-ins of Entra ID and connection strings of single services. */
export const AZURE_SERVICES: readonly TokenFormat[] = [
  {
    id: 'azure-entra-access-token',
    provider: 'Azure / Entra ID',
    title: 'Entra ID access or ID token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: { kind: 'jwt', claims: issuedBy('https://sts.windows.net/') },
    checks: [{ kind: 'not-sample-jwt', onMismatch: 'drop' }],
    also: [
      {
        shape: { kind: 'jwt', claims: issuedBy('https://login.microsoftonline.com/') },
        checks: [{ kind: 'not-sample-jwt', onMismatch: 'drop' }],
      },
    ],
  },
  {
    id: 'azure-entra-refresh-token',
    provider: 'Azure / Entra ID',
    title: 'Entra ID refresh token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(
      choice('0.A', '1.A', 'M.C'),
      run('base64url', 40, 240),
      literal('.Ag'),
      run('base64url', 200, 2400),
    ),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'azure-appconfig-connection-string',
    provider: 'Azure',
    title: 'Azure App Configuration connection string',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(...APP_CONFIGURATION, literal(':'), run('base64', 8, 80), ...SECRET),
    also: [{ shape: sequence(...APP_CONFIGURATION, ...SECRET) }],
  },
  {
    id: 'azure-web-pubsub-signalr',
    provider: 'Azure',
    title: 'Azure SignalR or Web PubSub connection string',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(...HUB, choice(';Version=1.0;', ';Version=1.0', ';')),
    also: [{ shape: sequence(...HUB) }],
  },
];
