import { choice, literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const provider = 'Azure';
const UUID: readonly Part[] = [
  run('hex', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex', length)]),
  literal('-'),
  run('hex', 12),
];

/** Keys of 64 bytes that hold the mark of their service in front of the checksum. */
function marked(mark: string): readonly Part[] {
  return [run('base64', 76), literal(mark), run('base64', 5), choice('A', 'Q', 'g', 'w'), literal('==')];
}

/** Microsoft's Azure and Entra ID. */
export const AZURE: readonly TokenFormat[] = [
  {
    id: 'azure-storage-account-key',
    provider,
    title: 'Azure storage account key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...sequence(...marked('+ASt')), boundary: 'base64' },
    checks: [{ kind: 'marvin32', bytes: 4, seeds: ['Default0'], onMismatch: 'lower-confidence' }],
  },
  {
    id: 'azure-storage-account-key-legacy',
    provider,
    title: 'Azure storage or Cosmos DB key (without mark)',
    exposure: 'secret',
    severity: 'critical',
    // The shape is that of any SHA-512: a word that is only near is not enough for an error.
    confidence: 'medium',
    shape: sequence(run('base64', 86), literal('==')),
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'not-at', at: 76, texts: ['+ASt', 'ACDb', '+ABa', 'APIM'], onMismatch: 'drop' },
      // The key of the storage emulator.
      {
        kind: 'not-published',
        digests: ['0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059'],
        onMismatch: 'drop',
      },
    ],
    context: {
      words: ['AccountKey', 'AccountName', 'core.windows.net', 'documents.azure.com'],
      unless: ['integrity', 'sha512', 'hash', 'digest', 'checksum'],
    },
  },
  {
    id: 'azure-storage-connection-string',
    provider,
    title: 'Azure storage connection string',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: {
      kind: 'fields',
      starts: ['DefaultEndpointsProtocol='],
      required: { AccountName: 3, AccountKey: 80 },
      // The emulator's account, whose key is in its documentation.
      except: { AccountName: ['devstoreaccount1'] },
    },
  },
  {
    id: 'azure-sas-token',
    provider,
    title: 'Azure shared access signature',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: { kind: 'query', starts: ['sig='], required: { sv: 10, sig: 43 }, expiry: 'se' },
    aliases: ['azure-sas-url'],
  },
  {
    id: 'azure-entra-client-secret',
    provider: 'Azure / Entra ID',
    title: 'Entra ID client secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(run('unreserved', 3), literal('8Q~'), run('unreserved', 34)),
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'marvin32-base66', seed: 'AadPwd00', onMismatch: 'lower-confidence' },
    ],
    also: [
      {
        shape: sequence(run('unreserved', 3), literal('7Q~'), run('unreserved', 31)),
        checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
      },
    ],
    publicSibling: 'azure-entra-client-id',
  },
  {
    id: 'azure-entra-client-id',
    provider: 'Azure / Entra ID',
    title: 'Entra ID client or tenant id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(...UUID),
    context: {
      words: ['login.microsoftonline.com', 'AZURE_CLIENT_ID', 'msal'],
      unless: ['channel', 'correlation', 'session', 'request', 'trace'],
    },
    // Many services have tenants and authorities: near those only an id that says whose it is.
    also: [
      {
        shape: sequence(...UUID),
        context: { words: ['tenantId', 'authority'], name: ['tenantId', 'clientId', 'authority', 'applicationId'] },
      },
    ],
  },
  {
    id: 'azure-appinsights-connection-string',
    provider,
    title: 'Application Insights connection string',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: { kind: 'fields', starts: ['InstrumentationKey='], required: { InstrumentationKey: 36 } },
  },
  {
    id: 'azure-devops-pat',
    provider: 'Azure DevOps',
    title: 'Azure DevOps personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(run('base62', 52), literal('JQQJ99'), run('base62', 18), literal('AZDO'), run('base62', 4)),
    checks: [{ kind: 'marvin32', bytes: 3, seeds: ['Default0'], onMismatch: 'lower-confidence' }],
  },
  {
    id: 'azure-cosmosdb-key',
    provider,
    title: 'Azure Cosmos DB key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...sequence(...marked('ACDb')), boundary: 'base64' },
    checks: [{ kind: 'marvin32', bytes: 4, seeds: ['MastRW00', 'MastRO00'], onMismatch: 'lower-confidence' }],
  },
  {
    id: 'azure-messaging-connection-string',
    provider,
    title: 'Azure Service Bus or Event Hubs connection string',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: {
      kind: 'fields',
      starts: ['Endpoint=sb://'],
      required: { SharedAccessKeyName: 1, SharedAccessKey: 40 },
    },
  },
];
