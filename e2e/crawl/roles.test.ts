// Who could see it: an anonymous visitor, one that signs in by a script, and one that must not see the other's data.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SALT, fingerprint, Secret, type Finding, type Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawled } from './crawled.ts';
import { listenOutside, type Outside } from './outside.ts';
import { serveTenants, type TenantData, type TenantSite } from './tenants.ts';

const SEED = 'roles';
const LOGIN = `export async function login({ page, url, role }) {
  await page.goto(url);
  await page.fill('[name=name]', role);
  await page.fill('[name=password]', 'not kept');
  await Promise.all([page.waitForURL('**/members'), page.click('button')]);
}`;

let folder: string;
let data: TenantData;
let site: TenantSite;
let outside: Outside;
let report: Report;

const token = (name: string): string => sample('github-pat-classic', `${SEED} ${name}`).value;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leakgate-roles-'));
  outside = await listenOutside();
  data = {
    open: token('open'),
    members: token('members'),
    red: 'Rosalind Hargreaves of Red Harbour',
    session: sample('github-pat-classic', `${SEED} session`).value.slice(4, 30),
    tracker: `http://${outside.host}`,
  };
  site = await serveTenants(data);
  writeFileSync(join(folder, 'login.mjs'), LOGIN);
  writeFileSync(join(folder, 'red.txt'), `# customers of red\n${data.red}\n`);
  report = await crawled(`${site.origin}/`, {
    root: folder,
    role: [{ role: 'blue', file: 'login.mjs' }],
    forbid: [{ role: 'red', file: 'red.txt' }],
    signedInUrl: `${site.origin}/members`,
  });
});

afterAll(async () => {
  await Promise.all([site.close(), outside.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function findingOf(value: string): Finding | undefined {
  const wanted = fingerprint(new Secret(value), DEFAULT_SALT);
  return report.findings.find((finding) => finding.fingerprint === wanted);
}

const rolesOf = (finding: Finding | undefined): readonly string[] => [
  ...new Set(finding?.places.flatMap(({ roles = [] }) => roles)),
];

test('what everybody sees is said of everybody', () => {
  expect(rolesOf(findingOf(data.open))).toEqual(['anonymous', 'blue']);
});

test('what only members see is said of them', () => {
  expect(rolesOf(findingOf(data.members))).toEqual(['blue']);
});

test('a value of one tenant that another sees is a finding', () => {
  const forbidden = report.findings.filter(({ rule }) => rule === 'forbidden-value');
  expect(forbidden.map((finding) => [finding.verdict, ...rolesOf(finding)])).toEqual([['error', 'blue']]);
  expect(JSON.stringify(report)).not.toContain('Hargreaves');
});

test('a session that a page sends to another origin is a finding, with the code that sent it', () => {
  const sent = report.findings.filter(({ places }) => places.some(({ surface }) => surface === 'request-url'));
  expect(sent.map(({ exposure, verdict }) => [exposure, verdict])).toEqual([['session', 'error']]);
  const place = sent[0]?.places.find(({ surface }) => surface === 'request-url');
  expect(place?.initiator).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/members:\d+:\d+$/);
  expect(JSON.stringify(report)).not.toContain(data.session);
  expect(outside.connections()).toBe(0);
});

test('only the sign-in was sent to the site, and nobody was signed out', () => {
  expect(site.changes).toEqual(['POST /session']);
  expect(report.coverage?.notVisited).toContainEqual({ url: `${site.origin}/sign-out`, reason: 'changes-something' });
  expect(report.problems).toEqual([]);
});

test('a session that has ended is begun again, once', async () => {
  const before = site.signIns();
  const call = { root: folder, anonymous: false, signedInUrl: `${site.origin}/members` };
  const crawling = crawled(`${site.origin}/`, {
    ...call,
    role: [{ role: 'blue', file: 'login.mjs' }],
    onProgress: ({ done }) => {
      if (done === 1) site.endSessions();
    },
  });
  expect((await crawling).problems.filter(({ code }) => code === 'signed-out')).toEqual([]);
  expect(site.signIns() - before).toBe(2);
});

test('a state that is not signed in is a hole in the scan', async () => {
  writeFileSync(join(folder, 'stale.json'), JSON.stringify({ cookies: [], origins: [] }));
  const { outcome, problems } = await crawled(`${site.origin}/`, {
    root: folder,
    anonymous: false,
    role: [{ role: 'blue', file: 'stale.json' }],
    signedInUrl: `${site.origin}/members`,
  });
  expect(problems.map(({ code, effect, where }) => [code, effect, where])).toEqual([['signed-out', 'blind', 'blue']]);
  expect(outcome).toBe('leaks');
});

test('a session that a role brings along is no leak of the site’s scripts', async () => {
  const stored = token('stored');
  const items = [{ name: 'token', value: stored }];
  const state = { cookies: [], origins: [], sessionStorage: [{ origin: site.origin, items }] };
  writeFileSync(join(folder, 'green.json'), JSON.stringify(state));
  const { findings } = await crawled(`${site.origin}/`, {
    root: folder,
    anonymous: false,
    role: [{ role: 'green', file: 'green.json' }],
  });
  const wanted = fingerprint(new Secret(stored), DEFAULT_SALT);
  const places = findings.find((finding) => finding.fingerprint === wanted)?.places ?? [];
  const surfaces = new Set(places.map(({ surface }) => surface));
  expect({ kept: surfaces.has('session-storage'), baked: surfaces.has('script') }).toEqual({
    kept: true,
    baked: false,
  });
});
