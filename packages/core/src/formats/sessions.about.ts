import type { About } from '../format.ts';

/** Texts on sessions and one-time links. */
export const SESSIONS_ABOUT: Readonly<Record<string, About>> = {
  'session-cookie-password': {
    why: 'Whoever holds it forges the session of anybody.',
    remedy: 'Rotate it, which ends all sessions, then keep it out of variables with a public prefix.',
    docs: 'https://authjs.dev/guides/environment-variables',
  },
  'oauth-access-token-user': {
    why: 'It acts as its user until it expires.',
    remedy: 'Keep it in memory, or behind a back end that holds it for the page.',
    docs: 'https://datatracker.ietf.org/doc/html/rfc9700',
  },
  'oauth-refresh-token': {
    why: 'It gets new access long after the tab is closed.',
    remedy: 'Revoke it, then keep such tokens in a cookie that scripts cannot read.',
    docs: 'https://datatracker.ietf.org/doc/html/rfc9700',
  },
  'oauth-code-in-url': {
    why: 'It leaks through the history, through Referer headers and into analytics.',
    remedy: 'Use codes with PKCE, and take them out of the URL with `replaceState`.',
    docs: 'https://datatracker.ietf.org/doc/html/rfc9700',
  },
  'session-cookie-framework': {
    why: 'It is the login: what can read it can steal it.',
    remedy: 'End the session, then set HttpOnly, Secure and SameSite.',
    docs: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies',
  },
  'session-id-in-url': {
    why: 'Shared links and Referer headers hand over the session.',
    remedy: 'Turn the rewriting of URLs off.',
    docs: 'https://owasp.org/www-community/attacks/Session_fixation',
  },
  'password-reset-or-invite-token': {
    why: 'One click takes the account over, and other scripts on that page see the URL.',
    remedy: 'Let it work once and for a short time, and take it out of the URL with `replaceState`.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html',
  },
};
