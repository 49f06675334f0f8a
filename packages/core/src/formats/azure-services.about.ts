import type { About } from '../format.ts';

/** Texts on sign-ins of Entra ID and connection strings of single services of Azure. */
export const AZURE_SERVICES_ABOUT: Readonly<Record<string, About>> = {
  'azure-entra-access-token': {
    why: 'It calls APIs as the signed-in user, or as the app, until it expires.',
    remedy: 'Revoke the sign-in sessions, then leave such tokens to the memory cache of MSAL.',
    docs: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
  },
  'azure-entra-refresh-token': {
    why: "It renews one user's sign-in without a word to that user.",
    remedy: 'Revoke the sign-in sessions, then keep refresh tokens on a server or in the cache of MSAL.',
    docs: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens',
  },
  'azure-appconfig-connection-string': {
    why: 'It reads, and with the write key changes, all configuration, which often leads to further secrets.',
    remedy: 'Regenerate the key, then read the configuration on a server, with a managed identity.',
    docs: 'https://learn.microsoft.com/azure/azure-app-configuration/',
  },
  'azure-web-pubsub-signalr': {
    why: 'It sends messages to every connected client and mints tokens for new ones.',
    remedy: 'Rotate the key, then hand clients an access token that a server negotiates.',
    docs: 'https://learn.microsoft.com/azure/azure-signalr/',
  },
};
