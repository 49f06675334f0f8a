import type { About } from '../format.ts';

const TOKENS = 'https://docs.slack.dev/authentication/tokens/';

/** Texts on Slack's tokens and webhooks. */
export const SLACK_ABOUT: Readonly<Record<string, About>> = {
  'slack-bot-token': {
    why: 'It reads and writes in the workspace as the app.',
    remedy: 'Revoke it and install the app anew, then call Slack from a server.',
    docs: TOKENS,
  },
  'slack-user-token': {
    why: 'It acts as a person, in private channels too.',
    remedy: 'Revoke it, then call Slack from a server.',
    docs: TOKENS,
  },
  'slack-app-level-token': {
    why: 'It opens the connections over which the app receives its events.',
    remedy: "Revoke it in the app's settings, then keep such tokens on a server.",
    docs: TOKENS,
  },
  'slack-webhook-url': {
    why: 'With it anybody writes into the channel, phishing included.',
    remedy: 'Remove the webhook and make a new one, then post through a server.',
    docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
};
