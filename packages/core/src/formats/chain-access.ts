import { led, literal, mixed, prefixed, run, sequence, type Check, type TokenFormat } from '../format.ts';

/** The keys that ethers.js brings along for everybody. */
const NOT_OF_ETHERS: Check = {
  kind: 'not-published',
  digests: [
    '0dec272a05c648a7a0be94748b3fccaf793a000895d28dca8dd43ce69250df06',
    'dddb5c32e423345cb6d1c836c9515c454e23f13ddc2f954a8efd509e5be655ca',
  ],
  onMismatch: 'drop',
};

/** Access to block chains by API. */
export const CHAIN_ACCESS: readonly TokenFormat[] = [
  {
    id: 'infura-api-key',
    provider: 'Infura',
    title: 'Infura API key (project id)',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: led(['infura.io/v3/', 'infura.io/ws/v3/'], run('hex-lower', 32)),
    checks: [NOT_OF_ETHERS],
    also: [
      {
        shape: sequence(run('hex-lower', 32)),
        context: { words: ['infura'], unless: ['secret'] },
        checks: [NOT_OF_ETHERS],
      },
    ],
  },
  {
    id: 'infura-api-key-secret',
    provider: 'Infura',
    title: 'Infura API key secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('base64-padded', 32, 64)),
    context: { words: ['infura'], name: ['secret'] },
    checks: [mixed(2)],
    publicSibling: 'infura-api-key',
  },
  {
    id: 'alchemy-api-key',
    provider: 'Alchemy',
    title: 'Alchemy API key',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'high',
    shape: prefixed('alcht_', 'base62', 30),
    checks: [mixed(3)],
    also: [
      {
        shape: led(['alchemy.com/v2/', 'alchemyapi.io/v2/'], run('base64url', 30, 32)),
        checks: [mixed(3), NOT_OF_ETHERS],
      },
      {
        shape: sequence(run('base64url', 32)),
        context: { words: ['alchemy'], unless: ['secret', 'token'] },
        checks: [mixed(3), NOT_OF_ETHERS],
      },
    ],
  },
  {
    id: 'quicknode-endpoint',
    provider: 'QuickNode',
    title: 'QuickNode endpoint URL',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'low',
    shape: sequence(literal('https://'), run('base64url-dots', 3, 80), literal('.quiknode.pro/'), run('hex-lower', 40)),
  },
  {
    id: 'etherscan-api-key',
    provider: 'Etherscan',
    title: 'Etherscan-family API key',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'medium',
    shape: sequence(run('alnum-upper', 34)),
    context: { words: ['etherscan', 'bscscan', 'polygonscan'] },
    checks: [mixed(2)],
  },
  {
    id: 'walletconnect-project-id',
    provider: 'Reown',
    title: 'WalletConnect / Reown project id',
    exposure: 'restricted',
    severity: 'info',
    confidence: 'high',
    shape: sequence(run('hex-lower', 32)),
    context: { words: ['walletconnect', 'reown', 'createAppKit', 'createWeb3Modal'], name: ['projectId'] },
  },
];
