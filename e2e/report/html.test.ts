// The HTML report in a real browser: as people see it on a phone and at a desk, with a keyboard and a screen reader,
// and with the worst that a scanned page could have put into it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '@leakgate/core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CRAWL, FULL, HOSTILE, MANY, REMEMBERED, report } from '../../packages/report/src/testing/reports.ts';
import { TEMPORARY } from '../build/project.ts';
import { folderOf, leakgate } from '../cli/run.ts';
import { startBrowser } from '../crawl/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STATES: Readonly<Record<string, Report>> = { CLEAN: report([]), FULL, REMEMBERED, CRAWL, HOSTILE, MANY };
/** Where pictures of every state are left for people to look at. */
const PICTURES = join(TEMPORARY, 'pictures');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What the browser complained about, and what it asked for beyond the file. */
interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

/** The page that the command line makes of a report, opened as a person opens it. */
async function open(of: Report, viewport: typeof PHONE, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const cwd = folderOf({ 'in.json': JSON.stringify(of) });
  const run = await leakgate(['report', 'in.json', '--report', 'html=out.html'], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: '' });
  const context = await browser.newContext({ viewport, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(cwd, 'out.html')).href);
  return { page, complaints, requests };
}

/** What axe finds fault with, in the page with everything unfolded. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
  await page.evaluate(AXE);
  const results = (await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .slice(0, 3)
        .join(' ')}`,
  );
}

/** A picture of the page. One of a page without text would be smaller. */
async function picture(page: Page, name: string): Promise<void> {
  const taken = await page.screenshot({ path: join(PICTURES, `${name.replaceAll(/\W+/g, '-')}.png`) });
  expect(taken.byteLength).toBeGreaterThan(10_000);
}

describe.each(Object.entries(STATES))('%s', (state, of) => {
  test.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('%s: axe finds nothing, nothing is cut off, nothing is asked for', async (at, viewport, scheme) => {
    const { page, complaints, requests } = await open(of, viewport, scheme);
    await picture(page, `${state} on ${at}`);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wide).toBe(0);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

test('search and filters narrow the list, say how many are left, and can be undone', async () => {
  const { page } = await open(FULL, DESK);
  const shown = (): Promise<unknown> => page.evaluate('document.querySelectorAll(".finding:not([hidden])").length');
  expect(await shown()).toBe(5);
  await page.keyboard.press('/');
  await page.keyboard.type('maps src/api.ts');
  expect(await shown()).toBe(1);
  expect(await page.textContent('.count')).toBe('1 of 5 shown');
  await page.fill('#search', '');
  await page.click('.chip[data-severity="critical"]');
  expect(await shown()).toBe(2);
  expect(await page.getAttribute('.chip[data-severity="critical"]', 'aria-pressed')).toBe('true');
  await page.click('.chip[data-severity="critical"]');
  expect(await shown()).toBe(5);
  expect(await page.textContent('.count')).toBe('');
});

test('a finding unfolds by keyboard', async () => {
  const { page } = await open(MANY, DESK);
  await page.focus('.finding > summary');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.querySelector(".finding").open')).toBe(true);
});

test('the theme is that of the system until it is chosen', async () => {
  const { page } = await open(FULL, DESK, 'dark');
  const background = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const dark = await background();
  await page.click('.theme');
  expect(await background()).not.toBe(dark);
  await page.click('.theme');
  expect(await background()).toBe(dark);
});

test('without scripts everything is there, and nothing that would not work', async () => {
  const { page } = await open(FULL, DESK);
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const plain = await context.newPage();
  await plain.goto(page.url());
  expect(await plain.locator('.finding').count()).toBe(5);
  expect(await plain.locator('.filters').isVisible()).toBe(false);
  expect(await plain.locator('.theme').isVisible()).toBe(false);
});

test('in print everything is unfolded', async () => {
  const { page } = await open(MANY, DESK);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  expect(await page.evaluate('document.querySelectorAll("details:not([open])").length')).toBe(0);
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  expect(await page.evaluate('document.querySelectorAll(".finding[open]").length')).toBe(0);
});

test('paper is white, whatever theme was chosen', async () => {
  const { page } = await open(FULL, DESK);
  const colors = (): Promise<unknown> =>
    page.evaluate('["body", ".finding"].map((each) => getComputedStyle(document.querySelector(each)).color)');
  const light = await colors();
  await page.click('.theme');
  expect(await colors()).not.toEqual(light);
  await page.emulateMedia({ media: 'print' });
  expect(await colors()).toEqual(light);
});

test('what is new since yesterday', async () => {
  const cwd = folderOf({ 'a.json': JSON.stringify(report([])), 'b.json': JSON.stringify(MANY) });
  await leakgate(['report', 'b.json', '--since', 'a.json', '--report', 'html=out.html'], { cwd });
  expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('<strong>160 new</strong>, 0 gone since');
});
