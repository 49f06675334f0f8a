import type { About } from '../format.ts';

/** Texts on the tokens of hosting providers. */
export const HOSTING_ABOUT: Readonly<Record<string, About>> = {
  'vercel-personal-token': {
    why: 'It deploys, reads environment variables and changes domains.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: 'https://vercel.com/docs/cli/tokens',
  },
  'cloudflare-user-token': {
    why: 'It does whatever it was made for: zones, DNS, Workers.',
    remedy: 'Roll it, then let CI or a server hold a new one with fewer rights.',
    docs: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
  },
  'digitalocean-pat': {
    why: 'It controls the droplets, databases and apps of the account.',
    remedy: 'Revoke it under API tokens, then let CI or a server hold a new one.',
    docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  'heroku-api-key': {
    why: 'It reads config vars, secrets among them, and deploys.',
    remedy: 'Rotate it, then let CI or a server hold a new one.',
    docs: 'https://devcenter.heroku.com/articles/oauth#prefixed-oauth-tokens',
  },
};
