import type { About } from '../format.ts';

/** Texts on credentials of databases in the cloud. */
export const DATABASE_CLOUDS_ABOUT: Readonly<Record<string, About>> = {
  'mongodb-atlas-private-key': {
    why: 'It administers the whole organisation.',
    remedy: 'Delete it, then let a server hold a service account.',
    docs: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  },
  'neon-role-password': {
    why: 'It opens the database directly, past every check of the application.',
    remedy: 'Reset it, then put the query behind an API.',
    docs: 'https://neon.com/docs/manage/roles',
  },
  'turso-token': {
    why: 'It reads, and mostly writes, the database from anywhere.',
    remedy: 'Invalidate the tokens of the database, then let a server query it.',
    docs: 'https://docs.turso.tech/sdk/authorization',
  },
  'upstash-redis-rest-token': {
    why: 'It runs any command on the database.',
    remedy: 'Reset it, then let a server hold it; a token of one right may leave the server.',
    docs: 'https://upstash.com/docs/redis/features/restapi',
  },
  'upstash-qstash-token': {
    why: 'The token sends jobs to any address, and a signing key forges deliveries.',
    remedy: 'Roll it, then keep the new one on a server.',
    docs: 'https://upstash.com/docs/qstash/features/security',
  },
  'fauna-key': {
    why: 'The service is closed, so it opens nothing; it shows that keys reach the build.',
    remedy: 'Remove it, and whatever else is built in the same way.',
    docs: 'https://fauna.com/',
  },
  'snowflake-pat': {
    why: 'It runs SQL as its user or service.',
    remedy: 'Disable it, then let a server query the warehouse.',
    docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  },
  'redis-cloud-api-key': {
    why: 'It administers the subscriptions of the account.',
    remedy: 'Delete it, then keep the new one on a server.',
    docs: 'https://redis.io/docs/latest/operate/rc/api/',
  },
  'influxdb-token': {
    why: 'It reads or writes the buckets that its rights name.',
    remedy: 'Delete it, then let a server query the database.',
    docs: 'https://docs.influxdata.com/influxdb/cloud/admin/tokens/',
  },
  'confluent-api-secret': {
    why: 'With its key it writes and reads the streams of the cluster.',
    remedy: 'Delete the key, then let a server talk to the cluster.',
    docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  },
};
