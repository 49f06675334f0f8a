import type { About } from '../format.ts';

const PUBNUB = 'https://www.pubnub.com/docs/general/security/access-control';

/** Texts on the keys of services for push messages, live data and support. */
export const PUSH_ABOUT: Readonly<Record<string, About>> = {
  'pubnub-publish-key': {
    why: 'Made for clients, but without Access Manager anybody publishes with it.',
    remedy: 'Switch Access Manager on and let a server grant tokens.',
    docs: PUBNUB,
    condition: 'fine only where Access Manager is on',
  },
  'pubnub-subscribe-key': {
    why: 'Made for clients, but without Access Manager anybody listens with it.',
    remedy: 'Switch Access Manager on and let a server grant tokens.',
    docs: PUBNUB,
    condition: 'fine only where Access Manager is on',
  },
  'pubnub-secret-key': {
    why: 'It decides who may read and write in every channel of the keyset.',
    remedy: 'Rotate it, then let a server grant tokens with it; the page needs the subscribe key.',
    docs: PUBNUB,
  },
  'onesignal-api-key': {
    why: 'It sends messages to every subscriber and reads who they are.',
    remedy: 'Rotate it, then send from a server; the page needs the app id alone.',
    docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  },
  'knock-service-token': {
    why: 'It manages the account, and can make secret keys.',
    remedy: 'Revoke it, then let CI hold a new one; the page needs the public key.',
    docs: 'https://docs.knock.app/developer-tools/service-tokens',
  },
  'intercom-access-token': {
    why: 'It reads conversations and customers.',
    remedy: 'Make a new one in the developer hub, which ends this one, then keep it on a server.',
    docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  },
};
