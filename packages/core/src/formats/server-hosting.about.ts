import type { About } from '../format.ts';

/** Texts on credentials of clouds that rent servers and storage. */
export const SERVER_HOSTING_ABOUT: Readonly<Record<string, About>> = {
  'digitalocean-spaces-secret': {
    why: 'With its other half it reads and writes all buckets of the account.',
    remedy: 'Regenerate it, then give browsers presigned URLs.',
    docs: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  },
  'linode-token': {
    why: 'It controls the resources of the account that its rights name.',
    remedy: 'Revoke it, then keep the new one on a server.',
    docs: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
  },
  'hetzner-cloud-token': {
    why: 'It creates and deletes the servers of the project.',
    remedy: 'Delete it in the console, then keep the new one on a server.',
    docs: 'https://docs.hetzner.cloud/',
  },
  'vultr-api-key': {
    why: 'It controls the whole account.',
    remedy: 'Regenerate it with a list of allowed addresses, then keep it on a server.',
    docs: 'https://www.vultr.com/api/',
  },
  'scaleway-secret-key': {
    why: 'It acts with all the rights of the API key.',
    remedy: 'Delete the API key, then keep the new one on a server.',
    docs: 'https://www.scaleway.com/en/docs/iam/',
  },
  'alibaba-access-key-secret': {
    why: 'With its id it signs every call of its user.',
    remedy: 'Delete the AccessKey, then give browsers tokens of STS.',
    docs: 'https://www.alibabacloud.com/help/en/ram/',
  },
  'ibm-cloud-api-key': {
    why: 'It acts as its user or service.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://cloud.ibm.com/docs/account?topic=account-manapikey',
  },
  'oracle-oci-api-signing-key': {
    why: 'It signs every call of its user.',
    remedy: 'Delete the API key, then keep the new one on a server.',
    docs: 'https://docs.oracle.com/en-us/iaas/Content/API/Concepts/apisigningkey.htm',
  },
  'yandex-cloud-key': {
    why: 'It acts as a service account.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://yandex.cloud/en/docs/iam/',
  },
};
