import {
  choice,
  led,
  literal,
  mixed,
  prefixed,
  run,
  sequence,
  UUID,
  type Check,
  type Context,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';

const WIF: Check = { kind: 'base58check', versions: ['80', 'ef'], onMismatch: 'drop' };
const PAIR: Check = { kind: 'ed25519-pair', onMismatch: 'drop' };

/** SHA-256 of the ten development accounts that Hardhat, Anvil and Ganache make from the phrase of tests. */
const DEVELOPMENT_ACCOUNTS: readonly string[] = [
  'bc1a50966c9e6486bc4ebf880b51611a2a97fcb8e7a6976e9b81a9e3e8ca0e3c',
  '8335c55334821eefd4334369ff9c04a8594f161013cf9d87f58802d87297837e',
  'b26ab6529d20ebebb4192256f202984754f785481c64b1a1aed58cac93b3617e',
  '64034b44c579b335ab5e85debbfe72789e970138cc8d296799c3833a2a8525fb',
  '4d3e46eec8244d1d106f866ee48994f6176705298aee1b8426b2ad2529eb454b',
  '0aedba9d586f34f95cf1f0d54926f62e8a078ce2ca593be73ab27a87d3ff9c5d',
  '28e543d3753fc9d14c658ebef20b76a3b5f8e7d78667baf27832ceb3bea01bdf',
  'f070994a8599478580678f2b9482c5f02bb3de0647281e8efae183669425808a',
  '38e69fdd19aefeb4adf56312f10e62c30274997835173c7006308323ad7db506',
  '967f21586cdf1248a862f2cfb330099701c942c2c7a7537c54f7ec48f8556505',
];

/** The phrase that the most used library of BIP-39 explains itself with, and the vectors that the standard refers to. */
const DOCUMENTED: Check = {
  kind: 'not-published',
  digests: [
    'ecb0e7ba498c5920991f0b3483e91f7abafa9ecc6bd82a9a51494589592b1a8f',
    'd6da54d12db9eac818868b841c1c9cc7c39f5294c8620ad24b7715b7820febc0',
    'b12ee277a669b18fb7c5d9d3642c9298ce06f0814a4166a6396ad9cb2eccc914',
    '341c225b06c91708aa82ab8389075a8227fda76fb2b9cae2d445e36ca8c44da1',
    '6d828debd306e21a02511899832f7ee5591de0693b2f2bd78967fb1e09bafdbb',
    'cc95a8a1b5e9bf130a4468b1b4857b6a7fc64979970a06b806cb879460d15348',
    '30452ba5605dd25289bc2ae7b1883a53b1cece62e2331fa105b88c9682dd37c7',
    'b2e71100d10bee74156b69806498a2e3d90e432160c2e266465ba669a220d50b',
    'b8ae5c99142647d1043595539d615197ee7dad5e7c031d5447e78c69e62ba01f',
    '0f388b04e512d7a0eda5889c96ff034cf63499b73898965a8e187e3a8a25d198',
    'b1bff22ae077ce1ae482e4dcb01c144ff8a44e97fbb3f3a5f62567f4ac19da7c',
    '662c451cc5886e1d6f185f418b815a175bfd197536556607272b36fdefa8c969',
    '867f9f5929a7201c1116579e17be6ce501f8a8c5a8d0d1ac7173d72ae78fd945',
  ],
  onMismatch: 'drop',
};

/** The same of the accounts that the documentation of web3.js shows. */
const DOCUMENTED_ACCOUNTS: readonly string[] = [
  '190f4f2670583e0ebfa60b59dcd08464c3c003b38ef9c2a0c0ac746315746c73',
  '4497e629fd280cf84a7b70f9b4f4b8bd3a17988de6bcc49cefe53b4900e5108e',
  '4683d35f41dae7c488c1b67eddde0c39142ddcb331c8e7f497dfcac3b79ca189',
  '503c57c99d9c6d78762fbe667465b1971514199d1333e3e8bc528521a86b6987',
  '62b63bc4ca11f81caea87cbe0cfc2d6077c6d90c9ce83ac1fe1915b9023ca6ae',
  '62bd4921af06734d0c017bfbf4d8ba7bd66ef597500b7bfe1caa03692929a3b8',
  '96c60fedb8fc0d4b4235a894eeb71f36d4b8d97e620eb1c4065baf8cafcca6da',
  'a012ab209802a0b6c4a514ef1cfa8acd876aa557b8950f0e7bb6267341c4fd8f',
  'f76f5eb6b3ec49a14e805181034a48d5aa76bf9a5aeec4c22339adea4a3ce0a5',
];

const PRIVATE: readonly Check[] = [
  { kind: 'secp256k1-scalar', onMismatch: 'drop' },
  { kind: 'hex-not-published', digests: [...DEVELOPMENT_ACCOUNTS, ...DOCUMENTED_ACCOUNTS], onMismatch: 'drop' },
];

function wif(starts: readonly string[], rest: number): SequenceShape {
  return { ...sequence(choice(...starts), run('base58', rest)), boundary: 'base64' };
}

/** Calls that take a private key as their first argument. */
const CALLS: readonly string[] = [
  'new Wallet(',
  'Wallet.fromPrivateKey(',
  'privateKeyToAccount(',
  'privateKeyToAddress(',
];
const NAMED: Context = {
  words: ['privateKey', 'deployerKey', 'walletKey', 'deployerPk', 'signerKey'],
  name: ['privateKey', 'deployerKey', 'walletKey', 'deployerPk', 'signerKey'],
  // A public key, an address or a hash that a private one belongs to has its name as well.
  unless: ['public', 'pubkey', 'hash', 'address'],
};

/** Keys of wallets. Whoever holds one owns what it controls, at once and for good. */
export const WALLETS: readonly TokenFormat[] = [
  {
    id: 'ethereum-private-key',
    provider: 'Ethereum',
    title: 'Ethereum or other secp256k1 private key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('0x', 'hex', 64),
    context: NAMED,
    checks: PRIVATE,
    also: [
      { shape: sequence(run('hex', 64)), context: NAMED, checks: PRIVATE },
      { shape: led(CALLS, literal('0x'), run('hex', 64)), checks: PRIVATE },
      { shape: led(CALLS, run('hex', 64)), checks: PRIVATE },
    ],
  },
  {
    id: 'bip39-mnemonic',
    provider: 'BIP-39',
    title: 'BIP-39 seed phrase',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'phrase' },
    checks: [{ kind: 'bip39', onMismatch: 'drop' }, DOCUMENTED],
  },
  {
    id: 'solana-keypair-array',
    provider: 'Solana',
    title: 'Solana keypair JSON array',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { kind: 'byte-array', length: 64 },
    checks: [PAIR],
  },
  {
    id: 'solana-secret-base58',
    provider: 'Solana',
    title: 'Solana secret key in base58',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { ...sequence(run('base58', 86, 88)), boundary: 'base64' },
    checks: [mixed(3), PAIR],
  },
  {
    id: 'bitcoin-wif',
    provider: 'Bitcoin',
    title: 'Bitcoin private key in WIF',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: wif(['5', '9'], 50),
    checks: [WIF],
    // A key whose public half is compressed has one byte more.
    also: [{ shape: wif(['K', 'L', 'c'], 51), checks: [WIF] }],
  },
  {
    id: 'bip32-xprv',
    provider: 'Bitcoin',
    title: 'BIP-32 extended private key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(choice('xprv', 'yprv', 'zprv', 'tprv'), run('base58', 106, 108)),
    checks: [{ kind: 'base58check', versions: ['0488ade4', '049d7878', '04b2430c', '04358394'], onMismatch: 'drop' }],
  },
  {
    id: 'coinbase-cdp-api-key',
    provider: 'Coinbase',
    title: 'Coinbase Developer Platform API key',
    exposure: 'secret',
    severity: 'critical',
    // The name alone opens nothing: it shows that a key was made for this code.
    confidence: 'medium',
    shape: sequence(literal('organizations/'), ...UUID, literal('/apiKeys/'), ...UUID),
  },
];
