// The memory of shared workers: one that has ended has none left, one that does not answer is a hole in the scan.

import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { concealed } from './target/conceal.ts';
import { html, script } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

const RULE = 'github-pat-classic';
const TOKEN = sample(RULE, 'shared worker').value;
/** Kept where only its memory holds it. */
const KEEPS = `const kept = ((made) => () => made)(${concealed(TOKEN)}); self.onconnect = () => kept;`;

async function crawlWith(worker: string) {
  const page = html(`<script>self.kept = new SharedWorker('/worker.js')</script>`);
  const served = await serveRoutes(() => ({ '/': page, '/worker.js': script(worker) }));
  onTestFinished(served.close);
  return crawled(`${served.origin}/`);
}

const unreadOf = ({ coverage }: Awaited<ReturnType<typeof crawled>>): readonly string[] =>
  (coverage?.unread ?? []).map(({ what, where, reason }) => `${what} ${URL.parse(where)?.pathname} ${reason}`);

test('of one that runs the memory is read', async () => {
  const report = await crawlWith(KEEPS);
  expect(report.findings.flatMap(({ places }) => places.map(({ surface }) => surface))).toEqual(['heap']);
  expect(unreadOf(report)).toEqual([]);
});

test('one that has ended is no hole', async () => {
  const report = await crawlWith('setTimeout(() => self.close(), 30)');
  expect(unreadOf(report)).toEqual([]);
  expect(report.outcome).toBe('clean');
});

test('one that never answers is told of', async () => {
  const report = await crawlWith('setTimeout(() => { for (;;) {} }, 30)');
  expect(unreadOf(report)).toEqual(['heap /worker.js timed-out']);
  expect(report.outcome).toBe('incomplete');
});
