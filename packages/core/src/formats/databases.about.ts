import type { About } from '../format.ts';

/** Texts on the credentials of databases in the cloud. */
export const DATABASES_ABOUT: Readonly<Record<string, About>> = {
  'mongodb-atlas-service-account': {
    why: 'With it anybody administers your clusters.',
    remedy: 'Rotate it, then let CI or a server hold the new one.',
    docs: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  },
  'planetscale-password': {
    why: 'It opens the database directly, past every check of the application.',
    remedy: 'Delete the password, then connect from a server only.',
    docs: 'https://planetscale.com/docs/concepts/connection-strings',
  },
  'planetscale-service-token': {
    why: 'It reaches databases and branches through the API.',
    remedy: 'Delete it, then let CI or a server hold a new one.',
    docs: 'https://planetscale.com/docs/api/reference/service-tokens',
  },
  'planetscale-oauth-token': {
    why: 'It acts for the user who signed in.',
    remedy: 'Revoke the grant, then keep such tokens on a server, behind a session cookie.',
    docs: 'https://planetscale.com/docs/',
  },
  'neon-api-key': {
    why: 'It administers projects and reads the connection strings of their databases.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: 'https://neon.com/docs/manage/api-keys',
  },
  'xata-api-key': {
    why: 'It reads and writes the databases of the workspace.',
    remedy: 'Delete it, then ask the database from a server.',
    docs: 'https://xata.io/docs/',
  },
  'cockroachdb-api-key': {
    why: 'With it anybody administers your clusters.',
    remedy: 'Delete it, then let CI or a server hold a new one.',
    docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  },
  'clickhouse-cloud-secret': {
    why: 'With it anybody administers your services.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  },
  'datastax-astra-token': {
    why: 'It reads and writes the databases that its role covers.',
    remedy: 'Revoke it, then ask the database from a server.',
    docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  },
  'prisma-accelerate-key': {
    why: 'It runs any query against the database.',
    remedy: 'Delete the key in the console, then query from a server only.',
    docs: 'https://www.prisma.io/docs/',
  },
};
