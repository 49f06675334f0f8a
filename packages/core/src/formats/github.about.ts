import type { About } from '../format.ts';

const TOKENS =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens';

/** Texts on GitHub's tokens. */
export const GITHUB_ABOUT: Readonly<Record<string, About>> = {
  'github-pat-classic': {
    why: 'It acts as the whole user across every repository that user can reach.',
    remedy: 'Delete it on GitHub, then let CI or a server hold a replacement with fewer rights.',
    docs: TOKENS,
  },
  'github-pat-fine-grained': {
    why: 'Scoped, but still a long-lived credential of a user that often carries write access.',
    remedy: 'Delete it on GitHub, then let CI or a server hold a replacement with fewer rights.',
    docs: TOKENS,
  },
};
