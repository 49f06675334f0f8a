import type { About } from '../format.ts';

const DIGITALOCEAN = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';

/** Texts on the tokens of hosts of sites and servers. */
export const SITE_HOSTING_ABOUT: Readonly<Record<string, About>> = {
  'deploy-hook-url': {
    why: 'Whoever knows it can start builds and use up the build minutes.',
    remedy: 'Delete the hook and make a new one, then call it from a server.',
    docs: 'https://vercel.com/docs/deploy-hooks',
  },
  'netlify-pat': {
    why: 'It deploys sites and reads their environment variables.',
    remedy: 'Revoke it in the user settings, then let CI or a server hold its replacement.',
    docs: 'https://docs.netlify.com/api/get-started/#authentication',
  },
  'render-api-key': {
    why: 'It has full control of services and environment groups.',
    remedy: 'Revoke it in the account settings, then let CI or a server hold its replacement.',
    docs: 'https://render.com/docs/api',
  },
  'flyio-macaroon-token': {
    why: 'It deploys code to the app or the whole organisation.',
    remedy: 'Revoke it with flyctl, then let CI or a server hold its replacement.',
    docs: 'https://fly.io/docs/flyctl/tokens-create',
  },
  'flyio-legacy-token': {
    why: 'It manages every app of its user.',
    remedy: 'Revoke it, then let CI or a server hold a token that is good for one app.',
    docs: 'https://fly.io/docs/flyctl/auth-token/',
  },
  'digitalocean-oauth-token': {
    why: "It is one person's sign-in at an app, with that person's droplets and databases behind it.",
    remedy: 'Revoke it, then keep such tokens on a server, behind a session cookie.',
    docs: DIGITALOCEAN,
  },
  'digitalocean-refresh-token': {
    why: 'It mints fresh access tokens until it is revoked.',
    remedy: 'Revoke it, then store refresh tokens on a server only.',
    docs: DIGITALOCEAN,
  },
};
