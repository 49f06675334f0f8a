// What collectors see of a page while it is open, through the one function that Playwright suites call.

import { expectNoLeaks, LeakError } from 'leakgate/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { traceFinder } from '../self-leak/traces.ts';
import { emptyFolder } from './folder.ts';
import { startBrowser } from './browser.ts';
import { sayingOf, wantedOf } from './sayings.ts';
import { PLANTS, valueOf } from './target/plants.ts';
import { serveApp, type Served } from './target/server.ts';

const SEED = 'expect-no-leaks';
/** Long enough for what the pages of the target app do of themselves. */
const REST_MS = 500;

const seen = PLANTS.filter((plant) => plant.pass === 'page');
const pages = [...new Set(seen.map((plant) => plant.page))];

let browser: Browser;
let leaking: Served;
let clean: Served;

beforeAll(async () => {
  [browser, leaking, clean] = await Promise.all([
    startBrowser(),
    serveApp({ kind: 'leaking', seed: SEED }),
    serveApp({ kind: 'clean' }),
  ]);
});

afterAll(() => Promise.all([browser?.close(), leaking?.close(), clean?.close()]));

async function visit(served: Served, path: string, read: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await read(page);
  await page.goto(served.origin + path);
  await page.waitForTimeout(REST_MS);
  try {
    await read(page);
  } finally {
    await context.close();
  }
}

async function leaksOf(served: Served, path: string): Promise<LeakError> {
  const reading = visit(served, path, (page) => expectNoLeaks(page, { root: emptyFolder(), origin: [served.other] }));
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof LeakError) return error;
  throw error ?? new Error(`nothing was found at ${path}`);
}

test.each(pages)('every token of %s is found under its surface, and none is printed', async (path) => {
  const plants = seen.filter((plant) => plant.page === path);
  const error = await leaksOf(leaking, path);
  expect(plants.map((plant) => sayingOf(error.report, plant, SEED))).toEqual(plants.map(wantedOf));
  const traces = traceFinder(plants.map((plant) => ({ key: plant.key, value: valueOf(plant, SEED), shown: 12 })));
  expect(traces(`${error.stack}${JSON.stringify(error.report)}`)).toEqual([]);
});

test('nothing is found in the clean app, and all of it is read', async () => {
  const options = { root: emptyFolder(), origin: [clean.other], failOnIncomplete: true };
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const path of pages) {
    await expectNoLeaks(page, options);
    await page.goto(clean.origin + path);
    await page.waitForTimeout(REST_MS);
  }
  await expectNoLeaks(page, options);
  await context.close();
});
