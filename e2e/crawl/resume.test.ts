// A crawl that is killed at any moment and begun again ends with what an uninterrupted one finds, and does little twice.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAndKill, type RunEnd } from './killed-run.ts';
import { html, script, type Routes } from './target/route.ts';
import { serveRoutes, type Served } from './target/server.ts';

const SEED = 'resume';
const KILLS = 20;
/** Kills of one crawl; then it is let go on to its end, and the next begins. */
const KILLS_EACH = 7;
const CONCURRENCY = 2;
const SECTIONS = ['orders', 'people', 'reports', 'help'];

const token = (name: string): string => sample('github-pat-classic', `${SEED} ${name}`).value;

/** A site whose every section leads to the next, with a token in most of them and one in an address. */
function routes(): Routes {
  const pages = SECTIONS.map((name, at) => {
    const next = SECTIONS[at + 1] ?? '';
    const links = `<a href="/${next}">on</a><a href="/${name}/1">one</a><a href="/delete/${name}">x</a>`;
    const code = `fetch('/api/${name}').catch(() => 0); fetch('/save/${name}', { method: 'POST', body: 'x' }).catch(() => 0); localStorage.setItem('${name}', 'seen');`;
    return [
      `/${name}`,
      html(`${links}<!-- ${token(name)} --><script src="/${name}.js"></script><script>${code}</script>`),
    ] as const;
  });
  const details = SECTIONS.map(
    (name) => [`/${name}/1`, html(`<p>${name}</p><a href="/shared?key=${token('address')}">s</a>`)] as const,
  );
  const rest = SECTIONS.flatMap((name) => [
    [`/${name}.js`, script(`const more = "/lazy/${name}.js"; const key = "${token(`${name}.js`)}"`)] as const,
    [`/lazy/${name}.js`, script(`const key = "${token(`lazy ${name}`)}"`)] as const,
    [`/api/${name}`, { type: 'application/json', body: JSON.stringify({ key: token(`api ${name}`) }) }] as const,
  ]);
  return Object.fromEntries([
    ['/', html(`<a href="/orders">start</a>`)],
    ['/shared', html(`<p>shared ${token('shared')}</p>`)],
    ...pages,
    ...details,
    ...rest,
  ]);
}

/** What no kill may change: the pages, the ledger, and each token with its verdict and places. */
function essence({ outcome, findings, problems, coverage }: Report): unknown {
  const { pages, unread, notVisited, stopped } = coverage ?? {};
  const found = findings.map(({ fingerprint, verdict, places }) => {
    const where = places.map(({ surface, artifact, roles }) => `${surface} ${artifact} ${roles?.join()}`);
    return { fingerprint, verdict, where: [...new Set(where)].toSorted() };
  });
  return { outcome, found, problems, pages, unread, notVisited, stopped };
}

let served: Served;
let folder: string;
let whole: Report;

const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  served = await serveRoutes(routes);
  folder = mkdtempSync(join(tmpdir(), 'leakgate-resume-'));
  const end = await runAndKill(served.origin, file('whole.sqlite'), file('whole.json'), undefined);
  if (end.kind === 'whole') whole = end.report;
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Moments that differ from kill to kill and are the same in every run of the test. */
function killAt(number: number) {
  return { afterReads: 1 + ((number * 5) % 4), delayMs: (number * 37) % 120 };
}

test('the uninterrupted crawl finds every token', () => {
  // Four pages, scripts, chunks and answers, the shared page, and the token in its address.
  expect(whole.findings.filter(({ verdict }) => verdict === 'error')).toHaveLength(4 * 4 + 2);
  expect(whole.coverage).toMatchObject({ pages: 10, unread: [] });
});

test(`${KILLS} kills change nothing`, async () => {
  const pagesOf = (): number =>
    served.requests.filter((request) =>
      SECTIONS.some((name) => request.endsWith(`/${name}`) || request.endsWith(`/${name}/1`)),
    ).length;
  let kills = 0;
  let orphans = 0;
  let crawls = 0;
  const before = pagesOf();
  while (kills < KILLS) {
    const name = `crawl-${crawls}`;
    let end: RunEnd | undefined;
    for (let each = 0; end?.kind !== 'whole'; each++) {
      const kill = each < KILLS_EACH && kills < KILLS ? killAt(kills) : undefined;
      end = await runAndKill(served.origin, file(`${name}.sqlite`), file(`${name}.json`), kill);
      if (end.kind === 'killed') {
        kills++;
        orphans += end.orphans;
        const state = readFileSync(file(`${name}.sqlite`)).toString('latin1');
        expect(state.includes(token('address').slice(4))).toBe(false);
      }
    }
    expect(essence(end.report)).toEqual(essence(whole));
    crawls++;
  }
  expect(orphans).toBe(0);
  const visitsOfEach = (pagesOf() - before - crawls * SECTIONS.length * 2) / kills;
  // What was under way when it was killed is visited again, and the pages that an address with a token was found at.
  expect(visitsOfEach).toBeLessThanOrEqual(CONCURRENCY + SECTIONS.length);
}, 600_000);
