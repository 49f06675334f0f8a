import type { About } from '../format.ts';

/** Texts on the credentials of search, analytics, and back ends as a service. */
export const DATA_PLATFORMS_ABOUT: Readonly<Record<string, About>> = {
  'databricks-pat': {
    why: 'It runs jobs and reads data as the user who made it.',
    remedy: 'Revoke it, then call Databricks from a server.',
    docs: 'https://docs.databricks.com/dev-tools/auth/pat.html',
  },
  'databricks-oauth-secret': {
    why: 'It acts as a service principal, with all the data that one reaches.',
    remedy: 'Delete it, then let CI or a server hold a new one.',
    docs: 'https://docs.databricks.com/dev-tools/auth/oauth-m2m.html',
  },
  'elastic-cloud-api-key': {
    why: 'With it anybody administers your deployments.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  },
  'elastic-app-search-search-key': {
    why: 'Made for front ends: it searches and changes nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://www.elastic.co/guide/en/app-search/current/authentication.html',
    condition: 'fine where everybody may read what it searches',
  },
  'tinybird-token': {
    why: 'One that reads a published endpoint may be in a page, one of an administrator controls the workspace.',
    remedy: 'If it may do more than read one pipe, delete it; give the page a short-lived JWT or such a read token.',
    docs: 'https://www.tinybird.co/docs/administration/auth-tokens',
    condition: 'fine only where its scope is to read a pipe that everybody may read',
  },
  'appwrite-api-key': {
    why: 'It administers the databases, users and files in its scope.',
    remedy: 'Delete it, then keep a new one on a server; the page needs the project id only.',
    docs: 'https://appwrite.io/docs/advanced/platform/api-keys',
  },
  'pocketbase-superuser-token': {
    why: 'With it anybody administers the whole instance.',
    remedy: 'Change the password of the superuser, which ends its tokens, then sign users in as users only.',
    docs: 'https://pocketbase.io/docs/authentication/',
  },
};
