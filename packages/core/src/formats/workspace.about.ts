import type { About } from '../format.ts';

/** Texts on the tokens of tools that teams plan and write in. */
export const WORKSPACE_ABOUT: Readonly<Record<string, About>> = {
  'linear-api-key': {
    why: 'It acts as the user in the whole workspace.',
    remedy: 'Revoke it, then call Linear from a server.',
    docs: 'https://linear.app/developers/graphql',
  },
  'notion-integration-token': {
    why: 'It reads and edits every page that is shared with the integration.',
    remedy: "Refresh the integration's secret, then call Notion from a server.",
    docs: 'https://developers.notion.com/docs/authorization',
  },
  'atlassian-account-api-token': {
    why: 'Together with the e-mail address it is Jira, Confluence and Bitbucket as that user.',
    remedy: 'Revoke it in the account, then call Atlassian from a server.',
    docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  },
};
