import { ACCOUNT_SAMPLES } from '../checks/standard-samples.ts';
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

const PRIVATE: readonly Check[] = [
  { kind: 'secp256k1-scalar', onMismatch: 'drop' },
  { kind: 'hex-not-published', digests: ACCOUNT_SAMPLES, onMismatch: 'drop' },
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
