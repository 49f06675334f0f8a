import type { About } from '../format.ts';

const KEYS = 'https://www.twilio.com/docs/iam/api-keys';

/** Texts on the credentials of Twilio and SendGrid. */
export const TWILIO_ABOUT: Readonly<Record<string, About>> = {
  'sendgrid-api-key': {
    why: 'It sends mail as your domain and often manages the account.',
    remedy: 'Delete the key, then send mail from a server.',
    docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  'twilio-account-sid': {
    why: 'It is the user name to which a token or key secret belongs, and opens nothing alone.',
    remedy: 'Nothing to do.',
    docs: KEYS,
    condition: 'fine as long as no auth token or key secret is beside it',
  },
  'twilio-auth-token': {
    why: "It is the account's master credential: calls, messages and numbers on your bill.",
    remedy: 'Promote the secondary token, which ends this one, then call Twilio from a server.',
    docs: 'https://www.twilio.com/docs/iam/api/authtoken',
  },
  'twilio-api-key-sid': {
    why: 'It names a key, and every access token that a browser gets carries it; the secret is another value.',
    remedy: 'Nothing to do.',
    docs: KEYS,
    condition: "fine as long as the key's secret of 32 characters is not beside it",
  },
};
