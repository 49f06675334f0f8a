import type { About } from '../format.ts';

/** Texts on the credentials of payment providers besides Stripe. */
export const SQUARE_PAYMENTS_ABOUT: Readonly<Record<string, About>> = {
  'braintree-client-token': {
    why: 'It authorises one customer; one that is written into the code is a session somebody copied.',
    remedy: 'Let it expire, then generate one per request on a server.',
    docs: 'https://developer.paypal.com/braintree/docs/guides/authorization/overview',
  },
  'square-application-id': {
    why: 'It names the application, and the SDK for web payments needs it in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.squareup.com/docs/web-payments/overview',
    condition: 'fine as long as no access token is beside it',
  },
  'square-personal-access-token-legacy': {
    why: "It acts for the seller's account: payments, refunds, customers.",
    remedy: 'Rotate it, then call Square from a server; the page needs the application id.',
    docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  },
  'square-oauth-secret': {
    why: 'With it anybody finishes a sign-in as your app and collects the tokens of its sellers.',
    remedy: 'Replace the secret, then exchange the code on a server; the page needs the application id.',
    docs: 'https://developer.squareup.com/docs/oauth-api/overview',
  },
  'mollie-profile-id': {
    why: 'It names the profile that the fields for cards in the page belong to.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.mollie.com/reference/get-profile',
    condition: 'fine as long as no API key is beside it',
  },
  'razorpay-key-id': {
    why: 'It is the user name of the pair, and the checkout needs it in the page.',
    remedy: 'Nothing to do, unless the key secret is in the bundle, too.',
    docs: 'https://razorpay.com/docs/api/authentication/',
    condition: 'fine as long as the key secret is not beside it',
  },
  'paddle-api-key': {
    why: 'It reads the whole account and bills its customers.',
    remedy: 'Revoke it, then call Paddle from a server; the page needs a client-side token.',
    docs: 'https://developer.paddle.com/api-reference/about/authentication',
  },
  'paddle-webhook-secret': {
    why: 'With it anybody forges the events of your billing.',
    remedy: 'Rotate the secret of the destination, then let only the server that takes the events hold it.',
    docs: 'https://developer.paddle.com/webhooks/signature-verification',
  },
  'plaid-access-token': {
    why: "It does not expire, and reads one user's bank data.",
    remedy: 'Invalidate it through the API, then keep such tokens on a server; the page needs a link token.',
    docs: 'https://plaid.com/docs/api/items/',
  },
};
