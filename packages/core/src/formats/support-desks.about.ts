import type { About } from '../format.ts';

/** Texts on support desks and chat widgets. */
export const SUPPORT_DESKS_ABOUT: Readonly<Record<string, About>> = {
  'customerio-public-key': {
    why: 'It names people and sends events, and reads nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.customer.io/release-notes/2026-10-30-public-private-api-keys/',
    condition: 'fine; it only sends events',
  },
  'customerio-private-key': {
    why: 'It works with every API of the service.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://docs.customer.io/release-notes/2026-10-30-public-private-api-keys/',
  },
  'customerio-site-id': {
    why: 'The snippet puts it into the page.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.customer.io/integrations/sdk/android/getting-started/auth.md',
    condition: 'fine as long as no API key is beside it',
  },
  'customerio-track-api-key': {
    why: 'With the site id it rewrites profiles.',
    remedy: 'Regenerate the key pair, then keep it on a server.',
    docs: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  },
  'customerio-app-api-key': {
    why: 'It sends messages and reads people.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  },
  'intercom-app-id': {
    why: 'It names the workspace for the messenger.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.intercom.com/installing-intercom/web/installation',
    condition: "fine; identities are proven with a server's signature",
  },
  'intercom-identity-secret': {
    why: 'It signs for users, so that anybody can chat as any of them.',
    remedy: 'Rotate the secret, then sign on a server.',
    docs: 'https://www.intercom.com/help/en/articles/183',
  },
  'zendesk-api-token': {
    why: "With an agent's e-mail address it has the agent's rights.",
    remedy: 'Deactivate the token, then keep a new one on a server.',
    docs: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
  },
  'zendesk-widget-key': {
    why: 'It is the key of the snippet.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.zendesk.com/api-reference/widget/introduction/',
    condition: 'fine; it loads the widget',
  },
  'front-api-token': {
    why: 'It reads shared inboxes.',
    remedy: 'Delete the token, then keep a new one on a server.',
    docs: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
  },
  'front-chat-id': {
    why: 'It names the chat for the widget.',
    remedy: 'Nothing to do.',
    docs: 'https://dev.frontapp.com/docs/chat-sdk',
    condition: 'fine; it loads the widget',
  },
  'crisp-website-id': {
    why: 'It names the website for the widget.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/',
    condition: 'fine; it loads the widget',
  },
  'crisp-token-key': {
    why: 'It reads conversations.',
    remedy: 'Roll the token, then keep it on a server.',
    docs: 'https://docs.crisp.chat/guides/rest-api/authentication/',
  },
  'drift-embed-id': {
    why: 'It names the account for the widget.',
    remedy: 'Nothing to do.',
    docs: 'https://devdocs.drift.com/docs/installation',
    condition: 'fine; it loads the widget',
  },
};
