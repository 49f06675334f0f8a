import type { About } from '../format.ts';

/** Texts on sales and marketing suites. */
export const MARKETING_SUITES_ABOUT: Readonly<Record<string, About>> = {
  'hubspot-portal-id': {
    why: 'It names the account for embeds.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3',
    condition: 'fine; it only names the account',
  },
  'hubspot-legacy-api-key': {
    why: 'It was the key of the whole account, and keys of developers still work.',
    remedy: 'Rotate or remove it, then keep a token on a server.',
    docs: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
  },
  'salesforce-consumer-secret': {
    why: 'It proves the connected app, which one in a page cannot do.',
    remedy: "Rotate the consumer's details, then keep them on a server.",
    docs: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flows.htm',
  },
  'marketo-munchkin-id': {
    why: 'It names the account for the tag.',
    remedy: 'Nothing to do.',
    docs: 'https://experienceleague.adobe.com/docs/marketo-developer/marketo/rest/authentication.html',
    condition: 'fine; it only names the account',
  },
  'marketo-client-secret': {
    why: 'It reads and writes leads.',
    remedy: 'Make the service anew, then keep its secret on a server.',
    docs: 'https://experienceleague.adobe.com/docs/marketo-developer/marketo/rest/authentication.html',
  },
  'klaviyo-public-key': {
    why: 'It names the company for the script.',
    remedy: 'Nothing to do.',
    docs: 'https://developers.klaviyo.com/en/docs/retrieve_api_credentials',
    condition: 'fine; it only names the company',
  },
  'braze-sdk-key': {
    why: 'It starts the SDK in the page.',
    remedy: 'Nothing to do.',
    docs: 'https://www.braze.com/docs/api/basics',
    condition: 'fine; SDK authentication proves who the user is',
  },
  'braze-rest-key': {
    why: 'It sends messages and exports users.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://www.braze.com/docs/api/basics',
  },
  'braze-client-rest-key': {
    why: 'It is limited to banners, and made to be embedded.',
    remedy: 'Confirm that its type is Client.',
    docs: 'https://braze.com/docs/api/messaging_api/authentication',
    condition: 'fine where its type is Client',
  },
  'iterable-web-key': {
    why: "Without a JWT it changes other users' data.",
    remedy: 'Use a key of the type Web that asks for a JWT.',
    docs: 'https://support.iterable.com/hc/en-us/articles/360043464871',
    condition: 'fine only where the key asks for a JWT',
  },
  'iterable-server-key': {
    why: 'It reads, exports and messages users.',
    remedy: 'Delete the key, then keep a new one on a server.',
    docs: 'https://support.iterable.com/hc/en-us/articles/360043464871',
  },
};
