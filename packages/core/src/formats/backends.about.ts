import type { About } from '../format.ts';

/** Texts on back ends as a service. */
export const BACKENDS_ABOUT: Readonly<Record<string, About>> = {
  'convex-deploy-key': {
    why: 'It replaces the code of the deployment, and reads and writes all data.',
    remedy: 'Delete it in the settings, then keep the new one in the pipeline.',
    docs: 'https://docs.convex.dev/cli/deploy-key-types',
  },
  'convex-deployment-url': {
    why: 'Clients need it; each function has to check who calls.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.convex.dev/client/react/deployment-urls',
    condition: 'fine as long as the functions check who calls them',
  },
  'appwrite-project-id': {
    why: 'Made for clients: it names the project.',
    remedy: 'Keep the list of platforms short.',
    docs: 'https://appwrite.io/docs/products/auth',
    condition: 'fine as long as the list of platforms is yours',
  },
  'pocketbase-user-token': {
    why: 'Whoever holds it is that user until it expires.',
    remedy: 'Sign that user out, then keep such tokens in memory.',
    docs: 'https://pocketbase.io/docs/authentication/',
  },
  'hasura-admin-secret': {
    why: 'It skips every rule on who may read what.',
    remedy: 'Change it, then let clients send a token of their own.',
    docs: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
  },
  'directus-static-token': {
    why: 'It acts as its user, and does not expire.',
    remedy: 'Renew it, then let pages use sessions.',
    docs: 'https://directus.io/docs/guides/auth/tokens-cookies',
  },
  'strapi-api-token': {
    why: 'A full one rewrites all content; one that reads may be meant to be here.',
    remedy: 'Give pages a token that only reads, or public rights.',
    docs: 'https://docs.strapi.io/cms/features/api-tokens',
    condition: 'only where it is a token that reads what is public',
  },
};
