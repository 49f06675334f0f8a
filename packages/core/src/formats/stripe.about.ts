import type { About } from '../format.ts';

const docs = 'https://docs.stripe.com/keys';

/** Texts on the keys of Stripe. */
export const STRIPE_ABOUT: Readonly<Record<string, About>> = {
  'stripe-secret-key-live': {
    why: 'It uses the whole account: charges, refunds, payouts and the data of customers.',
    remedy:
      'Roll the key in the Dashboard at once, then move the call to a server; the page needs the publishable key.',
    docs,
  },
  'stripe-secret-key-test': {
    why: 'It moves no money, but opens the whole sandbox and shows that the build lets server variables out.',
    remedy: 'Roll the sandbox key, then keep it on a server; the page needs the publishable key.',
    docs,
  },
  'stripe-restricted-key': {
    why: 'Its rights are limited, but it is still a server credential, and the key does not show which rights it has.',
    remedy: 'Roll the key in the Dashboard, then keep it on a server.',
    docs,
  },
  'stripe-publishable-key': {
    why: 'Made for Stripe.js: it creates tokens and confirms payments, and reads nothing.',
    remedy: 'Nothing to do.',
    docs,
    condition: 'fine; a key of the test mode in a production build takes no payments',
  },
  'stripe-webhook-signing-secret': {
    why: 'With it anybody forges events that your back end believes.',
    remedy: "Roll the endpoint's secret in the webhook settings, then keep it on the server that receives the events.",
    docs: 'https://docs.stripe.com/webhooks/signature',
  },
};
