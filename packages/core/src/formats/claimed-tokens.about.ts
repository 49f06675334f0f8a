import type { About } from '../format.ts';

/** Texts on JSON Web Tokens that say whose they are. */
export const CLAIMED_TOKENS_ABOUT: Readonly<Record<string, About>> = {
  'twilio-access-token': {
    why: 'Until it ends, whoever holds it joins calls, rooms and conversations as that person.',
    remedy: 'Take it out, then let a server make short-lived ones for each user.',
    docs: 'https://www.twilio.com/docs/iam/access-tokens',
  },
  'auth0-management-token': {
    why: 'It administers the users and the settings of the tenant.',
    remedy: 'Rotate the client secret it was made with, then call that API from a server.',
    docs: 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens',
  },
  'oidc-id-token': {
    why: 'It proves who somebody is and carries personal data.',
    remedy: 'Take it out, then use the code flow and keep such tokens out of addresses and logs.',
    docs: 'https://openid.net/specs/openid-connect-core-1_0.html',
  },
  'calendly-token': {
    why: 'It reads events and who was invited to them.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  },
};
