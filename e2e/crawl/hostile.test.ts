// Pages that fight back: each is survived, the calm page beside them is read, and what could not be read is told of.

import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { pathOf, type HostileCase } from './hostile/case.ts';
import { BUSY, COOKIE_BOMB, ENDLESS, hostileRoutes, PUSHY, TRAPS } from './hostile/index.ts';
import { runCrawl, type CrawlRun } from './run-crawl.ts';
import { serveRoutes, type Served } from './target/server.ts';

const RULE = 'github-pat-classic';
const TOKEN = sample(RULE, 'hostile').value;
/** No trap has an end; this is far more than every case needs. */
const MOST_PAGES = 80;
const FLAGS = ['--no-well-known', '--rate', '1000', '--max-per-shape', '2', '--max-depth', '2'];
const BREAKING = 'breaking worker';
/** Pages that take all they can get are given time to do so. */
const PATIENCE_MS = 300_000;

/** True for the addresses of a case: its page, and what that asks for. */
function isAbout({ routes }: HostileCase, url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname in routes;
}

async function crawlSite(
  cases: readonly HostileCase[],
  text: string,
  flags: readonly string[] = [],
): Promise<CrawlRun & { readonly served: Served }> {
  const served = await serveRoutes(() => hostileRoutes(cases, text));
  onTestFinished(served.close);
  return { ...(await runCrawl(served.origin, [...FLAGS, ...flags])), served };
}

function asked({ requests }: Served, never: string): readonly string[] {
  const [method = '', path = ''] = never.split(' ');
  return requests.filter((request) => request.startsWith(`${method} `) && request.endsWith(path));
}

/** Every case but the breaking worker, which takes its whole site along. */
const CASES = [...PUSHY, ...TRAPS, ...BUSY, ...ENDLESS].filter(({ name }) => name !== BREAKING);
const READ = CASES.filter(({ ends }) => ends === 'read');
const UNREAD = CASES.filter(({ ends }) => ends === 'unread');
const STOPPED = CASES.filter(({ ends }) => ends === 'stopped');

test('pages that only get in the way are read to their end', { timeout: PATIENCE_MS }, async () => {
  const { run, report, left, served } = await crawlSite(READ, 'calm');
  expect({ problems: report.problems, code: run.code, left }).toEqual({ problems: [], code: 0, left: [] });
  expect(report.coverage?.pages).toBeGreaterThan(READ.length);
  expect(report.coverage?.pages).toBeLessThan(MOST_PAGES);
  expect(READ.flatMap(({ never = [] }) => never.flatMap((each) => asked(served, each)))).toEqual([]);
});

test(
  'a script without an end is stopped; what its page could not be asked in time is told of',
  { timeout: PATIENCE_MS },
  async () => {
    const { run, report, left } = await crawlSite(STOPPED, `token ${TOKEN}`);
    const places = report.findings.flatMap((finding) =>
      finding.places.map(({ artifact }) => new URL(artifact).pathname),
    );
    expect(new Set(places)).toEqual(new Set(['/calm']));
    expect({ code: run.code, left }).toEqual({ code: 1, left: [] });
    expect(report.coverage?.pages).toBe(STOPPED.length + 2);
    const unread = (report.coverage?.unread ?? []).map(({ where }) => where);
    expect(unread.filter((url) => !STOPPED.some((each) => isAbout(each, url)))).toEqual([]);
    expect(report.problems.filter(({ effect }) => effect === 'blind').length > 0).toBe(unread.length > 0);
  },
);

test(
  'of what cannot be read to its end the ledger says so, and the rest is read',
  { timeout: PATIENCE_MS },
  async () => {
    const { run, report, left } = await crawlSite(UNREAD, `token ${TOKEN}`);
    const places = report.findings.flatMap((finding) =>
      finding.places.map(({ artifact }) => new URL(artifact).pathname),
    );
    expect(new Set(places)).toEqual(new Set(['/calm']));
    expect({ code: run.code, outcome: report.outcome, left }).toEqual({ code: 1, outcome: 'leaks', left: [] });
    const unread = (report.coverage?.unread ?? []).map(({ where }) => where);
    const silent = UNREAD.filter((each) => !unread.some((url) => isAbout(each, url)));
    expect(silent.map(pathOf)).toEqual([]);
    expect(unread.filter((url) => !UNREAD.some((each) => isAbout(each, url)))).toEqual([]);
  },
);

test('pages behind a service worker that breaks them are read without it', { timeout: PATIENCE_MS }, async () => {
  const breaking = PUSHY.filter(({ name }) => name === BREAKING);
  const { run, report } = await crawlSite(breaking, `token ${TOKEN}`);
  expect(report.findings.map(({ rule }) => rule)).toEqual([RULE]);
  expect(report.coverage?.unread.map(({ what }) => what)).toEqual(['pages as the service worker answers them']);
  expect(run.code).toBe(1);
});

test('a page that makes its site unreadable for its visitors is a hole in the scan', async () => {
  // One page after the other: beside the bomb the later page would have been read before it went off.
  const later = { name: 'later', ends: 'unread', routes: {} } as const;
  const { run, report } = await crawlSite([COOKIE_BOMB, later], 'calm', ['--concurrency', '1']);
  expect({ code: run.code, outcome: report.outcome }).toEqual({ code: 3, outcome: 'incomplete' });
  expect(report.coverage?.unread.map(({ where }) => new URL(where).pathname)).toContain('/later');
});

test('something unread is an exit code of its own', async () => {
  const { run, report } = await crawlSite(
    ENDLESS.filter((each) => each.name === 'broken answer'),
    'calm',
  );
  expect({ code: run.code, outcome: report.outcome }).toEqual({ code: 3, outcome: 'incomplete' });
});
