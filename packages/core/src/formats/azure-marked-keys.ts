import {
  choice,
  literal,
  run,
  sequence,
  type Check,
  type Part,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';
import type { AlphabetName } from '../text/alphabet.ts';

const provider = 'Azure';

/** Microsoft's common annotated keys up to the service that they are for. */
const CASK: readonly Part[] = [
  run('base62', 52),
  literal('JQQJ9'),
  choice('9', 'D', 'H'),
  run('base62', 18),
  choice('ACOG', 'AZMP', 'AZCS', 'AZAC', 'AZEG', 'AZMR', 'AZFR'),
];

/** Keys of 32 bytes. Between the mark and the checksum some bits are zero, which leaves the first letters. */
function marked32(mark: string): SequenceShape {
  return {
    ...sequence(run('base64', 33), literal(mark), choice(...'ABCDEFGHIJKLMNOP'), run('base64', 5), literal('=')),
    boundary: 'base64',
  };
}

/** Keys of 39 bytes. */
function marked39(alphabet: AlphabetName, mark: string): SequenceShape {
  return {
    ...sequence(run(alphabet, 42), literal(mark), choice(...'ABCD'), run(alphabet, 5)),
    boundary: 'base64',
  };
}

/** Keys of 40 or 64 bytes, by the place of their mark. */
function markedAt(alphabet: AlphabetName, at: number, mark: string): SequenceShape {
  return {
    ...sequence(run(alphabet, at), literal(mark), run(alphabet, 5), choice(...'AQgw'), literal('==')),
    boundary: 'base64',
  };
}

/** The last four bytes are the Marvin32 of the others, under a seed that names the kind of key. */
function seeded(...seeds: readonly string[]): readonly Check[] {
  return [{ kind: 'marvin32', bytes: 4, seeds, onMismatch: 'lower-confidence' }];
}

const BUS = seeded('System00', 'Send0000', 'Manage00', 'Listen00');
const APIM = seeded('Tenant00', 'Gatewy00', 'GitKey00');

/** Azure keys that hold the mark of their service in front of a checksum. */
export const AZURE_MARKED_KEYS: readonly TokenFormat[] = [
  {
    id: 'azure-servicebus-key',
    provider,
    title: 'Azure Service Bus key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked32('+ASb'),
    checks: BUS,
  },
  {
    id: 'azure-eventhub-key',
    provider,
    title: 'Azure Event Hubs key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked32('+AEh'),
    checks: BUS,
  },
  {
    id: 'azure-relay-key',
    provider,
    title: 'Azure Relay key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked32('+ARm'),
    checks: BUS,
  },
  {
    id: 'azure-iot-key',
    provider,
    title: 'Azure IoT key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked32('AIoT'),
    checks: seeded('IoTHub00', 'Device00', 'DpsKey00'),
  },
  {
    id: 'azure-redis-key',
    provider,
    title: 'Azure Cache for Redis key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked32('AzCa'),
    checks: seeded('Access00'),
  },
  {
    id: 'azure-function-key',
    provider,
    title: 'Azure Functions key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: markedAt('base64url', 44, 'AzFu'),
    checks: seeded('Functi00', 'Master00', 'System00'),
  },
  {
    id: 'azure-search-admin-key',
    provider,
    title: 'Azure AI Search admin key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked39('base62', 'AzSe'),
    checks: seeded('PAdmin00'),
    publicSibling: 'azure-search-query-key',
  },
  {
    id: 'azure-search-query-key',
    provider,
    title: 'Azure AI Search query key',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    // Where no seed validates, the reading as an admin key is the one that stands: it comes first.
    shape: marked39('base62', 'AzSe'),
    checks: seeded('Query000'),
  },
  {
    id: 'azure-container-registry-key',
    provider,
    title: 'Azure Container Registry password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: marked39('base64', '+ACR'),
    checks: seeded('ACRDflt0'),
  },
  {
    id: 'azure-batch-apim-keys',
    provider,
    title: 'Azure Batch or API Management key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: markedAt('base64', 76, '+ABa'),
    checks: seeded('AbAcct00'),
    also: [
      { shape: markedAt('base64', 76, 'APIM'), checks: APIM },
      { shape: marked32('APIM'), checks: APIM },
    ],
  },
  {
    id: 'azure-cask-ai-key',
    provider,
    title: 'Azure AI, Maps or Communication key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(...CASK, run('base62', 4)),
    checks: [{ kind: 'marvin32', bytes: 3, seeds: ['Default0'], onMismatch: 'lower-confidence' }],
    // The long form has the whole checksum, and so 64 bytes.
    also: [
      {
        shape: sequence(...CASK, run('base62', 6), literal('==')),
        checks: [{ kind: 'marvin32', bytes: 4, seeds: ['Default0'], onMismatch: 'lower-confidence' }],
      },
    ],
  },
];
