import { choice, literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const KIND: readonly Part[] = [choice('prod', 'dev', 'preview', 'project'), literal(':')];

/** Back ends as a service: what addresses them, and what administers them. */
export const BACKENDS: readonly TokenFormat[] = [
  {
    id: 'convex-deploy-key',
    provider: 'Convex',
    title: 'Convex deploy key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(...KIND, run('alnum-dash', 3, 80), literal('|eyJ'), run('base64-padded', 20, 400)),
    also: [
      {
        shape: sequence(
          ...KIND,
          run('alnum-dash', 1, 60),
          literal(':'),
          run('alnum-dash', 1, 60),
          literal('|eyJ'),
          run('base64-padded', 20, 400),
        ),
      },
    ],
    publicSibling: 'convex-deployment-url',
  },
  {
    id: 'convex-deployment-url',
    provider: 'Convex',
    title: 'Convex deployment URL',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(literal('https://'), run('alnum-dash', 8, 50), literal('.convex.cloud')),
  },
  {
    id: 'appwrite-project-id',
    provider: 'Appwrite',
    title: 'Appwrite project id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(run('alnum-lower', 20, 36)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    // Only where it is called with a literal: components of React have setters that are called so, too.
    context: {
      words: ['appwrite', 'setProject("', "setProject('", 'setProject(`'],
      unless: ['key', 'secret', 'token'],
    },
  },
  {
    id: 'pocketbase-user-token',
    provider: 'PocketBase',
    title: 'PocketBase user token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: { kind: 'jwt', claims: [{ claim: 'type', is: 'equal', text: 'auth' }] },
    context: { words: ['pocketbase', 'pb_auth'] },
  },
  {
    id: 'hasura-admin-secret',
    provider: 'Hasura',
    title: 'Hasura admin secret',
    exposure: 'secret',
    severity: 'critical',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(run('base64url', 16, 64)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: {
      words: ['x-hasura-admin-secret', 'HASURA_GRAPHQL_ADMIN_SECRET', 'HASURA_ADMIN_SECRET', 'HASURA_SECRET'],
    },
  },
  {
    id: 'directus-static-token',
    provider: 'Directus',
    title: 'Directus static token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('base64url', 32)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['directus', 'staticToken'] },
  },
  {
    id: 'strapi-api-token',
    provider: 'Strapi',
    title: 'Strapi API token',
    exposure: 'restricted',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('hex-lower', 256)),
    context: { words: ['strapi'] },
  },
];
