import type { About } from '../format.ts';

/** Texts on access to block chains. */
export const CHAIN_ACCESS_ABOUT: Readonly<Record<string, About>> = {
  'infura-api-key': {
    why: 'Others can use up your quota where no allow list is set.',
    remedy: 'Set the allow lists.',
    docs: 'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api',
    condition: 'fine only where its allow lists are set',
  },
  'infura-api-key-secret': {
    why: 'It overrides the allow lists.',
    remedy: 'Rotate it, then keep it on a server.',
    docs: 'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api/api-key-secret',
  },
  'alchemy-api-key': {
    why: 'Others can use it on your bill where no allow list is set.',
    remedy: 'Set the lists of domains and addresses.',
    docs: 'https://www.alchemy.com/docs/how-to-add-allowlists-to-your-apps-for-enhanced-security',
    condition: 'fine only where its allow lists are set',
  },
  'quicknode-endpoint': {
    why: 'The path is the only thing that is asked for, unless there are rules.',
    remedy: 'Limit the referrers, or ask for a JWT.',
    docs: 'https://www.quicknode.com/docs/security',
    condition: 'fine only where referrers are limited or a JWT is asked for',
  },
  'etherscan-api-key': {
    why: 'Only a limit on calls is at stake.',
    remedy: 'Send the calls through a server.',
    docs: 'https://docs.etherscan.io/getting-an-api-key',
    condition: 'fine where a lost quota does not matter',
  },
  'walletconnect-project-id': {
    why: 'It is public by design; the provider urges to list origins.',
    remedy: 'Set the list of origins.',
    docs: 'https://docs.reown.com/cloud/relay',
    condition: 'fine where the list of origins is set',
  },
};
