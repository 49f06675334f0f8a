// The example console, built and served: what the crawl finds on the live page is what the build door found in the
// output, token by token, each led back to the line it stands in.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import type { CrawlCall } from 'leakgate/crawler';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { materialise, type Materialised } from '../../fixtures/apps/console/materialise.ts';
import { serveFolder, type ServedFolder } from '../../fixtures/apps/console/serve.ts';
import { crawled } from './crawled.ts';

const HERE = join(import.meta.dirname, '../../fixtures/apps/console');

interface LiveConsole {
  readonly app: Materialised;
  readonly served: ServedFolder;
  readonly built: Report;
  readonly live: Report;
}

async function liveConsole(variant: 'leaking' | 'mended', role: NonNullable<CrawlCall['role']>): Promise<LiveConsole> {
  const app = materialise(variant, join(HERE, `.leakgate-live/${variant}`), 'live');
  writeFileSync(join(app.root, 'leakgate.config.json'), '{ "failOn": "never", "manifest": true }');
  await build({ root: app.root, configFile: join(app.root, 'vite.config.ts'), logLevel: 'silent' });
  const served = await serveFolder(join(app.root, 'dist'));
  const live = await crawled(`${served.origin}/`, {
    root: app.root,
    robots: false,
    wellKnown: true,
    maxPerShape: 1,
    manifest: 'dist/leakgate.manifest.json',
    role,
  });
  const built = JSON.parse(readFileSync(join(app.root, 'leakgate.json'), 'utf8')) as Report;
  return { app, served, built, live };
}

/** Tokens by fingerprint, with the file that a person edits. */
function leaksIn({ findings }: Report): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict === 'error')
    .map(({ fingerprint, rule }) => `${rule} ${fingerprint}`)
    .toSorted();
}

let folder: string;
let leaking: LiveConsole;
let mended: LiveConsole;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leakgate-console-'));
  const state = join(folder, 'member.json');
  writeFileSync(state, JSON.stringify({ cookies: [], origins: [] }));
  leaking = await liveConsole('leaking', [{ role: 'member', file: state }]);
  mended = await liveConsole('mended', []);
}, 300_000);

afterAll(async () => {
  await Promise.all([leaking?.served.close(), mended?.served.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('the leaking console', () => {
  test('the live page has every token that the output has, under the same fingerprint', () => {
    expect(leaksIn(leaking.live)).toEqual(leaksIn(leaking.built));
    expect(leaksIn(leaking.live)).toHaveLength(leaking.app.planted.length);
  });

  test('each is led back to the file it is written in', () => {
    const origins = new Set(
      leaking.live.findings.flatMap(({ places }) => places.map(({ origin }) => `${origin?.file}:${origin?.line}`)),
    );
    const wanted = leaking.app.planted.flatMap(({ origin }) =>
      origin?.file.startsWith('src/') === true ? [`${origin.file}:${origin.line}`] : [],
    );
    // Vite writes the sources of a worker's map relative to the working directory of the build.
    expect(wanted.filter((place) => ![...origins].some((origin) => origin.endsWith(place)))).toEqual([]);
  });

  test('both roles saw them', () => {
    const roles = new Set(leaking.live.findings.flatMap(({ places }) => places.flatMap((place) => place.roles ?? [])));
    expect([...roles].toSorted()).toEqual(['anonymous', 'member']);
  });

  test('no token is in the report', () => {
    const text = JSON.stringify(leaking.live);
    expect(leaking.app.planted.filter(({ value }) => text.includes(value))).toEqual([]);
  });
});

describe('the mended console', () => {
  test('is clean, and everything was read', () => {
    expect(mended.live.findings.filter(({ verdict }) => verdict === 'error' || verdict === 'warning')).toEqual([]);
    expect(mended.live.problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
    expect(mended.live.outcome).toBe('clean');
  });

  test('is served as it was built', () => {
    const { manifest } = mended.live.coverage ?? {};
    expect(manifest).toMatchObject({ changed: [], missing: [] });
    expect(manifest?.asBuilt).toBeGreaterThan(20);
  });

  test('nothing but reading was asked of the server', () => {
    expect(mended.served.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });
});
