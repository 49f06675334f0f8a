import type { About } from '../format.ts';

/** Texts on the tokens of shops and sellers. */
export const COMMERCE_ABOUT: Readonly<Record<string, About>> = {
  'shopify-admin-token': {
    why: 'It uses the Admin API of the shop, in the scopes of the app.',
    remedy: 'Rotate it by installing the app anew, then keep it on a server; pages use a public Storefront token.',
    docs: 'https://shopify.dev/docs/api/usage/authentication',
  },
  'square-access-token': {
    why: "It uses the whole of the seller's account: payments, customers and payouts.",
    remedy: 'Replace it in the Developer Console, then keep it on a server; pages use the application id.',
    docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  },
};
