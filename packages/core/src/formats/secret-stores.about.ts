import type { About } from '../format.ts';

const VAULT_TOKENS = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';
const DOPPLER_TOKENS = 'https://docs.doppler.com/docs/service-tokens';

/** Texts on the tokens of secret stores. */
export const SECRET_STORES_ABOUT: Readonly<Record<string, About>> = {
  'vault-batch-token': {
    why: 'It reads every secret that its policies allow, and cannot be revoked before it expires.',
    remedy: 'Shorten its life where you can and change what it may have read; only a server may sign in to Vault.',
    docs: VAULT_TOKENS,
  },
  'vault-recovery-token': {
    why: 'It allows recovery operations on the whole secret store.',
    remedy: 'Revoke it, then make such tokens only where and as long as a recovery needs one.',
    docs: VAULT_TOKENS,
  },
  'pulumi-access-token': {
    why: 'It reads the state of stacks, with the secrets in it.',
    remedy: 'Delete it, then let CI hold a new one.',
    docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  },
  'doppler-personal-token': {
    why: 'It reads the secrets of every project that the user sees.',
    remedy: 'Revoke it, then give each server a service token of its own.',
    docs: DOPPLER_TOKENS,
  },
  'doppler-cli-token': {
    why: "It has the access of a developer's machine to secrets.",
    remedy: 'Revoke it, then sign in anew on that machine; servers need service tokens.',
    docs: DOPPLER_TOKENS,
  },
  'doppler-service-token': {
    why: 'It reads every secret of one configuration.',
    remedy: 'Revoke it and change those secrets, then let a server hold the new one.',
    docs: DOPPLER_TOKENS,
  },
  'doppler-service-account-token': {
    why: 'It reads the secrets of every project that the service account sees.',
    remedy: 'Revoke it and change those secrets, then let CI or a server hold the new one.',
    docs: DOPPLER_TOKENS,
  },
  'doppler-scim-token': {
    why: 'With it anybody adds users to the organisation.',
    remedy: 'Revoke it, then let the identity provider alone hold the new one.',
    docs: DOPPLER_TOKENS,
  },
  'doppler-audit-token': {
    why: 'It reads who did what in the organisation.',
    remedy: 'Revoke it, then let a server hold the new one.',
    docs: DOPPLER_TOKENS,
  },
  'onepassword-service-account-token': {
    why: 'It reads the vaults that the service account was given.',
    remedy: 'Revoke it and change what those vaults hold, then let CI or a server hold the new one.',
    docs: 'https://developer.1password.com/docs/service-accounts/',
  },
  'onepassword-secret-key': {
    why: 'It is one half of what decrypts the account; the password is the other.',
    remedy: 'Regenerate it, then take it out of the code; no program needs it.',
    docs: 'https://support.1password.com/secret-key-security/',
  },
  'onepassword-connect-token': {
    why: 'It reads vaults through the Connect server.',
    remedy: 'Revoke it and change what those vaults hold, then let a server hold the new one.',
    docs: 'https://developer.1password.com/docs/connect/',
  },
  'pkcs12-bundle': {
    why: 'It holds a certificate with its private key, often behind a trivial password.',
    remedy: 'Revoke the certificate and replace the key pair, then keep the private half on a server or in a KMS.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  },
};
