import type { About } from '../format.ts';

/** Texts on the tokens of HashiCorp Vault. */
export const VAULT_ABOUT: Readonly<Record<string, About>> = {
  'vault-service-token': {
    why: 'It reads every secret that its policies allow.',
    remedy: 'Revoke it, then let the server that needs the secrets sign in to Vault itself.',
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  },
};
