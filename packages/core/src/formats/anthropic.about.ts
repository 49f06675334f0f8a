import type { About } from '../format.ts';

/** Texts on the keys of Anthropic. */
export const ANTHROPIC_ABOUT: Readonly<Record<string, About>> = {
  'anthropic-api-key': {
    why: 'Whoever opens the page can run models on your bill and reach the files of the workspace.',
    remedy:
      "Delete it in the console, then call the model from a server; the SDK's switch for browsers does not make it safe.",
    docs: 'https://platform.claude.com/settings/keys',
  },
  'anthropic-admin-key': {
    why: 'It manages the members, workspaces and keys of the organisation.',
    remedy: 'Delete it in the console, then keep such keys on a server.',
    docs: 'https://platform.claude.com/settings/admin-keys',
  },
  'anthropic-oauth-access-token': {
    why: "It is somebody's subscription; a token made by set-up lives for a year.",
    remedy: 'Revoke it in the settings of the account; it belongs on the machine it was made for.',
    docs: 'https://code.claude.com/docs/en/authentication',
  },
};
