import type { About } from '../format.ts';

/** Texts on Bitbucket's tokens. */
export const BITBUCKET_ABOUT: Readonly<Record<string, About>> = {
  'bitbucket-app-password': {
    why: 'It reads and writes repositories in the name of its user.',
    remedy: 'Revoke it, then let CI or a server hold an API token with fewer rights.',
    docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  },
  'bitbucket-server-pat': {
    why: 'It acts as its user on a self-hosted instance.',
    remedy: "Revoke it on the user's profile page, then keep its replacement on a server.",
    docs: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
  },
};
