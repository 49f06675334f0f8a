import type { About } from '../format.ts';

const FORMATS = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats';

/** Texts on Cloudflare's keys. */
export const CLOUDFLARE_ABOUT: Readonly<Record<string, About>> = {
  'cloudflare-account-token': {
    why: 'It belongs to the account, so it outlives whoever made it.',
    remedy: 'Roll it, then call the API from a server with a token of few rights.',
    docs: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
  },
  'cloudflare-global-key': {
    why: 'It has full control of the whole account.',
    remedy: 'Change it, then call the API from a server with a scoped token.',
    docs: FORMATS,
  },
  'cloudflare-origin-ca-key': {
    why: 'It issues certificates that Cloudflare trusts for your origin servers.',
    remedy: 'Change it in the profile, then keep it on a server.',
    docs: FORMATS,
  },
  'cloudflare-tunnel-token': {
    why: 'It runs your tunnel on any machine and receives its traffic.',
    remedy: "Rotate the tunnel's token, then keep it on the machine that runs the tunnel.",
    docs: 'https://developers.cloudflare.com/cloudflare-one/',
  },
};
