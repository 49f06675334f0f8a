import { describe, expect, test } from 'vitest';
import { run, type UriShape } from '../format.ts';
import { valuesOf } from '../testing/find.ts';

const SECRET = ['q7', 'Zr9Kp2'].join('');
const database: UriShape = { kind: 'uri', schemes: ['postgres', 'https'], credentials: 'password' };
const key: UriShape = {
  kind: 'uri',
  schemes: ['https'],
  credentials: 'user-only',
  user: run('hex-lower', 32),
  hosts: ['sentry.io'],
};

describe('passwords', () => {
  test.each([
    ['in quotes', `"postgres://app:${SECRET}@db.acme.io:5432/app"`],
    ['without a path', `\`postgres://app:${SECRET}@db.acme.io\``],
    ['without a user', `'postgres://:${SECRET}@db.acme.io/0'`],
    ['with parameters', `"postgres://app:${SECRET}@db.acme.io/app?sslmode=require&x=1"`],
    ['with escapes', `"postgres://app:${SECRET}%40%2F@db.acme.io/app"`],
    ['for several hosts', `"postgres://app:${SECRET}@a.acme.io:1,b.acme.io:2/app"`],
    ['with a port that is filled in later', `"postgres://app:${SECRET}@db:PORT/app"`],
    ['on a host of one word', `"postgres://app:${SECRET}@db/app"`],
    ['behind an escaped line break', `"\\npostgres://app:${SECRET}@db.acme.io/app"`],
  ])('%s', (_, text) => {
    expect(valuesOf(database, text)).toEqual([/(?:postgres|https):[^"'`]+/.exec(text)?.[0]]);
  });

  test.each(['&quot;', '&#34;', '&#x27;', '&lt;', '&apos;'])('%s ends it in HTML', (entity) => {
    expect(valuesOf(database, `<x y="u=postgres://app:${SECRET}@db.acme.io/a?b=1&amp;c=2${entity})">`)).toEqual([
      `postgres://app:${SECRET}@db.acme.io/a?b=1&amp;c=2`,
    ]);
  });

  test('the end of a sentence is no part of it', () => {
    expect(valuesOf(database, `See postgres://app:${SECRET}@db.acme.io/app.`)).toEqual([
      `postgres://app:${SECRET}@db.acme.io/app`,
    ]);
  });

  test.each([
    ['no password', 'postgres://app@db.acme.io/app'],
    ['an empty password', 'postgres://app:@db.acme.io/app'],
    ['a template', 'postgres://app:${DB_PASSWORD}@db.acme.io/app'],
    ['a placeholder in angle brackets', 'postgres://app:<password>@db.acme.io/app'],
    ['a variable of a shell', 'postgres://app:$DB_PASSWORD@db.acme.io/app'],
    ['the word password', 'postgres://app:password@db.acme.io/app'],
    ['a password of documentation with a colon', 'https://user%3An%40me:p%40ss%3Aword@acme.io/'],
    ['a port, and the number of a block', 'https://localhost:1337@8675309'],
    ['the word password with its number', 'postgres://user1:pass1@db.acme.io/app'],
    ['a password that was taken out', 'rediss://default:REDACTED@db.acme.io:25061'],
    ['a password of documentation with the name of its user', 'mongodb://reader:reader_password@db.acme.io/local'],
    ['the word password in disguise', 'postgres://user:p%40ss%20w0rd@db.acme.io/app'],
    ['a password of documentation', 'postgres://app:your-password@db.acme.io/app'],
    ['crosses', 'postgres://app:xxxxxxxx@db.acme.io/app'],
    ['asterisks', 'postgres://app:********@db.acme.io/app'],
    ['the user once more', 'postgres://postgres-app:postgres-app@db.acme.io/app'],
    ['the word password in Dutch', 'https://gebruiker:wachtwoord@proxy.acme.io/'],
    ['the word password in Czech, with its number', 'postgres://uzivatel:heslo1@db.acme.io/app'],
    ['a secret as documentation calls one', 'https://jo%40acme.io:a%20secret@acme.io:1234/'],
    ['words for host and port', 'https://cuenta:loquesea@servidor:puerto'],
    ['the own machine', `postgres://app:${SECRET}@localhost:5432/app`],
    ['the own machine at a port that a template fills in', `postgres://app:${SECRET}@localhost:\${port}/app`],
    ['the own machine at a port that is not known', `postgres://app:${SECRET}@localhost:undefined/app`],
    ['a password that says what to put there', 'postgres://app:randompassword@db.acme.io/app'],
    ['the own machine by number', `postgres://app:${SECRET}@127.0.0.1/app`],
    ['a host of documentation', `postgres://app:${SECRET}@db.example.com/app`],
    ['a host that is a word for one', `postgres://app:${SECRET}@host/app`],
    ['another scheme', `ftp://app:${SECRET}@db.acme.io/app`],
    ['a letter in front', `xpostgres://app:${SECRET}@db.acme.io/app`],
    ['an at sign in a path', 'https://cdn.acme.io/npm/@scope/pkg@1.2.3/a.js'],
    ['a time in a path', 'https://acme.io/at/10:30@office'],
  ])('%s: none', (_, text) => {
    expect(valuesOf(database, `"${text}"`)).toEqual([]);
  });
});

describe('keys in place of the user', () => {
  const user = 'f0e1d2c3'.repeat(4);

  test.each([
    ['the host itself', `https://${user}@sentry.io/12`],
    ['a host below it', `https://${user}@o12.ingest.de.sentry.io/34`],
  ])('%s', (_, url) => {
    expect(valuesOf(key, `"${url}"`)).toEqual([url]);
  });

  test.each([
    ['another host', `https://${user}@sentry.acme.io/12`],
    ['a host that only ends so', `https://${user}@notsentry.io/12`],
    ['a password besides', `https://${user}:${user}@o12.ingest.sentry.io/34`],
    ['one character too few', `https://${user.slice(1)}@o12.ingest.sentry.io/34`],
    ['a foreign character', `https://${user.replace('f', 'g')}@o12.ingest.sentry.io/34`],
  ])('%s: none', (_, url) => {
    expect(valuesOf(key, `"${url}"`)).toEqual([]);
  });
});
