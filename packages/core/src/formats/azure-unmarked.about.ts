import type { About } from '../format.ts';

/** Texts on Azure credentials without a mark of their own. */
export const AZURE_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'azure-appinsights-api-key': {
    why: 'It reads telemetry, which often holds personal data.',
    remedy: 'Delete it, then let a server use Entra tokens.',
    docs: 'https://learn.microsoft.com/azure/azure-monitor/',
  },
  'azure-apim-subscription-key': {
    why: 'Strangers use up the quota of the product that it counts for.',
    remedy: 'Add a sign-in and limits to the API, which this key is no substitute for.',
    docs: 'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
    condition: 'only beside a sign-in, with limits on the product',
  },
  'azure-openai-key-legacy': {
    why: 'Strangers use models on your subscription.',
    remedy: 'Regenerate it, then let a server call the models.',
    docs: 'https://learn.microsoft.com/azure/ai-services/authentication',
  },
  'azure-maps-key': {
    why: 'It works from anywhere, on your bill.',
    remedy: 'Use Entra or SAS tokens that a server issues.',
    docs: 'https://learn.microsoft.com/azure/azure-maps/authentication-best-practices',
    condition: 'only as a throw-away with CORS and quotas set',
  },
  'azure-keyvault-reference': {
    why: 'It names a secret and does not open it.',
    remedy: 'Nothing to do, unless internal names must not be seen.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
    condition: 'fine; reading the secret takes a sign-in',
  },
};
