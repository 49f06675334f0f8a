import { sample } from '@leakgate/fixture-tokens';
import { afterAll, describe, expect, test } from 'vitest';
import { withDefaults } from '../config/resolve.ts';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { commitEngine } from './engine.ts';
import { isEnvFile } from './env-file.ts';
import { repositorySurface } from './surface.ts';

afterAll(removeFolders);

const token = sample('github-pat-classic', 'node/commit').value;
const random = sample('github-pat-classic', 'node/commit, a value').value.slice(6, 34);

/** `rule verdict` of everything that is found in a file, in the order of the text. */
function found(path: string, text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const config = withDefaults({}, folderOf(files), undefined);
  const { engine } = commitEngine({ config, processEnv: {}, now: new Date('2026-11-23T10:00:00Z') });
  const { sightings } = engine.scan({ where: { kind: repositorySurface(path), path }, content: text });
  return sightings.map(({ rule, decision }) => `${rule.id} ${decision.verdict}`);
}

describe('an env file that is committed', () => {
  test.each<[string, string, readonly string[]]>([
    ['a secret by its name', `DB_PASSWORD=${random}`, ['known-value error']],
    ['a secret by its look', `UPSTREAM="${random}"`, ['known-value error']],
    ['a token of a known format', `GH=${token}`, ['github-pat-classic error']],
    ['a token, whatever its prefix says', `VITE_GH=${token}`, ['github-pat-classic error']],
    ['settings', 'NODE_ENV=production\nPORT=3000\nDEBUG=false\nAPI_URL=https://api.example.com/v1', []],
    ['a value made public by its prefix', `VITE_BUILD=${random}`, []],
    ['the login of a local database', 'DATABASE_URL=postgres://postgres:postgres@localhost:5432/app', []],
    ['a value that dotenvx encrypted', `DOTENV_PUBLIC_KEY="03${random}"\nAPI_SECRET="encrypted:${random}"`, []],
    ['the private key of dotenvx', `DOTENV_PRIVATE_KEY="${random}"`, ['known-value error']],
    ['a reference into a vault', 'API_SECRET="op://team/billing/api-secret"', []],
    ['a value made of others', 'API_SECRET="${PREFIX}-${SUFFIX}-0123456789"', []],
    ['a place to fill in', 'API_SECRET=<your secret from the dashboard 1>', []],
  ])('%s', (_, text, expected) => {
    expect(found('.env', text)).toEqual(expected);
  });

  test.each<[string, boolean]>([
    ['.env', true],
    ['apps/web/.env.production', true],
    ['.envrc', true],
    ['.dev.vars', true],
    ['worker/.dev.vars.staging', true],
    ['.dev.vars.example', false],
    ['prod.env', true],
    ['.env.example', false],
    ['.env.test', false],
    ['src/env.ts', false],
    ['environment.json', false],
  ])('%s: %s', (path, expected) => {
    expect(isEnvFile(path)).toBe(expected);
  });
});

test('a value of the env file on disk is known wherever it is committed', () => {
  const files = { '.env.local': `DB_PASSWORD=${random}\nVITE_NAME=${random.toLowerCase()}` };
  expect(found('src/db.ts', `connect('${random}')`, files)).toEqual(['known-value error']);
  expect(found('.env.example', `DB_PASSWORD=${random}`, files)).toEqual(['known-value error']);
  expect(found('src/name.ts', `const name = '${random.toLowerCase()}'`, files)).toEqual([]);
});

test('a binary file and a text say nothing of their form', () => {
  const config = withDefaults({}, folderOf({}), undefined);
  const { engine } = commitEngine({ config, processEnv: {} });
  for (const path of ['logo.png', 'README.md']) {
    const content = Uint8Array.from({ length: 600 }, (_, index) => index % 256);
    expect(engine.scan({ where: { kind: repositorySurface(path), path }, content }).problems).toEqual([]);
  }
  const text = '# Use\n\n    f("a" + "b")\n\nIt is `x` (see [docs](docs)).\n';
  expect(engine.scan({ where: { kind: repositorySurface('a.md'), path: 'a.md' }, content: text }).problems).toEqual([]);
});

test('what is normal in a repository', () => {
  expect(found('src/pay.ts', `const key = '${sample('stripe-publishable-key', 'node/commit').value}'`)).toEqual([
    'stripe-publishable-key note',
  ]);
  expect(found('.env.example', `STRIPE_SECRET_KEY=sk_live_...\nGITHUB_TOKEN=ghp_${'x'.repeat(36)}`)).toEqual([]);
});

test.each([
  ['package.json', 'config'],
  ['.npmrc', 'config'],
  ['deploy/values.yaml', 'config'],
  ['vite.config.ts', 'config'],
  ['Dockerfile', 'config'],
  ['src/api.ts', 'source-module'],
  ['src/App.vue', 'source-module'],
  ['index.html', 'html'],
  ['src/a.css', 'css'],
  ['README.md', 'asset'],
  ['logo.png', 'asset'],
])('%s is a %s', (path, surface) => {
  expect(repositorySurface(path)).toBe(surface);
});
