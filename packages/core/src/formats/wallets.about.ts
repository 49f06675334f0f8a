import type { About } from '../format.ts';

/** Texts on keys of wallets. */
export const WALLETS_ABOUT: Readonly<Record<string, About>> = {
  'ethereum-private-key': {
    why: 'Whoever holds it owns the funds and the contracts.',
    remedy: 'Move the funds to a new key at once; no page needs one.',
    docs: 'https://ethereum.org/developers/docs/accounts/',
  },
  'bip39-mnemonic': {
    why: 'It restores every account of the wallet.',
    remedy: 'Move all funds to a new phrase at once; no page needs one.',
    docs: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
  },
  'solana-keypair-array': {
    why: 'Whoever holds it owns the account.',
    remedy: 'Move the funds to a new key pair at once; no page needs one.',
    docs: 'https://solana.com/docs/intro/installation',
  },
  'solana-secret-base58': {
    why: 'Whoever holds it owns the account.',
    remedy: 'Move the funds to a new key pair at once; no page needs one.',
    docs: 'https://solana.com/docs',
  },
  'bitcoin-wif': {
    why: 'Whoever holds it owns the coins.',
    remedy: 'Sweep them to a new address at once; no page needs a key.',
    docs: 'https://en.bitcoin.it/wiki/Wallet_import_format',
  },
  'bip32-xprv': {
    why: 'Whoever holds it owns a whole tree of keys.',
    remedy: 'Move the funds to a new seed at once; no page needs one.',
    docs: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
  },
  'coinbase-cdp-api-key': {
    why: 'It names a key that trades and withdraws, whose private half often stands beside it.',
    remedy: 'Delete the key in the portal, then sign on a server.',
    docs: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
  },
};
