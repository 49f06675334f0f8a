import type { About } from '../format.ts';

/** Texts on old tokens of GitHub. */
export const GITHUB_LEGACY_ABOUT: Readonly<Record<string, About>> = {
  'github-legacy-hex-token': {
    why: 'It has never expired, and does what its owner may.',
    remedy: 'Revoke it, then let a server hold a fine-grained one.',
    docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  },
};
