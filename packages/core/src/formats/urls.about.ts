import type { About } from '../format.ts';

const docs = 'https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html';

function database(why: string): About {
  return { why, remedy: 'Change the password, then put the query behind an API of your own.', docs };
}

const OPENS_DATABASE = 'It opens the database directly, past every check of the application.';

/** Texts on URLs that carry a password. */
export const URLS_ABOUT: Readonly<Record<string, About>> = {
  'postgres-uri': database(OPENS_DATABASE),
  'mysql-uri': database(OPENS_DATABASE),
  'mongodb-uri': database(OPENS_DATABASE),
  'redis-uri': database('It reads and writes caches, queues and sessions.'),
  'amqp-uri': database('It publishes and consumes messages of the broker.'),
  'url-embedded-credentials': {
    why: 'It is a password in clear text, which gets into logs and Referer headers besides.',
    remedy: 'Change the password, then send it in a header, from a server.',
    docs: 'https://www.rfc-editor.org/rfc/rfc3986',
  },
};
