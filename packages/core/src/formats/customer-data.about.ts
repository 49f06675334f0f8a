import type { About } from '../format.ts';

const POSTHOG = 'https://posthog.com/docs/api';
const SALESFORCE = 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flows.htm';

/** Texts on the keys of services for analytics, customer data, sales and campaigns. */
export const CUSTOMER_DATA_ABOUT: Readonly<Record<string, About>> = {
  'posthog-feature-flag-secure-key': {
    why: 'It reads how flags are defined and what remote configuration holds.',
    remedy: "Rotate it in the project's settings, then keep it on a server; the page needs the project key.",
    docs: POSTHOG,
  },
  'posthog-oauth-token': {
    why: 'It acts as a user of PostHog.',
    remedy: 'Revoke the grant, then keep such tokens on a server.',
    docs: POSTHOG,
  },
  'segment-public-api-token': {
    why: 'It manages sources, destinations and warehouses; it is the API that is called public, not the token.',
    remedy: 'Revoke it, then keep a new one on a server; the page needs the write key.',
    docs: 'https://docs.segmentapis.com/',
  },
  'hubspot-private-app-token': {
    why: 'It reads and writes the customers of the account in the scopes it was given.',
    remedy: 'Rotate it, then let a server ask HubSpot.',
    docs: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
  },
  'salesforce-session-id': {
    why: 'It uses the API as the signed-in user.',
    remedy: 'Revoke the session, then let a server ask Salesforce.',
    docs: SALESFORCE,
  },
  'salesforce-consumer-key': {
    why: 'It names the connected app and travels in the address of every sign-in.',
    remedy: 'Nothing to do.',
    docs: SALESFORCE,
    condition: 'fine as long as the consumer secret is not beside it',
  },
  'salesforce-refresh-token': {
    why: 'It makes fresh access tokens of the user for a long time.',
    remedy: "Revoke the user's grant, then keep refresh tokens on a server.",
    docs: SALESFORCE,
  },
  'klaviyo-private-key': {
    why: 'A secret in spite of its prefix: it reads and writes profiles and sends campaigns.',
    remedy: 'Delete it, then keep a new one on a server; the page needs the six characters of the public key.',
    docs: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
  },
};
