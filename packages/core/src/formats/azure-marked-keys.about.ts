import type { About } from '../format.ts';

/** Texts on Azure keys that hold the mark of their service. */
export const AZURE_MARKED_KEYS_ABOUT: Readonly<Record<string, About>> = {
  'azure-servicebus-key': {
    why: 'It sends or reads the messages of the namespace.',
    remedy: 'Rotate both keys, then let a server issue tokens.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
  },
  'azure-eventhub-key': {
    why: 'It publishes or reads the events of the namespace.',
    remedy: 'Rotate both keys, then let a server issue tokens.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
  },
  'azure-relay-key': {
    why: 'It opens listeners and senders of the relay.',
    remedy: 'Rotate both keys, then let a server issue tokens.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
  },
  'azure-iot-key': {
    why: 'It controls devices, or poses as one.',
    remedy: 'Rotate both keys, then let a server issue tokens.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
  },
  'azure-redis-key': {
    why: 'It reads and writes the cache.',
    remedy: 'Rotate both keys, then let a server reach the cache.',
    docs: 'https://learn.microsoft.com/azure/key-vault/',
  },
  'azure-function-key': {
    why: 'It opens an endpoint, and a master key administers the app.',
    remedy: 'Renew it, then put a sign-in or API Management in front.',
    docs: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
  },
  'azure-search-admin-key': {
    why: 'It rewrites and deletes indexes.',
    remedy: 'Regenerate it, then use a query key, or a server.',
    docs: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  },
  'azure-search-query-key': {
    why: 'It reads every document of the index.',
    remedy: 'Put a server in between where the documents are not public.',
    docs: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    condition: 'only where every document of the index is public, with CORS set',
  },
  'azure-container-registry-key': {
    why: 'It pushes and pulls images.',
    remedy: 'Regenerate it, then keep the new one in the pipeline.',
    docs: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
  },
  'azure-batch-apim-keys': {
    why: 'It runs compute, or reconfigures the gateway.',
    remedy: 'Regenerate it, then keep the new one on a server.',
    docs: 'https://learn.microsoft.com/azure/api-management/',
  },
  'azure-cask-ai-key': {
    why: 'Strangers use models, maps or messages on your subscription.',
    remedy: 'Regenerate it, then let a server use Entra tokens.',
    docs: 'https://learn.microsoft.com/azure/ai-services/authentication',
  },
};
