import type { About } from '../format.ts';

/** Texts on JSON Web Tokens of unknown origin. */
export const JWT_ABOUT: Readonly<Record<string, About>> = {
  'generic-jwt': {
    why: "It is one user's or one service's sign-in, handed to everybody who opens the page.",
    remedy: 'Revoke it where it was issued, then fetch such tokens at run time and keep them in memory.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
  },
};
