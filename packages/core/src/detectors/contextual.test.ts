import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const key = sample('datadog-api-key', 'contextual').value;

const other = sample('datadog-api-key', 'another').value;
const OTHER_ALONE = ['generic-secret 24 error', 'datadog-api-key 72 error'];

function places(text: string): readonly string[] {
  const engine = createEngine({ scan: 'build', now: new Date(0) });
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: text });
  return sightings.map(({ rule, place, decision }) => `${rule.id} ${place.column} ${decision.verdict}`);
}

test.each([
  ['given to a property', `{ddApiKey:"${key}"}`, ['datadog-api-key 12 error']],
  ['given to a quoted property', `{"DD-API-KEY":"${key}"}`, ['datadog-api-key 16 error']],
  ['given by an attribute', `<x dd-api-key='${key}'>`, ['datadog-api-key 16 error']],
  ['in JSON in JSON', `"{\\"DD_API_KEY\\":\\"${key}\\"}"`, ['datadog-api-key 20 error']],
  ['on a line of its own in a string', `"DD_API_KEY:\\n${key}\\n"`, ['datadog-api-key 15 warning']],
  ['in a query, encoded', `"?DD_API_KEY%3D${key}"`, ['datadog-api-key 16 error']],
  ['near its word', `/* datadog */ send(x,"${key}")`, ['datadog-api-key 23 warning']],
  ['near its word, given to a minified name', `{s:"datadog",k:"${key}"}`, ['datadog-api-key 17 warning']],
  ['near its word, given to a name of a key', `{s:"datadog",apiKey:"${key}"}`, ['datadog-api-key 22 warning']],
  ['near its word, given to a name that says other', `{s:"datadog",buildId:"${key}"}`, []],
  ['the argument behind its word', `h.set("DD-API-KEY","${key}")`, ['datadog-api-key 21 error']],
  ['behind a fallback', `const k=e.ddApiKey||"${key}"`, ['datadog-api-key 22 error']],
  ['far from its word', `/* datadog */${' '.repeat(200)}send(x,"${key}")`, []],
  ['near the name of a literal of its own', `{Authorization:"Bearer ${key}","DD-API-KEY":"${other}"}`, OTHER_ALONE],
  ['glued to more of its alphabet', `{ddApiKey:"${key}0"}`, ['generic-secret 12 warning']],
])('%s', (_, text, expected) => {
  expect(places(text)).toEqual(expected);
});

test('the name of a host counts as a whole: a restaurant is none of Braze', () => {
  const { value } = sample('braze-rest-key', 'restaurant');
  expect(places(`["restaurant","${value}"]`)).toEqual([]);
  expect(places(`fetch("https://rest.au-01.braze.com/users",{k:"${value}"})`)).not.toEqual([]);
});

test('the example of a documentation comment that merely stands near a word is told as a look-alike', () => {
  const { value } = sample('pinecone-api-key-legacy', 'documented');
  const call = `await pinecone.backups.describe('${value}');`;
  expect(places(`/**\n * @example\n * ${call}\n */\nexport function describe() {}`)).toEqual([]);
  expect(places(call)).toEqual(['pinecone-api-key-legacy 34 warning']);
});

test('the digest of a file that has the name of a provider is no token of it', () => {
  const { value } = sample('sentry-legacy-auth-token', 'digest');
  expect(places(`sentry-cli-Linux-x86_64=${value}\nsentry-cli-Darwin=${value}`)).toEqual([]);
  expect(places(`{VITE_SENTRY:"${value}"}`)).toEqual(['sentry-legacy-auth-token 15 error']);
  expect(places(`{sentry:"${value}"}`)).toEqual(['sentry-legacy-auth-token 10 error']);
  expect(places(`{sentryKey:"${value}"}`)).toEqual(['sentry-legacy-auth-token 13 error']);
});

test('what a log of versions calls a commit is no token of what the log speaks of', () => {
  const { value } = sample('circleci-legacy-token', 'commit');
  expect(places(`    [ci] Update circleci\n\ncommit ${value}\nAuthor: A`)).toEqual([]);
  expect(places(`circleci ${value}`)).toHaveLength(1);
});
