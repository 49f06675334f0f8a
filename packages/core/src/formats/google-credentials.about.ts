import type { About } from '../format.ts';

/** Texts on what persons and devices have signed in to Google with. */
export const GOOGLE_CREDENTIALS_ABOUT: Readonly<Record<string, About>> = {
  'gcp-application-default-credentials': {
    why: "It is a developer's own sign-in to Google Cloud, and does not expire.",
    remedy: 'Revoke it with gcloud, then let servers use a service account.',
    docs: 'https://docs.cloud.google.com/docs/authentication/application-default-credentials',
  },
  'google-oauth-refresh-token': {
    why: "It opens its owner's Google data for as long as he does not revoke it.",
    remedy: 'Revoke it in the permissions of the account, then keep such tokens on a server.',
    docs: 'https://developers.google.com/identity/protocols/oauth2',
  },
  'firebase-appcheck-debug-token': {
    why: 'Whoever has it passes App Check.',
    remedy: 'Delete it in the console, then set debug tokens on the machines of developers only.',
    docs: 'https://firebase.google.com/docs/app-check/web/debug-provider',
  },
};
