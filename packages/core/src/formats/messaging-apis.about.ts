import type { About } from '../format.ts';

/** Texts on services for messages, calls and notifications. */
export const MESSAGING_APIS_ABOUT: Readonly<Record<string, About>> = {
  'twilio-api-key-secret': {
    why: 'With the id of the key it signs access tokens and calls the API.',
    remedy: 'Delete the API key, then sign access tokens on a server.',
    docs: 'https://www.twilio.com/docs/iam/api-keys',
  },
  'vonage-api-secret': {
    why: 'Messages and calls with it are on your bill.',
    remedy: 'Rotate the secret, then keep it on a server.',
    docs: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
  },
  'vonage-user-jwt': {
    why: 'It calls and chats as its user.',
    remedy: 'Have a server make one for each user when they sign in.',
    docs: 'https://developer.vonage.com/en/getting-started/concepts/authentication',
  },
  'messagebird-access-key': {
    why: 'Messages and calls with it are on your bill.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://developers.messagebird.com/api/#authentication',
  },
  'slack-signing-secret': {
    why: 'It forges events or signs people in as the app.',
    remedy: 'Regenerate it under Basic Information, then keep it on a server.',
    docs: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
  },
  'discord-client-secret': {
    why: 'It exchanges OAuth codes as the app.',
    remedy: 'Reset the secret, then exchange codes on a server.',
    docs: 'https://discord.com/developers/docs/topics/oauth2',
  },
  'teams-incoming-webhook': {
    why: 'Whoever has the address posts into the channel.',
    remedy: 'Remove the connector, then post from a server.',
    docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  },
  'power-automate-workflow-url': {
    why: 'Its signature is the only thing that the flow asks for.',
    remedy: "Regenerate the trigger's URL, then call it from a server.",
    docs: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
  },
  'pusher-app-key': {
    why: 'It names the app in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://pusher.com/docs/channels/library_auth_reference/auth-signatures/',
    condition: 'fine; private channels ask a server of yours',
  },
  'pusher-app-secret': {
    why: 'It signs people into private channels and publishes events.',
    remedy: 'Rotate the key pair, then sign on a server.',
    docs: 'https://pusher.com/docs/channels/server_api/http-api/',
  },
  'ably-api-key': {
    why: 'It has every right of the key, under any client id.',
    remedy: 'Revoke the key, then let clients sign in with tokens.',
    docs: 'https://ably.com/docs/auth/basic',
  },
  'ably-token': {
    why: 'It is what a client signs in with for a short time.',
    remedy: 'Fetch it with `authCallback` when it is needed.',
    docs: 'https://ably.com/docs/auth/token',
  },
  'onesignal-app-id': {
    why: 'It names the app for the SDK in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    condition: 'fine; sending asks for another key',
  },
  'onesignal-legacy-rest-key': {
    why: 'It sends notifications to every user and reads who they are.',
    remedy: 'Rotate the key, then send from a server.',
    docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  },
  'knock-public-key': {
    why: "Without enhanced security it reads any user's feed and preferences.",
    remedy: 'Turn on enhanced security.',
    docs: 'https://docs.knock.app/in-app-ui/security-and-authentication',
    condition: 'fine only where enhanced security is on',
  },
  'knock-secret-key': {
    why: 'It makes every request that the environment knows.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://docs.knock.app/developer-tools/api-keys',
  },
  'novu-application-identifier': {
    why: 'It names the application for the inbox.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.novu.co/platform/developer/api-keys',
    condition: 'fine where the inbox asks for an HMAC',
  },
  'novu-secret-key': {
    why: 'It administers the environment.',
    remedy: 'Regenerate the key, then keep it on a server.',
    docs: 'https://docs.novu.co/platform/developer/api-keys',
  },
  'courier-client-key': {
    why: 'It is the public half for the inbox.',
    remedy: 'Nothing to do.',
    docs: 'https://www.courier.com/docs/sdk-libraries/courier-js-web/',
    condition: 'fine where users are proven by a JWT',
  },
};
