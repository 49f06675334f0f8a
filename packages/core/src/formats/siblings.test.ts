import { random, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

function verdicts(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content });
  return sightings.map(({ rule, decision }) => `${decision.verdict} ${rule.id}`);
}

function value(id: string, seed = 'siblings'): string {
  return sample(id, seed).value;
}

const hex = (length: number): string =>
  random(`hex/${length}`)
    .bytes(length / 2)
    .toString('hex');
const UUID = value('vapi-private-key');
const UNLEASH = value('unleash-frontend-token');
const SPLIT = value('split-client-side-key');
const SPLUNK = value('splunk-rum-token');
const TYPESENSE = value('typesense-admin-key');
const SEARCH_KEY = value('azure-search-query-key');
const JWK = value('jwk-private-key', 'two');

/** The rows of «Same shape, opposite verdict» in the table of formats, and what tells the two apart. */
describe('the same shape', () => {
  test.each<[string, string, readonly string[]]>([
    ['Azure Search, the seed of query keys', `k="${SEARCH_KEY}"`, ['warning azure-search-query-key']],
    [
      'Azure Search, the seed of admin keys',
      `k="${value('azure-search-admin-key')}"`,
      ['error azure-search-admin-key'],
    ],
    ['Azure Search, no seed fits', `k="${SEARCH_KEY.replace(/^./, 'Z')}"`, ['warning azure-search-admin-key']],
    ['Meilisearch, named for its master', `{MEILI_MASTER_KEY:"${hex(64)}"}`, ['error meilisearch-admin-key']],
    ['Meilisearch, in the call of a front end', `instantMeiliSearch(h,"${hex(64)}")`, ['note meilisearch-search-key']],
    ['Meilisearch, not said what for', `{meilisearch:{host:h,apiKey:"${hex(64)}"}}`, ['note meilisearch-search-key']],
    ['Typesense, named for administration', `{TYPESENSE_ADMIN_KEY:"${TYPESENSE}"}`, ['error typesense-admin-key']],
    ['Typesense, named for search', `{typesenseSearchKey:"${TYPESENSE}"}`, ['note typesense-search-key']],
    ['Typesense, in its header', `{"X-TYPESENSE-API-KEY":"${TYPESENSE}"}`, ['note typesense-search-key']],
    [
      'Unleash, of a front end',
      `new UnleashClient({url:"/api/frontend",clientKey:"${UNLEASH}"})`,
      ['note unleash-frontend-token'],
    ],
    ['Unleash, of a server', `{UNLEASH_API_TOKEN:"${UNLEASH}"}`, ['error unleash-backend-token']],
    [
      'Split, in the factory of a page',
      `SplitFactory({core:{authorizationKey:"${SPLIT}"}})`,
      ['note split-client-side-key'],
    ],
    ['Split, named for a server', `{SPLIT_API_KEY:"${SPLIT}"}`, ['error split-server-side-key']],
    ['Splunk, of RUM', `SplunkRum.init({rumAccessToken:"${SPLUNK}"})`, ['note splunk-rum-token']],
    ['Splunk, in the header of its API', `{"X-SF-Token":"${SPLUNK}"}`, ['error splunk-observability-token']],
    ['Vapi, given to its SDK', `new Vapi("${UUID}")`, ['note vapi-public-key']],
    ['Vapi, named private', `{VAPI_PRIVATE_KEY:"${UUID}"}`, ['error vapi-private-key']],
    ['a UUID behind sdk-', `{clientKey:"sdk-${UUID}"}`, ['error launchdarkly-sdk-key']],
    ['a short text behind sdk-', `{clientKey:"${value('growthbook-client-key')}"}`, ['note growthbook-client-key']],
    ['24 hex digits for LaunchDarkly', `LDClient.initialize("${hex(24)}",u)`, ['note launchdarkly-client-side-id']],
    ['24 hex digits of a document', `{_id:"${hex(24)}",token:1}`, []],
    ['a JSON Web Key with its private member', `k=${JWK}`, ['error jwk-private-key']],
    ['the same without it', `k=${JSON.stringify({ ...JSON.parse(JWK), d: undefined })}`, []],
    ['a private key', `k=\`${value('pem-private-key')}\``, ['error pem-private-key']],
    ['a public one', `k=\`${value('pem-public-key-or-certificate')}\``, ['note pem-public-key-or-certificate']],
    [
      'an age recipient and its identity',
      `["${value('age-recipient')}","${value('age-secret-key')}"]`,
      ['note age-recipient', 'error age-secret-key'],
    ],
    [
      'the public half of a VAPID pair',
      `{vapidKey:"${value('firebase-vapid-public-key')}"}`,
      ['note firebase-vapid-public-key'],
    ],
    ['the private half', `{VAPID_PRIVATE_KEY:"${value('vapid-private-key')}"}`, ['error vapid-private-key']],
    [
      'a Cognito app client',
      `{userPoolClientId:"${value('aws-cognito-app-client-id')}"}`,
      ['note aws-cognito-app-client-id'],
    ],
    [
      'its secret',
      `{clientSecret:"${value('aws-cognito-app-client-secret')}"}`,
      ['error aws-cognito-app-client-secret'],
    ],
    ['a WireGuard public key', `PublicKey = ${value('wireguard-private-key')}`, []],
    [
      'a Flagsmith key of a page',
      `{flagsmith:1,environmentID:"${value('flagsmith-environment-key')}"}`,
      ['note flagsmith-environment-key'],
    ],
    ['one of a server', `{flagsmithKey:"${value('flagsmith-server-key')}"}`, ['error flagsmith-server-key']],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});

/** A neighbour says less than a name, and a name that says something else says no. */
describe('a word that is only near', () => {
  const SHAPES = [
    ['40 hex digits', hex(40), 'deepgram', 'deepgram-api-key'],
    ['32 hex digits', hex(32), 'assemblyai', 'assemblyai-api-key'],
    ['64 hex digits', hex(64), 'linode', 'linode-token'],
    ['a UUID', UUID, 'codecov', 'codecov-upload-token'],
    ['32 letters and digits', value('mistral-api-key'), 'mistral', 'mistral-api-key'],
    ['64 letters and digits', value('hetzner-cloud-token'), 'hetzner', 'hetzner-cloud-token'],
  ] as const;

  test.each(SHAPES)('%s: an error where the name holds it', (_, text, word, id) => {
    expect(verdicts(`{${word}Token:"${text}"}`)).toEqual([`error ${id}`]);
  });

  test.each(SHAPES)('%s: a warning where it stands beside', (_, text, word, id) => {
    expect(verdicts(`${word}.init("${text}")`)).toEqual([`warning ${id}`]);
  });

  test.each(SHAPES)('%s: nothing where the name says something else', (_, text, word) => {
    expect(verdicts(`{name:"${word}",${word.slice(0, 2)}Id:"${text}"}`)).toEqual([]);
    expect(verdicts(`{lib:"${word}",checksum:"${text}"}`)).toEqual([]);
  });

  test.each(SHAPES)('%s: nothing without it', (_, text) => {
    expect(verdicts(`f("${text}")`)).toEqual([]);
    expect(verdicts(`{id:"${text}"}`)).toEqual([]);
  });
});
