import type { About } from '../format.ts';

const TOKENS = 'https://vercel.com/docs/cli/tokens';
const UPLOAD = 'https://vercel.com/docs/vercel-blob/client-upload';

/** Texts on Vercel's tokens. */
export const VERCEL_ABOUT: Readonly<Record<string, About>> = {
  'vercel-integration-token': {
    why: 'It acts for the integration in every team that has installed it.',
    remedy: 'Revoke it, then keep such tokens in server-side environment variables.',
    docs: TOKENS,
  },
  'vercel-app-access-token': {
    why: "It is one person's sign-in with Vercel, handed to everybody who opens the page.",
    remedy: 'Revoke it, then keep such tokens on a server, behind a session cookie.',
    docs: TOKENS,
  },
  'vercel-app-refresh-token': {
    why: 'It mints fresh sign-ins of its user until it is revoked.',
    remedy: 'Revoke it, then store refresh tokens on a server only.',
    docs: TOKENS,
  },
  'vercel-ai-gateway-key': {
    why: "Whoever opens the page can spend the team's budget for models.",
    remedy: 'Revoke it, then call the gateway from a server.',
    docs: TOKENS,
  },
  'vercel-blob-rw-token': {
    why: 'It writes and deletes every object of the store.',
    remedy: 'Rotate it, then let a server issue a token for each upload from a browser.',
    docs: UPLOAD,
  },
  'vercel-blob-client-token': {
    why: 'It is issued for one upload, so one that stands in a build is stale or lives too long.',
    remedy: 'Let it expire, then have a server issue one for each upload at run time.',
    docs: UPLOAD,
  },
  'vercel-edge-config-url': {
    why: 'It reads the whole configuration, which often holds flags and redirects.',
    remedy: 'Delete its token, then read the configuration in middleware or on a server.',
    docs: 'https://vercel.com/docs/edge-config/using-edge-config',
  },
};
