import { describe, expect, test } from 'vitest';
import { readName, wordsOf } from './name-kind.ts';

describe('words', () => {
  test.each([
    ['dbPassword', 'db password'],
    ['DB_PASSWORD', 'db password'],
    ['db-password', 'db password'],
    ['db.password', 'db password'],
    ['X-API-Key', 'x api key'],
    ['awsAPIKey2', 'aws api key'],
    ['authtoken', 'auth token'],
    ['stripesecretkey', 'stripe secret key'],
    ['data-apisecretkey', 'api secret key'],
    ['NEXT_PUBLIC_API_SECRET', 'api secret'],
    ['VITE_TOKEN', 'token'],
    ['publicKey', 'public key'],
  ])('of %s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words);
  });
});

describe('a name', () => {
  test.each([
    ['clientSecret', 'secret'],
    ['apiSecretKey', 'secret'],
    ['PRIVATE_KEY', 'secret'],
    ['x-hasura-admin-secret', 'secret'],
    ['serviceRoleKey', 'secret'],
    ['SLACK_SIGNING_SECRET_PROD', 'secret'],
    ['webhookSecretValue', 'secret'],
    ['personalAccessToken', 'secret'],
    ['SANITY_WRITE_TOKEN', 'secret'],
    ['GITHUB_PAT', 'secret'],
    ['SERVICE_PRIVATE', 'secret'],
    ['MYSQL_ROOT_PASSWORD', 'password'],
    ['smtpPass', 'password'],
    ['pwd', 'password'],
    ['apiKey', 'key'],
    ['x-api-key', 'key'],
    ['Ocp-Apim-Subscription-Key', 'key'],
    ['accessToken', 'key'],
    ['token', 'key'],
    ['API_KEYS', 'key'],
    ['accessTokens', 'key'],
    ['signingKeys', 'secret'],
    ['Authorization', 'authorization'],
  ])('%s says %s', (name, kind) => {
    expect(readName(name)?.kind).toBe(kind);
  });

  test.each([
    'key',
    'keys',
    'tokens',
    'themeTokens',
    'publicKey',
    'publishableKey',
    'anonKey',
    'siteKey',
    'clientToken',
    'licenseKey',
    'mapboxAccessToken',
    'storefrontAccessToken',
    'segmentWriteKey',
    'csrfToken',
    'cancelToken',
    'nextPageToken',
    'colorToken',
    'partitionKey',
    'sortKey',
    'storageKey',
    'secretName',
    'secretId',
    'accessKeyId',
    'passwordLabel',
    'passwordPlaceholder',
    'passwordMinLength',
    'password_hash',
    'forgotPassword',
    'showPassword',
    'resetPasswordUrl',
    'invalidPassword',
    'isSecret',
    'tokenType',
    'tokenExpiresAt',
    'token_endpoint',
    'secretPath',
    'apiKeyRegex',
    'testPassword',
    'examplePassword',
    'bypass',
    'compass',
    'renderPass',
    'monkey',
    'hotkey',
    'author',
    'tokenizer',
    'secretary',
    'keyframes',
    'applicationName',
  ])('%s says nothing', (name) => {
    expect(readName(name)).toBeUndefined();
  });

  test('is called by words of the lexicon only', () => {
    expect(readName('acmeProjectOspreyClientSecret')?.words).toBe('client secret');
    expect(readName('ospreyApiKey')?.words).toBe('api key');
  });

  test.each([
    ['password', true],
    ['userPassword', true],
    ['access_token', true],
    ['refreshToken', true],
    ['authorization', true],
    ['dbPassword', false],
    ['adminToken', false],
    ['clientSecret', false],
    ['apiKey', false],
  ])('%s is the own of a visitor: %s', (name, own) => {
    expect(readName(name)?.own).toBe(own);
  });
});
