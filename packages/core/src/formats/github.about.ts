import type { About } from '../format.ts';

const TOKENS =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const ACTIONS = 'https://docs.github.com/en/actions/security-for-github-actions';

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
  'github-oauth-access-token': {
    why: "It is one person's sign-in, handed to everybody who opens the page.",
    remedy: 'Revoke it, then keep such tokens on a server, behind a session cookie.',
    docs: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
  },
  'github-app-user-token': {
    why: 'It acts for a user inside an installation of the app, as a rule for eight hours.',
    remedy: 'Revoke it, then hold such tokens on a server and refresh them there.',
    docs: TOKENS,
  },
  'github-app-installation-token': {
    why: 'It lives an hour, but it writes to repositories: whoever sees it in time can put code into yours.',
    remedy: 'Revoke it, then take GITHUB_TOKEN out of what the build defines; only a server may ask for such tokens.',
    docs: ACTIONS,
  },
  'github-app-installation-token-jwt': {
    why: 'It lives an hour, but it writes to repositories: whoever sees it in time can put code into yours.',
    remedy: 'Revoke it, then take GITHUB_TOKEN out of what the build defines; only a server may ask for such tokens.',
    docs: 'https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/',
  },
  'github-app-refresh-token': {
    why: 'It mints fresh user tokens for months.',
    remedy: "Revoke the user's authorisation of the app, then store refresh tokens on a server only.",
    docs: TOKENS,
  },
  'github-oauth-client-secret': {
    why: 'With it anybody finishes a sign-in as your app and collects the tokens of its users.',
    remedy: "Make a new secret in the app's settings and delete this one, then exchange the code on a server.",
    docs: 'https://docs.github.com/en/apps/oauth-apps',
  },
  'github-oauth-client-id': {
    why: 'It names the app and travels in the address of every sign-in.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.github.com/en/apps',
    condition: 'fine as long as the client secret is not beside it',
  },
};
