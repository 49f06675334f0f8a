import { random, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Sighting } from '../settle/sighting.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

function found(content: string): readonly Sighting[] {
  return engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content }).sightings;
}

function verdicts(content: string): readonly string[] {
  return found(content).map(({ rule, decision }) => `${decision.verdict} ${rule.id}`);
}

function value(id: string, seed = 'verdicts'): string {
  return sample(id, seed).value;
}

function jwt(claims: object): string {
  const part = (each: object): string => Buffer.from(JSON.stringify(each)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part(claims)}.${random('signature').bytes(32).toString('base64url')}`;
}

const HEX = random('hex').bytes(16).toString('hex');
const AIZA = value('gcp-api-key');
const LATER = 2_200_000_000;

/** What the same value is, by what stands beside it, and what follows from that. */
describe('the same shape, another verdict', () => {
  test.each<[string, string, readonly string[]]>([
    ['a Google key alone', `k="${AIZA}"`, ['warning gcp-api-key']],
    [
      'a Google key in a Firebase config',
      `{apiKey:"${AIZA}",authDomain:"a.firebaseapp.com"}`,
      ['warning firebase-web-api-key'],
    ],
    [
      'a Google key in the Firebase config of a project with an unlucky name',
      `{apiKey:"${AIZA}",authDomain:"gemini-demo.firebaseapp.com",projectId:"gemini-demo"}`,
      ['warning firebase-web-api-key'],
    ],
    ['a Google key that is given to Gemini', `new GoogleGenAI({apiKey:"${AIZA}"})`, ['error google-gemini-api-key']],
    ['32 hex named for Algolia search', `{algolia:{searchApiKey:"${HEX}"}}`, ['note algolia-search-key']],
    ['32 hex for Algolia, not said what for', `{algolia:{appId:"A",apiKey:"${HEX}"}}`, ['note algolia-search-key']],
    ['32 hex named for Algolia administration', `{ALGOLIA_ADMIN_KEY:"${HEX}"}`, ['error algolia-admin-key']],
    [
      'a search key beside the name of an admin key',
      `{ALGOLIA_ADMIN_KEY:t,ALGOLIA_SEARCH_KEY:"${HEX}"}`,
      ['note algolia-search-key'],
    ],
    ['32 hex named for Twilio', `{TWILIO_AUTH_TOKEN:"${HEX}"}`, ['error twilio-auth-token']],
    ['32 hex near Twilio', `twilio.init({k:"${HEX}"})`, ['warning twilio-auth-token']],
    ['32 hex near Twilio that is called an id', `twilio.init({id:"${HEX}"})`, []],
    ['an MD5 near Twilio', `{lib:"twilio",md5:"${HEX}"}`, []],
    ['32 hex named for Datadog', `{DD_API_KEY:"${HEX}"}`, ['error datadog-api-key']],
    ['32 hex named for nobody', `{id:"${HEX}"}`, []],
    ['a commit near GitHub', `{github:"a/b",commit:"${HEX}${HEX.slice(0, 8)}"}`, []],
    [
      'an anon and a service role key of Supabase',
      `c("${value('supabase-anon-jwt')}","${value('supabase-service-role-jwt')}")`,
      ['note supabase-anon-jwt', 'error supabase-service-role-jwt'],
    ],
    ['a token that speaks of somebody', `t="${jwt({ sub: 'u1', exp: LATER })}"`, ['error generic-jwt']],
    ['a token with rights', `t="${jwt({ iss: 'a', scope: 'write' })}"`, ['error generic-jwt']],
    ['a token that speaks of nobody', `t="${jwt({ iss: 'vendor', features: ['a'] })}"`, ['warning generic-jwt']],
    ['the token that CesiumJS ships', `t="${jwt({ iss: 'https://api.cesium.com', sub: 'CesiumJS' })}"`, []],
    ['a token that has expired', `t="${jwt({ sub: 'u1', exp: 1_700_000_000 })}"`, ['warning generic-jwt']],
    ['a Stripe key of the live mode', `k="${value('stripe-secret-key-live')}"`, ['error stripe-secret-key-live']],
    ['a Stripe key of the test mode', `k="${value('stripe-secret-key-test')}"`, ['warning stripe-secret-key-test']],
    ['a Clerk key by its name', `{clerkSecretKey:"${value('clerk-secret-key', 'one')}"}`, ['error clerk-secret-key']],
    ['a public key of Stripe', `k="${value('stripe-publishable-key')}"`, ['note stripe-publishable-key']],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });
});

describe('one value inside another', () => {
  const account = value('azure-storage-account-key');
  const connection = value('azure-storage-connection-string');

  test('a connection string is one finding, and its key alone another', () => {
    expect(verdicts(`"${connection}"`)).toEqual(['error azure-storage-connection-string']);
    expect(verdicts(`{AccountKey:"${account}"}`)).toEqual(['error azure-storage-account-key']);
    expect(verdicts(`"AccountKey=${account};"`)).toEqual(['error azure-storage-account-key']);
  });

  test('a private key is the same token in its key file and alone', () => {
    const file = value('gcp-service-account-json');
    const key = (JSON.parse(file) as { private_key: string }).private_key;
    const [whole, ...others] = found(`k=${JSON.stringify(file)}`);
    const [alone] = found(`k=\`${key}\``);
    expect([whole?.rule.id, others.length, alone?.rule.id]).toEqual(['gcp-service-account-json', 0, 'pem-private-key']);
    expect(alone?.fingerprint).toBe(whole?.fingerprint);
    expect(found(`k="${btoa(file)}"`).map(({ rule }) => rule.id)).toEqual(['gcp-service-account-json']);
  });

  test('a bot token is found in the URL of its API', () => {
    const token = value('telegram-bot-token');
    expect(verdicts(`fetch("https://api.telegram.org/bot${token}/sendMessage")`)).toEqual(['error telegram-bot-token']);
  });

  test('a DSN is fine, and one with a password is not', () => {
    const dsn = value('sentry-dsn');
    expect(verdicts(`"${dsn}"`)).toEqual(['note sentry-dsn']);
    expect(verdicts(`"${dsn.replace('@', `:${HEX}@`)}"`)).toEqual(['error sentry-dsn-legacy-secret']);
  });
});

