import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { Secret } from '../../secret.ts';
import { githubToken } from '../../testing/token.ts';
import { toArtifact } from '../../views/view.ts';
import { knownValueDetector, type KnownValue } from './index.ts';
import { compileFindAll } from '../../text/find-all.ts';
import { isTokenLike, isTrivial, nameSaysSecret } from './value.ts';

const value = `s3cr3t "päss"/${githubToken('known').slice(5, 20)}+=`;

function known(name: string, raw: string, isPublic = false): KnownValue {
  return { name, value: new Secret(raw), source: '.env', public: isPublic };
}

function detect(
  values: readonly KnownValue[],
  text: string,
): readonly { env: string | undefined; via: string; carrier: string }[] {
  const found: { env: string | undefined; via: string; carrier: string }[] = [];
  detectIn(knownValueDetector(values))(text, (match) => {
    const span = toArtifact(match.view, { start: match.start, end: match.end });
    found.push({ env: match.env, via: match.view.via.join(' '), carrier: text.slice(span.start, span.end) });
  });
  return found;
}

function armour(side: string): string {
  return `-----${side} PRIVATE KEY-----`;
}

const json = JSON.stringify(value).slice(1, -1);
const base64 = Buffer.from(value).toString('base64');

test.each([
  ['plain', value, ''],
  ['inside other text', `abc${value}def`, ''],
  ['escaped as in JSON', json, 'json-escape'],
  ['escaped as in JSON in JSON', JSON.stringify(json).slice(1, -1), 'json-escape'],
  ['percent-encoded', encodeURIComponent(value), 'percent'],
  ['percent-encoded in lower case', encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase()), 'percent'],
  ['in base64', base64, 'base64'],
  ['reversed', value.split('').reverse().join(''), 'reversed'],
  ['in hexadecimal digits', Buffer.from(value).toString('hex'), 'hex'],
  ['in an attribute', value.replaceAll('"', '&quot;'), 'entity'],
  ['in UTF-16 in base64', Buffer.from(value, 'utf16le').toString('base64'), 'utf-16'],
  ['in base64url', Buffer.from(value).toString('base64url'), 'base64'],
  ['in base64 behind one byte', Buffer.from(`x${value}`).toString('base64'), 'base64'],
  ['in base64 behind two bytes and before others', Buffer.from(`xy${value}zzz`).toString('base64'), 'base64'],
])('finds the value %s', (_, text, via) => {
  expect(detect([known('API_SECRET', value)], `const a=[${text}]`)).toContainEqual(
    expect.objectContaining({ env: 'API_SECRET', via }),
  );
});

test.each([
  ['with escaped line breaks', (pem: string) => JSON.stringify(pem), 'json-escape'],
  ['on one line', (pem: string) => pem.replaceAll('\n', ''), ''],
  [
    'line by line',
    (pem: string) =>
      pem
        .split('\n')
        .map((line) => `"${line}"`)
        .join('+'),
    '',
  ],
])('finds a key of several lines %s', (_, write, via) => {
  const lines = ['a', 'b', 'c'].map((seed) => (githubToken(seed) + githubToken(`${seed}2`)).slice(4, 68));
  const pem = [armour('BEGIN'), ...lines, armour('END'), ''].join('\n');
  expect(detect([known('SIGNING_KEY', pem)], write(pem))).toContainEqual(
    expect.objectContaining({ env: 'SIGNING_KEY', via }),
  );
});

test('a value that is also public is public', () => {
  const values = [known('API_SECRET', value), known('VITE_API', value, true)];
  expect(detect(values, value)).toEqual([]);
});

test.each([
  ['short', 'API_TOKEN', 'abc123', true],
  ['the default login of a local database', 'DATABASE_URL', 'postgres://postgres:postgres@localhost:5432/app', true],
  ['a default login elsewhere', 'DATABASE_URL', 'postgres://postgres:postgres@db.example.com:5432/app', false],
  ['a login of its own', 'DATABASE_URL', 'postgres://app:kX2vQ9@localhost:5432/app', false],
  ['a boolean', 'SECRET', 'true', true],
  ['a port', 'PORT', '54321000', true],
  ['a mode', 'NODE_ENV', 'production', true],
  ['a plain URL', 'API_KEY_URL', 'https://api.example.com/v1', true],
  ['a URL with a password', 'DATABASE_URL', 'postgres://u:p4ssw0rd@db.internal/x', false],
  ['a path', 'KEY_FILE', '/etc/ssl/private/key', true],
  ['words', 'APP_TITLE', 'Workflow Console', true],
  ['words as a password', 'DB_PASSWORD', 'correct horse battery', false],
  ['a region', 'AWS_REGION', 'eu-central-1', true],
  ['a host', 'API_HOST', 'api.internal.example', true],
  ['random', 'THING', 'Zk3v9QpL7xT2mN8w', false],
])('%s: trivial is %4$s', (_, name, raw, trivial) => {
  expect(isTrivial(name, raw)).toBe(trivial);
});

test.each([
  ['GITHUB_TOKEN', true],
  ['DATABASE_URL', false],
  ['SENTRY_DSN', true],
  ['AZURE_STORAGE_CONNECTION_STRING', true],
  ['dbPassword', true],
  ['STRIPE_KEY', true],
  ['KEYBOARD_LAYOUT', false],
  ['PATH', false],
  ['GH_PAT', true],
  ['APP_NAME', false],
])('%s says secret: %s', (name, says) => {
  expect(nameSaysSecret(name)).toBe(says);
});

test('token-like is what a generator made', () => {
  expect(isTokenLike(githubToken('a').slice(4))).toBe(true);
  expect(isTokenLike('orchestration-console')).toBe(false);
});

describe('the matcher', () => {
  const alphabet = fc.constantFrom('a', 'b', 'c', '字');
  const needle = fc.array(alphabet, { minLength: 3, maxLength: 9 }).map((chars) => chars.join(''));

  test('finds exactly what a naive search finds', () => {
    fc.assert(
      fc.property(
        fc.array(needle, { minLength: 1, maxLength: 6 }),
        fc.array(alphabet, { maxLength: 80 }),
        (list, chars) => {
          const needles = [...new Set(list)];
          const text = chars.join('');
          const found: string[] = [];
          compileFindAll(needles)(text, (at, index) => found.push(`${index}@${at}`));
          const naive = needles.flatMap((each, index) =>
            Array.from(text, (_, at) => at).flatMap((at) => (text.startsWith(each, at) ? [`${index}@${at}`] : [])),
          );
          expect(found.toSorted()).toEqual(naive.toSorted());
        },
      ),
    );
  });
});
