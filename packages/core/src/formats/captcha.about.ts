import type { About } from '../format.ts';

/** Texts on captchas. */
export const CAPTCHA_ABOUT: Readonly<Record<string, About>> = {
  'recaptcha-site-key': {
    why: 'It stands in the page by design.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.google.com/recaptcha/docs/verify',
    condition: 'fine; the secret key has the same form and must not be beside it',
  },
  'recaptcha-secret-key': {
    why: 'With it the answers of the captcha can be tried out, and the check on the server is worth nothing.',
    remedy: 'Reset the keys in the console, then verify on a server.',
    docs: 'https://developers.google.com/recaptcha/docs/verify',
  },
  'hcaptcha-site-key': {
    why: 'It stands in the page by design.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.hcaptcha.com/',
    condition: 'fine; it stands in the page by design',
  },
  'hcaptcha-secret': {
    why: 'It verifies answers as the account.',
    remedy: 'Rotate it, then verify on a server.',
    docs: 'https://docs.hcaptcha.com/',
  },
};
