import { literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const provider = 'Azure';
const VAULT_SECRET: readonly Part[] = [
  literal('https://'),
  run('alnum-dash', 3, 24),
  literal('.vault.azure.net/secrets/'),
  run('alnum-dash', 1, 127),
];

/** Azure credentials that what stands beside them tells. */
export const AZURE_UNMARKED: readonly TokenFormat[] = [
  {
    id: 'azure-appinsights-api-key',
    provider,
    title: 'Application Insights API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('alnum-lower', 40)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: {
      words: ['api.applicationinsights.io', 'APPINSIGHTS_API_KEY', 'appInsightsApiKey'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
    publicSibling: 'azure-appinsights-connection-string',
  },
  {
    id: 'azure-apim-subscription-key',
    provider,
    title: 'API Management subscription key',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 32)),
    context: {
      words: ['Ocp-Apim-Subscription-Key', 'azure-api.net', 'apimSubscriptionKey', 'apimKey'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'azure-openai-key-legacy',
    provider,
    title: 'Azure OpenAI or Cognitive Services key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 32)),
    context: {
      words: ['openai.azure.com', 'cognitiveservices.azure.com', 'AZURE_OPENAI', 'azureOpenAi', 'COGNITIVE_SERVICES'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'azure-maps-key',
    provider,
    title: 'Azure Maps key',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(run('base64url', 43)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['atlas.microsoft.com', 'azure-maps', 'subscriptionKey'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'azure-keyvault-reference',
    provider,
    title: 'Key Vault reference',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(...VAULT_SECRET),
    also: [{ shape: sequence(...VAULT_SECRET, literal('/'), run('hex-lower', 32)) }],
  },
];