describe('text that holds a shape by chance', () => {
  const square = value('square-access-token');
  const name = 'someVeryLongIdentifierNameOfFortyLetters';

  test('40 characters of one case are no key of AWS, but what they are called says secret', () => {
    expect(verdicts(`{secretAccessKey:"${HEX}${'zq7k3m1x'}"}`)).toEqual(['error generic-secret']);
  });

  test.each([
    ['base64 around it', `"${'Zm9v'.repeat(9)}+${square}/${'YmFy'.repeat(9)}"`],
    ['padding behind it', `"${square}=="`],
    ['a name of 40 letters where a key of AWS would stand', `{secretAccessKey:"${name}"}`],
    ['a pattern of 40 characters there', `{secretAccessKey:"${'kB2/x+Qm'.repeat(5)}"}`],
    ['a member of 24 letters and more', 'x=hvs.getBoundingClientRectOfElement'],
    ['a signature that is no text for 40 letters', '?sv=2024-11-04&sig=abc'],
  ])('%s', (_, text) => {
    expect(verdicts(text)).toEqual([]);
  });

  test('and the token itself, to show that it would be found', () => {
    expect(verdicts(`"${square}"`)).toEqual(['error square-access-token']);
    expect(name).toHaveLength(40);
  });
});

test('a signature that has expired is no error any more', () => {
  const query = value('azure-sas-token');
  expect(verdicts(`u="/a?${query}"`)).toEqual(['error azure-sas-token']);
  const expired = query.replace(/se=\d{4}/, 'se=2020');
  expect(expired).not.toBe(query);
  expect(verdicts(`u="/a?${expired}"`)).toEqual(['warning azure-sas-token']);
});
