import type { About } from '../format.ts';

const SHOPIFY = 'https://shopify.dev/docs/api/usage/authentication';

/** Texts on the keys of shops. */
export const SHOPS_ABOUT: Readonly<Record<string, About>> = {
  'woocommerce-consumer-secret': {
    why: 'Together with its consumer key it reads the orders and customers of the shop.',
    remedy: 'Revoke the key, then let a server ask the shop.',
    docs: 'https://woocommerce.github.io/woocommerce-rest-api-docs/',
  },
  'shopify-custom-app-token': {
    why: 'It is the Admin API of the shop: orders, customers, prices.',
    remedy: 'Rotate it, then keep it on a server; the page needs a storefront token.',
    docs: SHOPIFY,
  },
  'shopify-private-app-password': {
    why: 'It is the Admin API of the shop: orders, customers, prices.',
    remedy: 'Delete the private app, then give a new one to a server; the page needs a storefront token.',
    docs: SHOPIFY,
  },
  'shopify-app-secret': {
    why: 'With it anybody signs session tokens and webhooks as the app.',
    remedy: 'Rotate it, then keep it on a server; the page needs the client id alone.',
    docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
  },
  'shopify-theme-access-password': {
    why: 'It changes the code of the theme, that is, the scripts that run in the shop.',
    remedy: 'Revoke it in Theme Access, then let CI hold a new one.',
    docs: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
  },
};
