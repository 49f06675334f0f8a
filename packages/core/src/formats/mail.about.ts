import type { About } from '../format.ts';

const BREVO = 'https://developers.brevo.com/docs/getting-started';

/** Texts on the keys of services that send mail. */
export const MAIL_ABOUT: Readonly<Record<string, About>> = {
  'mailgun-public-key': {
    why: 'An old key made for checking addresses in the page; others can use up your quota with it.',
    remedy: 'Nothing to do at once; go over to a call from a server.',
    docs: 'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
    condition: 'fine as long as the quota that others may use up does not matter',
  },
  'resend-api-key': {
    why: 'It sends mail as every domain that the account has verified.',
    remedy: 'Delete it, then send mail from a server with a new one.',
    docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
  },
  'brevo-api-key': {
    why: 'It reads contacts, runs campaigns and sends mail in your name.',
    remedy: 'Delete it, then keep a new one on a server.',
    docs: BREVO,
  },
  'brevo-smtp-key': {
    why: 'It is the password of the mail relay: anybody sends mail in your name with it.',
    remedy: 'Delete it, then send mail from a server with a new one.',
    docs: BREVO,
  },
};
