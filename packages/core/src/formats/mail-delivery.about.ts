import type { About } from '../format.ts';

/** Texts on the keys of services that deliver mail. */
export const MAIL_DELIVERY_ABOUT: Readonly<Record<string, About>> = {
  'mailgun-api-key': {
    why: 'It sends mail and reads logs and lists.',
    remedy: 'Reset the key, then send mail from a server.',
    docs: 'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
  },
  'mailchimp-api-key': {
    why: 'It reads whole audiences and mails to them.',
    remedy: 'Disable the key, then keep a new one on a server.',
    docs: 'https://mailchimp.com/help/about-api-keys/',
  },
  'mandrill-api-key': {
    why: 'It sends mail as your domain.',
    remedy: 'Disable the key, then send mail from a server.',
    docs: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
  },
  'postmark-server-token': {
    why: 'It sends mail and reads what was sent.',
    remedy: 'Regenerate the token, then send mail from a server.',
    docs: 'https://postmarkapp.com/developer/api/overview',
  },
  'sparkpost-api-key': {
    why: 'It sends mail as your domain.',
    remedy: 'Revoke the key, then send mail from a server.',
    docs: 'https://developers.sparkpost.com/api/#header-authentication',
  },
  'brevo-client-key': {
    why: 'It names the tracker, which only takes events.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.brevo.com/docs/getting-started-with-brevo-tracker',
    condition: 'fine; it only takes events',
  },
  'loops-api-key': {
    why: 'It manages contacts and sends mail; that the API refuses browsers helps against nobody else.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://loops.so/docs/api-reference/intro',
  },
  'loops-form-id': {
    why: 'It is the address of a form that is open to everybody.',
    remedy: 'Nothing to do.',
    docs: 'https://loops.so/docs/forms/custom-form',
    condition: 'fine; everybody may send the form',
  },
};
