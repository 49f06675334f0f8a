import { random, type Random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { fingerprint } from '../../fingerprint.ts';
import type { Match } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { genericSecretDetector } from './index.ts';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const BASE62 = DIGITS + UPPER + LOWER;
const SIGNS = '!@#$%^&*-_=+?';
const PRINTABLE = `${BASE62}!#$%&()*+,-./:;<=>?@[]^_{|}~`;

/** A password with at least one character of each class, as managers make them. */
function password(draw: Random, length: number): string {
  const rest = draw.chars(BASE62 + SIGNS, length - 4);
  return draw.pick([...UPPER]) + rest + draw.pick([...DIGITS]) + draw.pick([...SIGNS]) + draw.pick([...LOWER]);
}

const KINDS: Readonly<Record<string, (draw: Random) => string>> = {
  'hex 24': (draw) => draw.bytes(12).toString('hex'),
  'hex 32': (draw) => draw.bytes(16).toString('hex'),
  'hex 40': (draw) => draw.bytes(20).toString('hex'),
  'hex 64': (draw) => draw.bytes(32).toString('hex'),
  'hex 128': (draw) => draw.bytes(64).toString('hex'),
  'upper hex 32': (draw) => draw.bytes(16).toString('hex').toUpperCase(),
  '0x and hex 64': (draw) => `0x${draw.bytes(32).toString('hex')}`,
  'base64 of 16 bytes': (draw) => draw.bytes(16).toString('base64'),
  'base64 of 24 bytes': (draw) => draw.bytes(24).toString('base64'),
  'base64 of 32 bytes': (draw) => draw.bytes(32).toString('base64'),
  'base64 of 64 bytes': (draw) => draw.bytes(64).toString('base64'),
  'base64url of 16 bytes': (draw) => draw.bytes(16).toString('base64url'),
  'base64url of 32 bytes': (draw) => draw.bytes(32).toString('base64url'),
  'base64url of 48 bytes': (draw) => draw.bytes(48).toString('base64url'),
  'base62 16': (draw) => draw.chars(BASE62, 16),
  'base62 20': (draw) => draw.chars(BASE62, 20),
  'base62 24': (draw) => draw.chars(BASE62, 24),
  'base62 32': (draw) => draw.chars(BASE62, 32),
  'base62 48': (draw) => draw.chars(BASE62, 48),
  'base62 64': (draw) => draw.chars(BASE62, 64),
  'lower case and digits 20': (draw) => draw.chars(LOWER + DIGITS, 20),
  'lower case and digits 32': (draw) => draw.chars(LOWER + DIGITS, 32),
  'lower case 24': (draw) => draw.chars(LOWER, 24),
  'letters 32': (draw) => draw.chars(UPPER + LOWER, 32),
  'base32 26': (draw) => draw.chars(`${UPPER}234567`, 26),
  'upper case and digits 32': (draw) => draw.chars(UPPER + DIGITS, 32),
  'five groups of five': (draw) => Array.from({ length: 5 }, () => draw.chars(UPPER + DIGITS, 5)).join('-'),
  'two parts with a dot': (draw) => `${draw.chars(BASE62, 22)}.${draw.chars(`${BASE62}-_`, 43)}`,
  'a prefix of its own': (draw) => `acme_${draw.chars(BASE62, 32)}`,
  'password of 16': (draw) => password(draw, 16),
  'password of 24': (draw) => password(draw, 24),
  'any signs 20': (draw) => draw.chars(PRINTABLE, 20),
  'any signs 32': (draw) => draw.chars(PRINTABLE, 32),
};

const SECRET_NAMES = `
  clientSecret client_secret CLIENT_SECRET clientsecret apiSecret apiSecretKey API_SECRET appSecret secret secretKey
  SECRET_KEY consumerSecret webhookSecret WEBHOOK_SECRET jwtSecret JWT_SECRET sessionSecret cookieSecret sharedSecret
  totpSecret stripeSecret VITE_API_SECRET NEXT_PUBLIC_API_SECRET signingKey signing_key encryptionKey ENCRYPTION_KEY
  privateKey private_key hmacKey aesKey masterKey adminKey adminApiKey serviceRoleKey serviceKey accountKey
  secretAccessToken adminToken deployToken refreshToken personalAccessToken botToken GITHUB_PAT`;
const PASSWORD_NAMES = `
  password dbPassword DB_PASSWORD db_password adminPassword MYSQL_ROOT_PASSWORD smtpPass passwd pwd passphrase
  keystorePassword`;
const KEY_NAMES = `
  apiKey api_key API_KEY apikey x-api-key X-API-Key accessToken access_token ACCESS_TOKEN authToken AUTH_TOKEN
  bearerToken accessKey subscriptionKey token`;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

type Host = (name: string, value: string) => string;

const js = JSON.stringify;
const ident: (name: string) => string = (name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const key: (name: string) => string = (name) => (/^[\w$]+$/.test(name) ? name : `"${name}"`);
const html: (value: string) => string = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Ways to write any value with its name. */
const HOSTS: Readonly<Record<string, Host>> = {
  'a property of minified code': (name, value) => `var e=n(12);t.a={b:!0,${key(name)}:${js(value)},d:4};`,
  'a fallback': (name, value) => `function r(e){return o(e.${ident(name)}||${js(value)},!0)}`,
  'the default of a parameter': (name, value) => `const f=({${key(name)}:e=${js(value)},x:t})=>e+t;`,
  'a constant': (name, value) => `export const ${ident(name)} = '${value.replace(/['\\]/g, '\\$&')}';\n`,
  'a member': (name, value) => `process.env.${ident(name)}=${js(value)};`,
  'an element': (name, value) => `e["${name}"]=${js(value)},t=1`,
  'a template': (name, value) => `const o={${key(name)}:\`${value.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\`};`,
  'source code': (name, value) => `  return createClient({\n    ${key(name)}: ${js(value)},\n    retries: 3,\n  });\n`,
  JSON: (name, value) => js({ region: 'eu', [name]: value, retries: 3 }),
  'JSON with layout': (name, value) => JSON.stringify({ nested: { [name]: value } }, undefined, 2),
  'JSON in a literal': (name, value) => `const c=JSON.parse(${js(js({ [name]: value }))});`,
  'the sources of a map': (name, value) =>
    js({ version: 3, sourcesContent: [`const ${ident(name)} = ${js(value)};\n`], mappings: 'AAAA' }),
  'a pair of headers': (name, value) => `fetch(e,{headers:[["accept","*/*"],["${name}",${js(value)}]]})`,
  'a call of set': (name, value) => `n.headers.set("${name}",${js(value)});`,
  'a call of setRequestHeader': (name, value) => `x.open("GET",u),x.setRequestHeader('${name}',${js(value)})`,
  'name and value': (name, value) => `const h=[{name:"${name}",value:${js(value)}}];`,
  'an attribute': (name, value) => `<div id="w" data-${name.toLowerCase()}="${html(value)}"></div>`,
  'a meta element': (name, value) => `<meta name="${name}" content="${html(value)}">`,
};

/** Ways to write a value without quotes, where it has no sign that would end it. */
const BARE_HOSTS: Readonly<Record<string, Host>> = {
  'an env file': (name, value) => `NODE_ENV=production\n${name}=${value}\nPORT=3000\n`,
  'an env file in a literal': (name, value) => `const e="NODE_ENV=production\\n${name}=${value}\\nPORT=3000\\n";`,
  'a query': (name, value) => `f("https://api.acme.io/v1/runs?${name}=${encodeURIComponent(value)}&limit=20")`,
  'the body of a form': (name, value) => `const b="grant_type=password&${name}=${encodeURIComponent(value)}";`,
};

const detector = genericSecretDetector({ visitorData: false });

function found(text: string): readonly Match[] {
  const matches: Match[] = [];
  detectIn(detector)(text, (match) => matches.push(match));
  return matches;
}

function isSame(secret: Secret, value: string): boolean {
  return secret.length === value.length && fingerprint(secret, 'salt') === fingerprint(new Secret(value), 'salt');
}

interface Tally {
  all: number;
  found: number;
  sure: number;
}

interface Trial {
  readonly kind: string;
  readonly name: string;
  readonly host: string;
  readonly group: 'secret' | 'password' | 'key';
}

const GROUPS = [
  ['secret', words(SECRET_NAMES)],
  ['password', words(PASSWORD_NAMES)],
  ['key', words(KEY_NAMES)],
] as const;

function trials(): readonly Trial[] {
  return Object.keys(KINDS).flatMap((kind) => {
    const hosts = [...Object.keys(HOSTS), ...(/password|any/.test(kind) ? [] : Object.keys(BARE_HOSTS))];
    return GROUPS.flatMap(([group, names]) =>
      names.flatMap((name) => hosts.map((host) => ({ kind, name, host, group }))),
    );
  });
}

const tallies = new Map<string, Tally>();

function count(label: string, hit: Match | undefined): void {
  const tally = tallies.get(label) ?? { all: 0, found: 0, sure: 0 };
  tallies.set(label, tally);
  tally.all++;
  if (hit !== undefined) tally.found++;
  if (hit?.confirmed === true) tally.sure++;
}

function share(label: string, of: 'found' | 'sure' = 'found'): number {
  const tally = tallies.get(label);
  return tally === undefined ? 0 : tally[of] / tally.all;
}

for (const { kind, name, host, group } of trials()) {
  const value = KINDS[kind]?.(random(`generic/${kind}/${name}/${host}`)) ?? '';
  const text = { ...HOSTS, ...BARE_HOSTS }[host]?.(name, value) ?? '';
  const hit = found(text).find(({ secret }) => isSame(secret, value));
  for (const label of ['all', `kind ${kind}`, `host ${host}`, `name ${name}`, `group ${group}`]) count(label, hit);
}

describe('recall on generated secrets', () => {
  test('is tried with as many kinds, names and hosts as before', () => {
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(33);
    expect(GROUPS.flatMap(([, names]) => names).length).toBeGreaterThanOrEqual(70);
    expect(Object.keys(HOSTS).length + Object.keys(BARE_HOSTS).length).toBeGreaterThanOrEqual(22);
    expect(tallies.get('all')?.all).toBeGreaterThan(49_000);
  });

  test('is above 99 % in all', () => {
    expect(share('all')).toBeGreaterThan(0.99);
  });

  test.each(Object.keys(KINDS))('is above 95 % for %s', (kind) => {
    expect(share(`kind ${kind}`)).toBeGreaterThan(0.95);
  });

  test.each([...Object.keys(HOSTS), ...Object.keys(BARE_HOSTS)])('is above 95 %% in %s', (host) => {
    expect(share(`host ${host}`)).toBeGreaterThan(0.95);
  });

  test.each(GROUPS.flatMap(([, names]) => names))('is above 95 %% under %s', (name) => {
    expect(share(`name ${name}`)).toBeGreaterThan(0.95);
  });

  test('is sure of secrets and passwords, and never of what could be a key for browsers', () => {
    expect(share('group secret', 'sure')).toBeGreaterThan(0.98);
    expect(share('group password', 'sure')).toBeGreaterThan(0.98);
    expect(share('group key', 'sure')).toBe(0);
  });
});
