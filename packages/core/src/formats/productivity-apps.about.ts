import type { About } from '../format.ts';

/** Texts on services for documents, planning and tests. */
export const PRODUCTIVITY_APPS_ABOUT: Readonly<Record<string, About>> = {
  'notion-integration-token-legacy': {
    why: 'It reads and writes what was shared with the integration.',
    remedy: 'Refresh the secret, then keep it on a server.',
    docs: 'https://developers.notion.com/docs/authorization',
  },
  'airtable-api-key-legacy': {
    why: 'The provider has switched it off, but code that holds it is old.',
    remedy: 'Put a token with scopes in its place, on a server.',
    docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  },
  'airtable-oauth-token': {
    why: 'It acts as its user.',
    remedy: 'Revoke the grant, then get tokens when somebody signs in.',
    docs: 'https://airtable.com/developers/web/guides/oauth-integrations',
  },
  'asana-personal-access-token': {
    why: 'It acts as its user.',
    remedy: 'Deactivate it, then keep a new one on a server.',
    docs: 'https://developers.asana.com/docs/personal-access-token',
  },
  'atlassian-api-token-legacy': {
    why: "With its owner's e-mail address it has the owner's rights.",
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  },
  'trello-api-key': {
    why: 'It names the app, and opens nothing without a token of a user.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
    condition: 'fine where its allowed origins are set',
  },
  'monday-api-token': {
    why: 'It acts as its user.',
    remedy: 'Regenerate it, then keep it on a server.',
    docs: 'https://developer.monday.com/api-reference/docs/authentication',
  },
  'dropbox-app-secret': {
    why: 'It signs people in as the app.',
    remedy: 'Reset it in the console, then keep it on a server.',
    docs: 'https://www.dropbox.com/developers/apps',
  },
  'box-developer-token': {
    why: 'It opens the files of the account.',
    remedy: 'Revoke it, then get tokens on a server.',
    docs: 'https://developer.box.com/guides/authentication/tokens/',
  },
  'docusign-secret': {
    why: 'It signs people in as the app.',
    remedy: 'Add a new secret and delete the old one, then keep it on a server.',
    docs: 'https://developers.docusign.com/platform/auth/',
  },
  'snyk-scoped-token': {
    why: "It reads the organisation's list of weaknesses.",
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  },
  'percy-token': {
    why: 'It uploads pictures to the project.',
    remedy: 'Regenerate it, then read it in tests only.',
    docs: 'https://www.browserstack.com/docs/percy',
  },
  'cypress-record-key': {
    why: 'It records runs into the project; the id of the project alone is public.',
    remedy: 'Delete the key, then read it in tests only.',
    docs: 'https://docs.cypress.io/cloud/account-management/projects#Record-keys',
  },
  'browserstack-access-key': {
    why: 'It runs sessions on your account.',
    remedy: 'Reset it, then read it in tests only.',
    docs: 'https://www.browserstack.com/docs/automate/selenium/access-key',
  },
  'saucelabs-access-key': {
    why: 'It runs sessions on your account.',
    remedy: 'Regenerate it, then read it in tests only.',
    docs: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  },
  'pinata-jwt': {
    why: 'It pins and deletes files.',
    remedy: 'Revoke the key, then hand out signed URLs for uploads.',
    docs: 'https://docs.pinata.cloud/account-management/api-keys',
  },
};
