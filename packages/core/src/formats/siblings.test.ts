import { random, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../testing/verdicts.ts';

const draw = random('siblings');
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LOWER = BASE62.slice(0, 10) + BASE62.slice(36);

function hex(length: number): string {
  return draw.bytes(length).toString('hex').slice(0, length);
}

function base62(length: number): string {
  return draw.chars(BASE62, length);
}

function uuid(): string {
  return [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-');
}

function repeated(times: number, verdict: string): readonly string[] {
  return Array.from({ length: times }, () => verdict);
}

/** Pairs of one shape: what tells them apart is a name, a call or a host. */
describe('one may ship, the other may not', () => {
  test.each<[string, string, readonly string[]]>([
    ['Amplitude, started', `amplitude.init("${hex(32)}","u",{a:!0})`, ['note amplitude-api-key']],
    ['Amplitude, secret by name', `{AMPLITUDE_SECRET_KEY:"${hex(32)}"}`, ['error amplitude-secret-key']],
    ['Amplitude, secret in its object', `amplitude:{apiKey:a,secretKey:"${hex(32)}"}`, ['error amplitude-secret-key']],
    ['Mixpanel, started', `mixpanel.init("${hex(32)}")`, ['note mixpanel-project-token']],
    ['Mixpanel, secret', `{mixpanel:{api_secret:"${hex(32)}"}}`, ['error mixpanel-api-secret']],
    ['Pusher, started', `new Pusher("${hex(20)}",{cluster:"eu"})`, ['note pusher-app-key']],
    [
      'Pusher, both',
      `new Pusher({appId:"1",key:"${hex(20)}",secret:"${hex(20)}",cluster:"eu"})`,
      ['note pusher-app-key', 'error pusher-app-secret'],
    ],
    ['Rollbar, in the page', `_rollbarConfig={accessToken:"${hex(32)}",b:!0}`, ['note rollbar-client-token']],
    ['Rollbar, of a server', `{ROLLBAR_SERVER_TOKEN:"${hex(32)}"}`, ['error rollbar-server-token']],
    [
      'Contentful, delivery',
      `contentful.createClient({space:"a",accessToken:"${base62(43)}"})`,
      ['warning contentful-delivery-token'],
    ],
    [
      'Contentful, preview',
      `contentful.createClient({host:"preview.contentful.com",accessToken:"${base62(43)}"})`,
      ['error contentful-preview-token'],
    ],
    ['Storyblok', `storyblokInit({accessToken:"${base62(22)}tt",use:[p]})`, ['note storyblok-public-token']],
    ['Braze, started', `braze.initialize("${uuid()}",{baseUrl:"sdk.iad-01.braze.com"})`, ['note braze-sdk-key']],
    ['Braze, for servers', `{BRAZE_REST_API_KEY:"${uuid()}"}`, ['error braze-rest-key']],
    [
      'Braze, sent to the API',
      `fetch("https://rest.iad-01.braze.com/x",{headers:{Authorization:"Bearer ${uuid()}"}})`,
      ['error braze-rest-key'],
    ],
    ['Iterable, started', `iterable.initialize({apiKey:"${hex(32)}"})`, ['note iterable-web-key']],
    ['Iterable, by its name', `{ITERABLE_KEY:"${hex(32)}"}`, ['warning iterable-web-key']],
    ['a token near what is iterable', `f=e=>g.iterable,c={accessToken:"${hex(32)}"}`, ['warning generic-secret']],
    ['Appwrite, started', `new C().setProject("${hex(20)}")`, ['note appwrite-project-id']],
    [
      'a password near the setter of a component',
      `let[p,setProject]=u("");c={password:"${hex(24)}"}`,
      ['error generic-secret'],
    ],
    ['Entra, both ids', `{tenantId:"${uuid()}",clientId:"${uuid()}"}`, repeated(2, 'note azure-entra-client-id')],
    ['a secret of a tenant', `{tenantId:"acme",clientSecret:"${uuid()}"}`, ['warning generic-secret']],
    ['a token of a tenant', `{tenantId:"acme",accessToken:"${uuid()}"}`, ['warning generic-secret']],
    ['a secret of what signs in with msal', `{msal:{clientSecret:"${uuid()}"}}`, ['warning generic-secret']],
    ['a password near a service', `{mixpanel:a,dbPassword:"${hex(32)}"}`, ['error generic-secret']],
    ['what a header sends', `amplitude.a;f({h:{Authorization:"Bearer ${hex(32)}"}})`, ['error generic-secret']],
    [
      'what a header sends by a rarer scheme',
      `bugsnag.a;h.set("Authorization","Token ${hex(32)}")`,
      ['error generic-secret'],
    ],
    ['a digest near a service', `b.mixpanel,c={hash:"${hex(32)}",cacheID:"${hex(32)}"}`, []],
    [
      'Iterable, sent to the API',
      `fetch("https://api.iterable.com/api/lists",{headers:{"Api-Key":"${hex(32)}"}})`,
      ['error iterable-server-key'],
    ],
    [
      'Customer.io, both',
      `{customerio:{siteId:"${hex(20)}",apiKey:"${hex(20)}"}}`,
      ['note customerio-site-id', 'error customerio-track-api-key'],
    ],
    [
      'PayPal, in the URL of the SDK',
      `l("https://www.paypal.com/sdk/js?client-id=A${base62(79)}&currency=EUR")`,
      ['note paypal-client-id'],
    ],
    ['PayPal, secret', `{PAYPAL_CLIENT_SECRET:"E${base62(79)}"}`, ['error paypal-client-secret']],
    [
      'Unsplash, both',
      `{unsplash:{accessKey:"${base62(43)}",secretKey:"${base62(43)}"}}`,
      ['note unsplash-access-key', 'error unsplash-secret-key'],
    ],
    ['Meta, the app', 'FB.init({appId:"1234509876123",version:"v21.0"})', ['note meta-app-id']],
    ['Meta, its secret', `{facebook:{appSecret:"${hex(32)}"}}`, ['error meta-app-secret']],
    ['Meta, its client token', `{facebook:{clientToken:"${hex(32)}"}}`, []],
    [
      'reCAPTCHA, in the page',
      `grecaptcha.render("c",{sitekey:"${sample('recaptcha-site-key', 1).value}"})`,
      ['note recaptcha-site-key'],
    ],
    [
      'reCAPTCHA, secret',
      `{RECAPTCHA_SECRET_KEY:"${sample('recaptcha-secret-key', 1).value}"}`,
      ['error recaptcha-secret-key'],
    ],
    ['hCaptcha, in the page', `hcaptcha.render("c",{sitekey:"${uuid()}"})`, ['note hcaptcha-site-key']],
    ['Spotify', `{spotify:{clientId:"${hex(32)}",clientSecret:"${hex(32)}"}}`, ['error spotify-client-secret']],
    [
      'Twitch',
      `{twitch:{clientId:"${draw.chars(LOWER, 30)}",clientSecret:"${draw.chars(LOWER, 30)}"}}`,
      ['error twitch-client-secret'],
    ],
    ['Auth0, in the page', `new C({domain:"a.eu.auth0.com",clientId:"${base62(32)}"})`, ['note auth0-client-id']],
    [
      'Auth0, both',
      `{auth0:{clientId:"${base62(32)}",clientSecret:"${base62(64)}"}}`,
      ['note auth0-client-id', 'error auth0-client-secret'],
    ],
    [
      'Cloudinary, all three',
      `cloudinary.config({cloud_name:"acme-shop",api_key:"123450987612345",api_secret:"${base62(27)}"})`,
      ['note cloudinary-cloud-name', 'error cloudinary-api-secret'],
    ],
    ['Uploadcare, public', `{uploadcare:{publicKey:"${hex(20)}"}}`, []],
    ['Uploadcare, secret', `{uploadcare:{secretKey:"${hex(20)}"}}`, ['error uploadcare-keys']],
    [
      'Twilio, an API key and its secret',
      `{twilio:{sid:"SK${hex(32)}",secret:"${base62(32)}"}}`,
      ['note twilio-api-key-sid', 'error twilio-api-key-secret'],
    ],
    ['a client id near Twilio', `const twilio=e(),OAUTH_CLIENT_ID="${hex(32)}"`, []],
    [
      'Twilio, an account and its token',
      `new Twilio("AC${hex(32)}","${hex(32)}")`,
      ['note twilio-account-sid', 'warning twilio-auth-token'],
    ],
  ])('%s', (_, text, expected) => {
    expect(verdictsOf(text)).toEqual(expected);
  });
});

describe('shapes that say nothing by themselves', () => {
  test.each([
    ['32 hex called an id', `{id:"${hex(32)}"}`],
    ['40 hex called a hash', `{hash:"${hex(40)}"}`],
    ['64 hex called a digest', `{integrity:"${hex(64)}"}`],
    ['a UUID called an id', `{id:"${uuid()}"}`],
    ['24 of base62 called a key', `{key:"${base62(24)}"}`],
    ['32 of base62 called a client', `{clientId:"${base62(32)}"}`],
    ['32 hex called a project', `{projectId:"${hex(32)}"}`],
    ['a picture near a service', `{spotify:"a",image:"${hex(32)}"}`],
    ['a subject near a service', `{provider:"auth0",sub:"${base62(32)}"}`],
    ['a class of CSS that holds a word', `class="box-${base62(32)}"`],
    ['a word inside another', `otherwise("${uuid()}")`],
    ['a word inside another', `frontend("${hex(32)}")`],
    ['a name that ends so', `{websiteappId:"${draw.chars(LOWER, 8)}"}`],
  ])('%s', (_, text) => {
    expect(verdictsOf(text)).toEqual([]);
  });
});
