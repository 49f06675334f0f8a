// A file that reaches a visitor in several ways is one finding, with a place for each of them.

import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { html, script, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

const RULE = 'github-pat-classic';

/** A path, what stands there, how a page uses it, and the surfaces that are named. */
const FILES: readonly (readonly [path: string, page: string, surfaces: readonly string[]])[] = [
  [
    '/settings.js',
    '<script src="/settings.js"></script><script>fetch("/settings.js")</script>',
    ['response-body', 'script'],
  ],
  ['/config.json', '<script>fetch("/config.json")</script>', ['response-body', 'well-known']],
];

test.for(FILES)('%s', async ([path, page, surfaces]) => {
  const content = `var settings = { "token": "${sample(RULE, `places ${path}`).value}" };`;
  const routes: Routes = {
    '/': html(page),
    [path]: path.endsWith('.js') ? script(content) : { type: 'application/json', body: content.slice(15, -1) },
  };
  const served = await serveRoutes(() => routes);
  onTestFinished(served.close);
  const { findings } = await crawled(`${served.origin}/`, { wellKnown: true });
  expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
  const places = findings[0]?.places.filter(({ artifact }) => artifact === served.origin + path) ?? [];
  expect(places.map(({ surface }) => surface).toSorted()).toEqual(surfaces);
});
