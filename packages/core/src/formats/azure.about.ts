import type { About } from '../format.ts';

const STORAGE_KEYS = 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage';
const IDENTITY = 'https://learn.microsoft.com/entra/identity-platform/';

/** Texts on the credentials of Azure and Entra ID. */
export const AZURE_ABOUT: Readonly<Record<string, About>> = {
  'azure-storage-account-key': {
    why: 'It controls every blob, queue, table and file of the account.',
    remedy: 'Rotate both keys of the account, then let a server issue short user-delegation signatures to browsers.',
    docs: STORAGE_KEYS,
  },
  'azure-storage-account-key-legacy': {
    why: 'It controls everything in the storage or Cosmos DB account.',
    remedy: 'Rotate both keys of the account, then let a server issue short, narrow access to browsers.',
    docs: STORAGE_KEYS,
  },
  'azure-storage-connection-string': {
    why: 'It holds the account key, which controls every blob, queue, table and file.',
    remedy: 'Rotate both keys of the account, then let a server issue short user-delegation signatures to browsers.',
    docs: STORAGE_KEYS,
  },
  'azure-sas-token': {
    why: 'Whoever has the link has its rights until it expires.',
    remedy:
      'Revoke its policy or rotate the key that signed it, then have a server issue a short, narrow one per request.',
    docs: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
  },
  'azure-entra-client-secret': {
    why: 'With it anybody is the application, with every permission it was granted.',
    remedy: 'Delete it in the app registration; a single-page app signs in with PKCE and needs none.',
    docs: IDENTITY,
  },
  'azure-entra-client-id': {
    why: 'It names the application or the tenant and travels in the address of every sign-in.',
    remedy: 'Nothing to do.',
    docs: IDENTITY,
    condition: 'fine where the app is registered as a single-page application, which has no client secret',
  },
  'azure-appinsights-connection-string': {
    why: 'The browser SDK needs it; it only writes telemetry, so the worst is noise and cost.',
    remedy: 'Nothing to do.',
    docs: 'https://learn.microsoft.com/azure/azure-monitor/app/connection-strings',
    condition: 'fine; best with a resource of its own for the front end, and with no API key beside it',
  },
  'azure-devops-pat': {
    why: 'It reads and writes code, builds and packages as the user.',
    remedy: "Revoke it on the user's token page, then let CI or a server hold one with fewer scopes.",
    docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  },
  'azure-cosmosdb-key': {
    why: 'It reads all data of the account, and writes it unless it is a read-only key.',
    remedy: 'Rotate it, then give browsers resource tokens or an API of your own.',
    docs: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
  },
  'azure-messaging-connection-string': {
    why: 'It holds the shared key of the namespace; the root key controls all of it.',
    remedy: 'Rotate the key, then send and receive from a server.',
    docs: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
  },
};
