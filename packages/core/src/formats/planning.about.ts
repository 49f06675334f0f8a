import type { About } from '../format.ts';

/** Texts on the tokens of tools for planning, documents, files and forms. */
export const PLANNING_ABOUT: Readonly<Record<string, About>> = {
  'airtable-personal-access-token': {
    why: 'It reads and writes every base in its scopes.',
    remedy: 'Delete it, then let a server ask Airtable.',
    docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  },
  'linear-oauth-token': {
    why: 'It acts as the user, or as the app in the workspace.',
    remedy: 'Revoke the grant, then keep such tokens on a server.',
    docs: 'https://linear.app/developers/oauth-2-0-authentication',
  },
  'linear-webhook-secret': {
    why: 'With it anybody makes up calls that your server takes for those of Linear.',
    remedy: 'Make the webhook anew, then check its calls on a server.',
    docs: 'https://linear.app/developers/webhooks',
  },
  'figma-token': {
    why: 'It reads files and comments on them as the user.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://developers.figma.com/docs/rest-api/personal-access-tokens/',
  },
  'atlassian-atctt-token': {
    why: 'It pushes code to Bitbucket or administers the organisation, by its kind.',
    remedy: 'Revoke it, then let CI or a server hold a new one.',
    docs: 'https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/',
  },
  'trello-token': {
    why: 'It reads and writes the boards of a user, often without an end.',
    remedy: 'Revoke it, then keep such tokens on a server.',
    docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  },
  'dropbox-access-token': {
    why: 'It reads and writes the files of the account.',
    remedy: 'Revoke it, then let a server ask Dropbox.',
    docs: 'https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke',
  },
  'typeform-token': {
    why: 'It reads what people have answered.',
    remedy: 'Delete it, then keep a new one on a server; the page needs the id of the form alone.',
    docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  },
  'clickup-token': {
    why: 'A secret in spite of its prefix: it acts as the user.',
    remedy: 'Make a new one, which ends this one, then keep it on a server.',
    docs: 'https://developer.clickup.com/docs/authentication',
  },
};
