import type { About } from '../format.ts';

/** Texts on services that take cards and direct debits. */
export const CARD_ACQUIRERS_ABOUT: Readonly<Record<string, About>> = {
  'adyen-client-key': {
    why: 'It is made for the components in the page, for any page where no origins are set.',
    remedy: 'Check the allowed origins of the API credential.',
    docs: 'https://docs.adyen.com/development-resources/client-side-authentication',
    condition: 'fine only where the list of allowed origins is set',
  },
  'adyen-api-key': {
    why: 'It is a credential of servers, for payments and payouts.',
    remedy: 'Generate a new key for the credential, then keep it on a server.',
    docs: 'https://docs.adyen.com/development-resources/api-credentials',
  },
  'adyen-hmac-key': {
    why: 'Notifications of payments can be forged with it.',
    remedy: 'Generate a new HMAC key, then check notifications on a server.',
    docs: 'https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures',
  },
  'mollie-api-key': {
    why: 'It creates and refunds payments of the profile.',
    remedy: 'Reset the key of the profile, then keep a new one on a server.',
    docs: 'https://docs.mollie.com/reference/authentication',
  },
  'mollie-access-token': {
    why: 'It opens the API of the whole organisation.',
    remedy: 'Revoke it under API access tokens, then keep a new one on a server.',
    docs: 'https://docs.mollie.com/reference/authentication',
  },
  'razorpay-key-secret': {
    why: 'It is the password of the API: captures, refunds, payouts.',
    remedy: 'Regenerate the key pair, then keep it on a server.',
    docs: 'https://razorpay.com/docs/api/authentication/',
  },
  'paddle-client-side-token': {
    why: 'It can do no more than open checkouts and show prices.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.paddle.com/paddle-js/about/client-side-tokens',
    condition: 'fine; it opens checkouts and shows prices',
  },
  'lemonsqueezy-api-key': {
    why: 'It reads orders and customers and issues refunds.',
    remedy: 'Delete it under Settings, API, then keep a new one on a server.',
    docs: 'https://docs.lemonsqueezy.com/guides/developer-guide/getting-started',
  },
  'checkout-com-secret-key': {
    why: 'It is the key of servers, for payments and payouts.',
    remedy: 'Rotate it in the dashboard, then keep the new one on a server.',
    docs: 'https://www.checkout.com/docs/developer-resources/api/api-authentication',
  },
  'checkout-com-public-key': {
    why: 'It turns cards into tokens in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://www.checkout.com/docs/developer-resources/api/api-authentication',
    condition: 'fine; it only turns cards into tokens',
  },
  'plaid-secret': {
    why: 'With the client id it is the whole API.',
    remedy: 'Rotate the secret, then keep it on a server.',
    docs: 'https://plaid.com/docs/quickstart/',
  },
  'plaid-client-id': {
    why: "Only servers use it, so that it hints at a server's settings in the page.",
    remedy: 'Check that no secret of Plaid is near, then take both out of the page.',
    docs: 'https://plaid.com/docs/quickstart/glossary/',
    condition: 'fine alone, but only servers use it: look for the secret that goes with it',
  },
  'wise-api-token': {
    why: 'It moves money from the account.',
    remedy: 'Revoke it in the settings, then keep a new one on a server.',
    docs: 'https://docs.wise.com/api-docs/features/authentication-access',
  },
  'flutterwave-encryption-key': {
    why: 'It encrypts the card data of direct charges.',
    remedy: 'Regenerate the keys, then charge cards from a server.',
    docs: 'https://developer.flutterwave.com/docs/authentication',
  },
  'paystack-secret-key': {
    why: 'It is the whole API of the merchant.',
    remedy: 'Regenerate it in the settings, then keep it on a server.',
    docs: 'https://paystack.com/docs/api/authentication/',
  },
  'paystack-public-key': {
    why: 'It opens the checkout in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://paystack.com/docs/api/authentication/',
    condition: 'fine; it opens the checkout',
  },
  'gocardless-access-token': {
    why: 'It takes direct debits.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://developer.gocardless.com/api-reference/',
  },
};
