import type { About } from '../format.ts';

/** Texts on old credentials of Cloudflare. */
export const CLOUDFLARE_LEGACY_ABOUT: Readonly<Record<string, About>> = {
  'cloudflare-token-legacy': {
    why: 'It changes what its rights name, often DNS and workers.',
    remedy: 'Roll it, which gives it the form that can be recognised, and keep it on a server.',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
  },
  'cloudflare-global-key-legacy': {
    why: 'With the e-mail of the account it controls all of it.',
    remedy: 'Change it in the profile, then let a server use a token with few rights.',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
  },
  'cloudflare-r2-secret': {
    why: 'It reads and writes the buckets.',
    remedy: 'Roll the R2 token, then give browsers presigned URLs.',
    docs: 'https://developers.cloudflare.com/r2/api/s3/tokens/',
  },
};
