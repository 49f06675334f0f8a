// What each door really writes as SARIF and for GitLab, held to what those platforms ask for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sample } from '@leakgate/fixture-tokens';
import { build } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { leakgate as plugin } from 'leakgate/vite';
import { broken, type Log } from '../../packages/report/src/testing/code-scanning.ts';
import { folderOf, leakgate, TOKEN } from '../cli/run.ts';
import { repositoryOf, stageAndHide } from '../commit/repository.ts';
import { NO_SANDBOX } from '../crawl/crawled.ts';
import { serveApp } from '../crawl/target/server.ts';

const STRIPE = sample('stripe-secret-key-live', 'e2e/code-scanning').value;
const LINE = `f("${TOKEN}","${STRIPE}",atob("${btoa(STRIPE)}"));\n`;

/** A log, by the paths and lines of its results. */
function placesIn(text: string): readonly string[] {
  const { runs } = JSON.parse(text) as Log;
  return (runs?.[0]?.results ?? []).map(({ locations }) => {
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    return `${artifactLocation?.uri}:${region?.startLine}`;
  });
}

function expectTaken(text: string): void {
  expect(broken(text, (log) => gzipSync(log).byteLength)).toEqual([]);
}

test('a folder', async () => {
  const cwd = folderOf({ 'dist/assets/a b.js': `${LINE}${LINE}`, 'dist/index.html': `<!-- ${TOKEN} -->` });
  const { stdout } = await leakgate(['scan', '--format', 'sarif'], { cwd });
  expectTaken(stdout);
  expect(placesIn(stdout)).toEqual(['assets/a%20b.js:1', 'assets/a%20b.js:1']);
});

test('what is staged', async () => {
  const cwd = repositoryOf({ 'package.json': '{}' });
  stageAndHide(cwd, 'api.js', `//\n${LINE}`);
  const { stdout } = await leakgate(['scan', '--staged', '--format', 'sarif'], { cwd });
  expectTaken(stdout);
  expect(placesIn(stdout)).toEqual(['api.js:2', 'api.js:2']);
});

test('a build, at the lines of its sources', async () => {
  const root = folderOf({
    'index.html': '<!doctype html>\n<script type="module" src="/src/main.js"></script>\n',
    'src/main.js': "import './api.js';\n",
    'src/api.js': `//\nfetch('/x', { headers: { authorization: '${TOKEN}', other: '${STRIPE}' } });\n`,
    'package.json': '{}',
  });
  const options = { failOn: 'never', reports: { sarif: 'leakgate.sarif' } } as const;
  await build({ root, logLevel: 'silent', plugins: [plugin(options)], build: { sourcemap: true } });
  const text = readFileSync(join(root, 'leakgate.sarif'), 'utf8');
  expectTaken(text);
  expect(placesIn(text)).toEqual(['src/api.js:2', 'src/api.js:2']);
});

test('what the baseline accepts opens no alert', async () => {
  const cwd = folderOf({ 'dist/a.js': `f("${TOKEN}")` });
  const accept = await leakgate(['baseline', '--reason', 'a demo account', '--who', 'Ada'], { cwd });
  expect(accept.code, accept.stderr).toBe(0);
  const { stdout } = await leakgate(['scan', '--format', 'sarif'], { cwd });
  expectTaken(stdout);
  expect(placesIn(stdout)).toEqual([]);
});

describe('a crawl', async () => {
  const served = await serveApp({ kind: 'leaking', seed: 'e2e/code-scanning' });
  afterAll(() => served.close());

  test('at addresses without a scheme, since one that is not file: is refused', async () => {
    const cwd = folderOf({ 'package.json': '{}' });
    const quick = ['--max-pages', '2', '--no-well-known', ...(NO_SANDBOX ? ['--no-sandbox'] : [])];
    await leakgate(['crawl', served.origin, ...quick, '--report', 'json=a.json'], { cwd });
    const { stdout } = await leakgate(['report', 'a.json', '--format', 'sarif'], { cwd });
    expectTaken(stdout);
    const [place, ...others] = placesIn(stdout);
    expect(place).toMatch(/^127\.0\.0\.1%3A\d+/);
    expect(others.length).toBeGreaterThan(3);
  });
});

test('GitLab tells two tokens of one line apart', async () => {
  const other = sample('github-pat-classic', 'e2e/code-scanning').value;
  const cwd = folderOf({ 'dist/a.js': `f("${TOKEN}","${other}");` });
  const { stdout } = await leakgate(['scan', '--format', 'gitlab'], { cwd });
  const { vulnerabilities } = JSON.parse(stdout) as {
    readonly vulnerabilities: readonly { readonly tracking: unknown }[];
  };
  expect(vulnerabilities).toHaveLength(2);
  expect(new Set(vulnerabilities.map(({ tracking }) => JSON.stringify(tracking))).size).toBe(2);
});
