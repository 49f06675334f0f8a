import type { About } from '../format.ts';

/** Texts on credentials of vaults of teams. */
export const TEAM_VAULTS_ABOUT: Readonly<Record<string, About>> = {
  'infisical-service-token': {
    why: 'It decrypts the secrets of an environment.',
    remedy: 'Revoke it, then let a server read the secrets.',
    docs: 'https://infisical.com/docs/internals/service-tokens',
  },
  'bitwarden-client-secret': {
    why: 'Id and secret together sign in to the vault.',
    remedy: 'Rotate the key, then keep it on a server.',
    docs: 'https://bitwarden.com/help/personal-api-key/',
  },
};
