import type { About } from '../format.ts';

/** Texts on connection strings with a password. */
export const CONNECTION_STRINGS_ABOUT: Readonly<Record<string, About>> = {
  'jdbc-odbc-string': {
    why: 'It opens the database directly, past every check of the application.',
    remedy: 'Change the password, then put the query behind an API.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html',
  },
};
