import type { About } from '../format.ts';

/** Texts on PayPal and Braintree. */
export const PAYPAL_BRAINTREE_ABOUT: Readonly<Record<string, About>> = {
  'paypal-client-id': {
    why: 'It stands in the URL of the SDK and names the app.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.paypal.com/api/rest/authentication/',
    condition: 'fine as long as the client secret is not beside it',
  },
  'paypal-client-secret': {
    why: 'With the public client id it yields tokens for the whole API.',
    remedy: 'Create a new secret and delete the old one, then exchange tokens on a server.',
    docs: 'https://developer.paypal.com/api/rest/authentication/',
  },
  'paypal-access-token': {
    why: 'It acts as the merchant app for hours.',
    remedy: 'Let it expire, and exchange tokens on a server.',
    docs: 'https://developer.paypal.com/api/rest/authentication/',
  },
  'braintree-tokenization-key': {
    why: 'It is the reusable authorisation of clients, made for browsers.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.paypal.com/braintree/docs/guides/authorization/overview',
    condition: 'fine; client tokens say more of who pays',
  },
  'braintree-private-key': {
    why: 'With the merchant id and the public key it is the whole gateway.',
    remedy: 'Revoke it in the control panel, then keep a new one on a server.',
    docs: 'https://developer.paypal.com/braintree/docs/start/overview',
  },
};
