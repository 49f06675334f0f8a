import type { About } from '../format.ts';

/** Texts on the keys of web push. */
export const WEB_PUSH_ABOUT: Readonly<Record<string, About>> = {
  'firebase-vapid-public-key': {
    why: 'Made for the page: subscribing asks for it.',
    remedy: 'Nothing to do.',
    docs: 'https://firebase.google.com/docs/cloud-messaging/js/client',
    condition: 'fine; it is the public half of the pair',
  },
  'vapid-private-key': {
    why: 'It signs push messages as your site.',
    remedy: 'Make a new pair, then keep the private half on the push server.',
    docs: 'https://web.dev/articles/push-notifications-web-push-protocol',
  },
};
