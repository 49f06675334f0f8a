import type { ClaimTest, Form, TokenFormat } from '../format.ts';

function present(claim: string): ClaimTest {
  return { claim, is: 'present' };
}

/** An id_token holds the hash of the access token or of the code that it was issued with. */
function idToken(hash: string): Form {
  return { shape: { kind: 'jwt', claims: [present('nonce'), present(hash)] } };
}

/** JSON Web Tokens of providers that say in a claim or in the header whose they are. */
export const CLAIMED_TOKENS: readonly TokenFormat[] = [
  {
    id: 'twilio-access-token',
    provider: 'Twilio',
    title: 'Twilio client access token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'high',
    shape: {
      kind: 'jwt',
      claims: [{ claim: 'iss', is: 'start', text: 'SK' }, present('grants')],
      header: [{ claim: 'cty', is: 'start', text: 'twilio-fpa' }],
    },
  },
  {
    id: 'auth0-management-token',
    provider: 'Auth0',
    title: 'Auth0 Management API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // A user's own token for the same API was given to him by another grant.
    shape: {
      kind: 'jwt',
      claims: [
        { claim: 'iss', is: 'end', text: '.auth0.com/' },
        { claim: 'aud', is: 'end', text: '/api/v2/' },
        { claim: 'gty', is: 'equal', text: 'client-credentials' },
      ],
    },
    publicSibling: 'auth0-client-id',
  },
  {
    id: 'oidc-id-token',
    provider: 'Generic',
    title: 'OpenID Connect id_token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    ...idToken('at_hash'),
    also: [idToken('c_hash')],
  },
  {
    id: 'calendly-token',
    provider: 'Calendly',
    title: 'Calendly personal access token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: {
      kind: 'jwt',
      claims: [{ claim: 'iss', is: 'equal', text: 'https://auth.calendly.com' }, present('user_uuid')],
    },
  },
];
