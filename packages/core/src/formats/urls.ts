import type { TokenFormat, UriShape } from '../format.ts';

function password(...schemes: readonly string[]): UriShape {
  return { kind: 'uri', schemes, credentials: 'password' };
}

/** URLs that carry a password: databases, queues, and any other. */
export const URLS: readonly TokenFormat[] = [
  {
    id: 'postgres-uri',
    provider: 'PostgreSQL',
    title: 'PostgreSQL connection string with password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: password('postgres', 'postgresql'),
    aliases: ['db-connection-string'],
  },
  {
    id: 'mysql-uri',
    provider: 'MySQL / MariaDB',
    title: 'MySQL or MariaDB connection string with password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: password('mysql', 'mysql2', 'mysqlx', 'mariadb'),
    aliases: ['db-connection-string'],
  },
  {
    id: 'mongodb-uri',
    provider: 'MongoDB',
    title: 'MongoDB connection string with password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: password('mongodb', 'mongodb+srv'),
    aliases: ['db-connection-string'],
  },
  {
    id: 'redis-uri',
    provider: 'Redis',
    title: 'Redis connection string with password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: password('redis', 'rediss'),
    aliases: ['db-connection-string'],
  },
  {
    id: 'amqp-uri',
    provider: 'RabbitMQ',
    title: 'RabbitMQ connection string with password',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: password('amqp', 'amqps'),
    aliases: ['db-connection-string'],
  },
  {
    id: 'url-embedded-credentials',
    provider: 'Any',
    title: 'URL with user and password',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // The schemes behind `ftps` come from the rows that this one stands in for.
    shape: password('http', 'https', 'ftp', 'ftps', 'ws', 'wss', 'mssql'),
    aliases: ['basic-auth-url', 'db-connection-string'],
  },
];
