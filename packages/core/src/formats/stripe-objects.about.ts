import type { About } from '../format.ts';

/** Texts on what belongs to one payment or one customer of Stripe, and on what signs webhooks like Stripe's. */
export const STRIPE_OBJECTS_ABOUT: Readonly<Record<string, About>> = {
  'stripe-ephemeral-key': {
    why: 'As long as it lives, whoever holds it reads one customer.',
    remedy: 'Let it expire, then make one per session on a server and never put one into the build.',
    docs: 'https://docs.stripe.com/api/ephemeral_keys',
  },
  'stripe-payment-intent-client-secret': {
    why: 'It completes or inspects one payment, and belongs to the customer who pays.',
    remedy: 'Cancel the payment if it is open, then send such secrets to the paying customer only, never to a log.',
    docs: 'https://docs.stripe.com/payments/payment-intents',
  },
  'stripe-setup-intent-client-secret': {
    why: 'It attaches a payment method to one customer.',
    remedy: 'Cancel the intent, then send such secrets to that customer only, never to a log.',
    docs: 'https://docs.stripe.com/api/setup_intents',
  },
  'stripe-account-session-client-secret': {
    why: 'It shows the embedded components of a connected account, with the power of that account.',
    remedy: 'Let it expire, then make one per page load on a server.',
    docs: 'https://docs.stripe.com/api/account_sessions',
  },
  'stripe-customer-session-client-secret': {
    why: 'It opens the saved payment methods of one customer.',
    remedy: 'Let it expire, then make one per page load on a server.',
    docs: 'https://docs.stripe.com/api/customer_sessions',
  },
  'stripe-checkout-session-client-secret': {
    why: 'It names one checkout; other sites have no business knowing it.',
    remedy: 'Let it expire, then take it out of the addresses that analytics see.',
    docs: 'https://docs.stripe.com/api/checkout/sessions',
  },
  'stripe-connect-client-id': {
    why: 'It names the platform and travels in the address of every sign-in.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.stripe.com/connect/oauth-reference',
    condition: 'fine as long as no secret key is beside it',
  },
  'svix-webhook-signing-secret': {
    why: 'With it anybody forges the events of the services that send their webhooks through Svix.',
    remedy: 'Rotate it in the service that sends, then let only the server that takes the events hold it.',
    docs: 'https://docs.svix.com/receiving/verifying-payloads/how',
  },
};
