// A crawl asks no faster than it may, and waits as long as a server tells it to.

import type { ServerResponse } from 'node:http';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { html, script, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

const RULE = 'github-pat-classic';
/** Clocks and timers of a busy machine may differ by so much; what is late is no matter. */
const EARLY_MS = 50;

/** Serves routes and notes when each path is asked for. */
async function clocked(routes: Routes) {
  const times: { readonly path: string; readonly at: number }[] = [];
  const noting = Object.entries(routes).map(([path, route]) => {
    const answer = (response: ServerResponse): void => {
      times.push({ path, at: Date.now() });
      if (typeof route === 'function') return route(response);
      response.writeHead(route.status ?? 200, { 'content-type': route.type });
      response.end(route.body);
    };
    return [path, answer] as const;
  });
  const served = await serveRoutes(() => Object.fromEntries(noting));
  onTestFinished(served.close);
  return { origin: served.origin, times };
}

test('visits keep to the rate, whatever is asked for and however many run at once', async () => {
  const rate = 4;
  const paths = ['/one', '/two/', '/three/a', '/four/b'];
  const { origin, times } = await clocked({
    '/': html(`${paths.map((path) => `<a href="${path}">${path}</a>`).join('')}<link rel="prefetch" href="/later.js">`),
    ...Object.fromEntries(paths.map((path) => [path, html('page')])),
    '/later.js': script('later()'),
  });
  const report = await crawled(`${origin}/`, { rate, concurrency: 2 });
  expect(report.coverage?.pages).toBe(paths.length + 1);
  const visits = times.filter(({ path }) => path !== '/later.js').map(({ at }) => at);
  const took = Math.max(...visits) - Math.min(...visits);
  expect(took).toBeGreaterThanOrEqual((paths.length * 1000) / rate - EARLY_MS);
});

/** What a server says that wants to be left alone for a while, of a page and of a file that only the second pass asks for. */
const BUSY: readonly (readonly [status: number, path: string])[] = [
  [429, '/page'],
  [503, '/page'],
  [429, '/chunk.js'],
];

test.for(BUSY)(
  'after %d for %s nothing is asked for until the time is over, and then it is read',
  async ([status, path]) => {
    const token = sample(RULE, `pace ${status} ${path}`).value;
    let refused = 0;
    const { origin, times } = await clocked({
      '/': html('<a href="/page">page</a><script>const load = () => import("/chunk.js");</script>'),
      '/page': html('page'),
      '/chunk.js': script('later()'),
      [path]: (response) => {
        if (refused === 0) {
          refused = Date.now();
          response.writeHead(status, { 'retry-after': '2', 'content-type': 'text/plain' });
          return void response.end('not now');
        }
        const isScript = path.endsWith('.js');
        response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
        response.end(isScript ? `later("${token}")` : `<p>${token}</p>`);
      },
    });
    const { findings, coverage } = await crawled(`${origin}/`, { concurrency: 1 });
    const next = times.find(({ at, path: asked }) => at > refused && asked !== '/favicon.ico');
    expect((next?.at ?? 0) - refused).toBeGreaterThanOrEqual(2000 - EARLY_MS);
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
    expect(coverage?.unread).toEqual([]);
  },
);
