import type { About } from '../format.ts';

/** Texts on credentials of HashiCorp. */
export const HASHICORP_ABOUT: Readonly<Record<string, About>> = {
  'vault-legacy-token': {
    why: 'It reads every secret that its policies name.',
    remedy: 'Revoke it, then let a server ask Vault.',
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  },
  'vault-approle-credentials': {
    why: 'It signs in to Vault as the role.',
    remedy: 'Destroy the secret id, then let a server ask Vault.',
    docs: 'https://developer.hashicorp.com/vault/docs/auth/approle',
  },
  'vault-unseal-key': {
    why: 'It is a share of the key to every secret.',
    remedy: 'Make new shares, and keep them apart and offline.',
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
  },
  'terraform-cloud-token': {
    why: 'It reads state, which holds secrets, and applies runs.',
    remedy: 'Delete it, then keep the new one in the pipeline.',
    docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  },
  'hcp-client-secret': {
    why: 'It acts in the organisation as a service principal.',
    remedy: 'Delete the key, then keep the new one on a server.',
    docs: 'https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal',
  },
  'consul-nomad-token': {
    why: 'It reads or changes the configuration of the cluster.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens',
  },
};
