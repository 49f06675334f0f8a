// Visits take over the tab of the visit before: nothing of it is left there, and what a page says when it is left is heard.

import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { runCrawl } from './run-crawl.ts';
import { html, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

const TOKEN = sample('github-pat-classic', 'tab').value;
const ITEMS = Array.from({ length: 12 }, (_, item) => item);

/** Tells the server what it finds in its tab, and leaves there what it can. */
function itemPage(item: number) {
  return html(`<script>
    const found = [window.name, ...Object.keys(sessionStorage)].filter(Boolean).join();
    fetch('/found/${item}/' + (found || 'nothing') + '/' + history.length);
    window.name = 'name';
    sessionStorage.setItem('stored', '${item}');
    addEventListener('pagehide', () => {
      window.name = 'last-name';
      sessionStorage.setItem('stored-last', '${item}');
      navigator.sendBeacon('/bye/${item}', 'x');
    });
  </script>`);
}

function routes(): Routes {
  const links = ITEMS.map((item) => `<a href="/item/${item}${item === 3 ? `?key=${TOKEN}` : ''}">${item}</a>`).join('');
  return { '/': html(links), ...Object.fromEntries(ITEMS.map((item) => [`/item/${item}`, itemPage(item)])) };
}

test('a tab forgets one page before the next', async () => {
  const served = await serveRoutes(routes);
  onTestFinished(served.close);
  const { report, left } = await runCrawl(served.origin, [
    '--no-well-known',
    '--max-per-shape',
    '50',
    '--rate',
    '1000',
  ]);
  const told = served.requests.flatMap((request) => /\/found\/(\d+)\/([^/]+)\/(\d+)$/.exec(request) ?? []);
  const rows = ITEMS.map((_, at) => told.slice(at * 4 + 1, at * 4 + 4));
  expect(rows.map(([item]) => Number(item)).toSorted((a, b) => a - b)).toEqual(ITEMS);
  expect(new Set(rows.map(([, found]) => found))).toEqual(new Set(['nothing']));
  // Were every tab a new one, this would show nothing.
  expect(rows.filter(([, , length]) => Number(length) > 1).length).toBeGreaterThan(ITEMS.length / 2);
  const goodbyes = report.coverage?.stopped.map(({ url }) => new URL(url).pathname).toSorted();
  expect(goodbyes).toEqual(ITEMS.map((item) => `/bye/${item}`).toSorted());
  const places = report.findings.flatMap((finding) => finding.places);
  const histories = places.filter(({ surface }) => surface === 'history').map(({ artifact }) => artifact);
  expect(new Set(histories.map((url) => new URL(url).pathname))).toEqual(new Set(['/item/3']));
  expect(left).toEqual([]);
});
