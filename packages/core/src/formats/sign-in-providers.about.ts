import type { About } from '../format.ts';

/** Texts on services that sign people in. */
export const SIGN_IN_PROVIDERS_ABOUT: Readonly<Record<string, About>> = {
  'auth0-client-id': {
    why: 'It names the app to the service that signs people in.',
    remedy: 'Nothing to do.',
    docs: 'https://auth0.com/docs/get-started/applications/application-settings',
    condition: 'fine; an app in a page is a public client',
  },
  'auth0-client-secret': {
    why: 'It proves the app: codes are exchanged and tokens issued on it.',
    remedy: 'Rotate the secret, then register the page as an app without one.',
    docs: 'https://auth0.com/docs/get-started/applications/application-settings',
  },
  'okta-api-token': {
    why: 'It acts as the administrator who made it.',
    remedy: 'Revoke it under Security, API, then keep a new one on a server.',
    docs: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  },
  'okta-client-id': {
    why: 'It names the app to the service that signs people in.',
    remedy: 'Nothing to do.',
    docs: 'https://developer.okta.com/docs/guides/find-your-app-credentials/main/',
    condition: 'fine; an app in a page is a public client',
  },
  'okta-client-secret': {
    why: 'It proves the app, which one in a page cannot do.',
    remedy: 'Rotate the secret, then register the page as an app without one.',
    docs: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
  },
  'clerk-machine-token': {
    why: 'It calls the APIs that Clerk protects.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://clerk.com/docs/guides/development/machine-auth/overview',
  },
  'clerk-session-token': {
    why: 'Whoever holds it is signed in as the user.',
    remedy: 'Keep it in cookies, and take it out of URLs before analytics sees them.',
    docs: 'https://clerk.com/docs/guides/sessions/session-tokens',
  },
  'kinde-client-secret': {
    why: 'It proves the app, which one in a page cannot do.',
    remedy: 'Rotate it, then use the type of app for front ends.',
    docs: 'https://docs.kinde.com/build/applications/about-applications/',
  },
  'kinde-client-id': {
    why: 'It names the app to the service that signs people in.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.kinde.com/build/applications/about-applications/',
    condition: 'fine; an app in a page is a public client',
  },
  'descope-project-id': {
    why: 'It names the project for the SDK in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.descope.com/',
    condition: 'fine; it only names the project',
  },
  'descope-management-key': {
    why: 'It administers users and tenants.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://docs.descope.com/management/m2m-access-keys',
  },
  'firebase-custom-token': {
    why: 'It signs in as the user it names until it expires.',
    remedy: 'Have a server make one each time somebody signs in.',
    docs: 'https://firebase.google.com/docs/auth/admin/create-custom-tokens',
  },
  'cognito-token': {
    why: 'Whoever holds it is signed in as the user.',
    remedy: 'Revoke the session, then keep tokens in memory or in cookies that scripts cannot read.',
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html',
  },
  'keycloak-client-secret': {
    why: 'It proves the client, which one in a page cannot do.',
    remedy: 'Regenerate it, then make the client a public one with PKCE.',
    docs: 'https://www.keycloak.org/docs/latest/server_admin/',
  },
  'keycloak-token': {
    why: 'Whoever holds it is signed in as the user; one of type Offline never ends by itself.',
    remedy: 'Revoke the session, then get tokens when somebody signs in.',
    docs: 'https://www.keycloak.org/docs/latest/server_admin/',
  },
  'fusionauth-api-key': {
    why: 'It administers users, or tenants too.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://fusionauth.io/docs/apis/authentication',
  },
  'magic-publishable-key': {
    why: 'It starts the SDK in the page.',
    remedy: 'Set the list of domains that may use it.',
    docs: 'https://magic.link/docs',
    condition: 'fine where the list of domains is set',
  },
  'magic-secret-key': {
    why: "It reads users' data and signs them out.",
    remedy: 'Roll the key, then keep it on a server.',
    docs: 'https://magic.link/docs',
  },
  'privy-app-id': {
    why: 'It names the app in the page.',
    remedy: 'Set the list of origins that may use it.',
    docs: 'https://docs.privy.io/recipes/dashboard/allowed-domains',
    condition: 'fine where the list of origins is set',
  },
  'privy-app-secret': {
    why: "It opens users' data and the wallets that servers hold.",
    remedy: 'Regenerate the secret, then keep it on a server.',
    docs: 'https://docs.privy.io/basics/get-started/dashboard/create-new-app',
  },
  'supertokens-api-key': {
    why: 'It talks to the core as the back end does.',
    remedy: "Rotate the core's key, then keep it on a server.",
    docs: 'https://supertokens.com/docs',
  },
};
