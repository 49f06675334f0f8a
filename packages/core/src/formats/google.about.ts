import type { About } from '../format.ts';

const GEMINI = 'https://ai.google.dev/gemini-api/docs/api-key';
const OAUTH = 'https://developers.google.com/identity/protocols/oauth2';

/** Texts on the credentials of Google. */
export const GOOGLE_ABOUT: Readonly<Record<string, About>> = {
  'gcp-api-key': {
    why: "Without restrictions anybody spends its quota, and it reaches Gemini once that API is on in the key's project.",
    remedy: 'Restrict it by referrer and by API in the Cloud console, with one key per API.',
    docs: 'https://docs.cloud.google.com/docs/authentication/api-keys',
    condition: 'fine only where it is restricted to your referrers and to the APIs the page calls',
  },
  'firebase-web-api-key': {
    why: 'It names the project; what it opens is decided by Security Rules, App Check and its list of APIs.',
    remedy: 'Check in the Cloud console that its list of APIs holds Firebase ones only, and not Generative Language.',
    docs: 'https://firebase.google.com/docs/projects/api-keys',
    condition: 'fine only where its list of APIs holds Firebase ones alone and Security Rules and App Check are on',
  },
  'google-gemini-api-key': {
    why: "It runs models on your bill and reads the project's uploaded files.",
    remedy:
      'Delete it, then call Gemini from a server, or use Firebase AI Logic with App Check or short-lived tokens. If ' +
      'what stands beside it misled us, check that its list of APIs leaves Generative Language out.',
    docs: GEMINI,
  },
  'google-gemini-auth-key': {
    why: 'It is bound to a service account: a real credential, never a public identifier.',
    remedy: 'Delete it and make a new one, then call the API from a server.',
    docs: GEMINI,
  },
  'gcp-service-account-json': {
    why: 'With it anybody is the service account, with no second factor.',
    remedy: 'Delete the key in IAM, then use workload identity on the server that needs it.',
    docs: 'https://docs.cloud.google.com/iam/docs/keys-create-delete',
  },
  'google-oauth-client-secret': {
    why: 'With it anybody finishes a sign-in as your client.',
    remedy: 'Reset the secret; a browser signs in with PKCE or Google Identity Services and needs none.',
    docs: OAUTH,
  },
  'google-oauth-client-id': {
    why: 'It names the client and travels in the address of every sign-in.',
    remedy: 'Nothing to do.',
    docs: OAUTH,
    condition: 'fine as long as the client secret is not beside it',
  },
  'google-oauth-access-token': {
    why: 'It is the live session of a user or service account, for up to an hour.',
    remedy: 'Revoke it at the account, then fetch such tokens at run time and keep them in memory.',
    docs: OAUTH,
  },
};
