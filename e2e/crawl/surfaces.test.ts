// A crawl of an app that holds a token of its own in every place a browser can see, and of the same app without them.

import { expect, onTestFinished, test } from 'vitest';
import { traceFinder } from '../self-leak/traces.ts';
import { runCrawl } from './run-crawl.ts';
import { sayingOf, wantedOf } from './sayings.ts';
import type { Contents } from './target/app.ts';
import { PLANTS, valueOf } from './target/plants.ts';
import { serveApp, type Served } from './target/server.ts';

const SEED = 'surfaces';
/** The longest literal start of a rule among the plants: what masks may show. */
const SHOWN = 12;

/** What of the app cannot be held from its first step on: its workers, and its socket. */
const UNHELD: readonly string[] = [
  '/js/nested.js',
  '/js/quiet-worker.js',
  '/js/shared.js',
  '/js/talking-worker.js',
  '/js/worker.js',
  '/offline/worker.js',
  '/socket',
  'blob',
];

async function serve(contents: Contents): Promise<Served> {
  const served = await serveApp(contents);
  onTestFinished(served.close);
  return served;
}

function changing({ requests }: Served): readonly string[] {
  return requests.filter((request) => !request.startsWith('GET '));
}

test('every token is found under its surface, none is printed, nothing is changed', async () => {
  const served = await serve({ kind: 'leaking', seed: SEED });
  const { run, report, shown, left } = await runCrawl(served.origin, ['--origin', served.other]);
  expect(PLANTS.map((plant) => sayingOf(report, plant, SEED))).toEqual(PLANTS.map(wantedOf));
  expect(report.findings).toHaveLength(PLANTS.length);
  expect({ code: run.code, outcome: report.outcome, left }).toEqual({ code: 1, outcome: 'leaks', left: [] });
  expect(changing(served)).toEqual([]);
  const traces = traceFinder(PLANTS.map((plant) => ({ key: plant.key, value: valueOf(plant, SEED), shown: SHOWN })));
  expect(traces(shown)).toEqual([]);
});

test('nothing is found in the clean app, and all of it is read', async () => {
  const served = await serve({ kind: 'clean' });
  const { run, report, left } = await runCrawl(served.origin, ['--origin', served.other]);
  const { findings, problems, outcome } = report;
  // What cannot be held is told, and makes no scan incomplete.
  expect(problems.map(({ code, effect }) => `${effect} ${code}`)).toEqual(UNHELD.map(() => 'note unheld'));
  expect(
    problems.map(({ where }) => (where.startsWith('blob:') ? 'blob' : new URL(where).pathname)).toSorted(),
  ).toEqual(UNHELD);
  expect({ findings, outcome, code: run.code, left }).toEqual({
    findings: [],
    outcome: 'clean',
    code: 0,
    left: [],
  });
  expect(changing(served)).toEqual([]);
});
