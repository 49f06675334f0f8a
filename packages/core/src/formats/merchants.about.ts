import type { About } from '../format.ts';

const FLUTTERWAVE = 'https://developer.flutterwave.com/docs/authentication';

/** Texts on bank links and the keys of merchants. */
export const MERCHANTS_ABOUT: Readonly<Record<string, About>> = {
  'plaid-link-token': {
    why: 'It starts one Link session and ends within hours, so a fixed one is a mistake in the code.',
    remedy: 'Take it out, then let a server make one for each session.',
    docs: 'https://plaid.com/docs/api/link/',
  },
  'plaid-public-token': {
    why: 'Whoever also has the secret turns it into access to a bank account.',
    remedy: 'Take it out, then send such tokens from the page to your own server and nowhere else.',
    docs: 'https://plaid.com/docs/api/items/',
  },
  'klarna-api-key': {
    why: 'It places, captures and refunds orders of the merchant.',
    remedy: 'Rotate it in the merchant portal, then keep it on a server; the page needs the client identifier.',
    docs: 'https://docs.klarna.com/api/authentication/',
  },
  'klarna-client-id': {
    why: 'Made for the Web SDK; a list of allowed origins guards it.',
    remedy: 'Keep that list to your own origins.',
    docs: 'https://docs.klarna.com/klarna-network-distribution/setup-your-integration/connection-configuration/allowed-client-origins/',
    condition: 'fine only where the allowed origins are your own',
  },
  'flutterwave-secret-key': {
    why: "It does everything the merchant's API can do, payouts among it.",
    remedy: 'Make new keys in the settings, then keep the secret one on a server; the page needs the public key.',
    docs: FLUTTERWAVE,
  },
  'flutterwave-public-key': {
    why: 'Made for browsers: it opens the checkout.',
    remedy: 'Nothing to do.',
    docs: FLUTTERWAVE,
    condition: 'fine as long as amounts are checked on a server',
  },
};
