import type { About } from '../format.ts';

const SLACK_TOKENS = 'https://docs.slack.dev/authentication/tokens/';
const SLACK_SESSIONS = 'https://slack.com/help/articles/214613347';

/** Texts on the tokens of chat services. */
export const CHAT_ABOUT: Readonly<Record<string, About>> = {
  'slack-config-token': {
    why: 'It changes the manifests of apps, or is the bot itself, where its tokens rotate.',
    remedy: 'Revoke it, then keep such tokens on a server.',
    docs: SLACK_TOKENS,
  },
  'slack-legacy-token': {
    why: 'Old tokens of workspaces and services stay valid until somebody revokes them.',
    remedy: 'Revoke it, then go over to a bot token that a server holds.',
    docs: SLACK_TOKENS,
  },
  'slack-session-token': {
    why: 'Together with the session cookie it is the whole account of a person.',
    remedy: 'Sign that person out of all sessions, then use a bot token on a server.',
    docs: SLACK_SESSIONS,
  },
  'slack-session-cookie': {
    why: 'It is the signed-in browser of a person.',
    remedy: 'Sign that person out of all sessions, then use a bot token on a server.',
    docs: SLACK_SESSIONS,
  },
  'discord-webhook-url': {
    why: 'Whoever knows the address posts into the channel, or deletes the webhook.',
    remedy: 'Delete the webhook, then post through your own server.',
    docs: 'https://discord.com/developers/docs/resources/webhook',
  },
};
