// The baseline at the live door: what a crawl reported is accepted from its report, for the page that it stands in.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { expect, test } from 'vitest';
import { serveFolder } from '../../fixtures/apps/console/serve.ts';
import { folderOf, leakgate, RULE, TOKEN } from '../cli/run.ts';

const PAGE = '<!doctype html><title>a</title><a href="/b.html">b</a>';
const LEAK = `<script src="/app.js"></script>`;

/** Crawls the site of a folder; the exit code, and the standing of the token. */
async function crawl(cwd: string): Promise<string> {
  const site = await serveFolder(join(cwd, 'dist'));
  try {
    const flags = ['--no-sandbox', '--no-well-known', '--report', 'json=live.json', '--quiet'];
    const { code, stderr } = await leakgate(['crawl', `${site.origin}/`, ...flags], { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'live.json'), 'utf8')) as Report;
    const standing = findings.filter(({ rule }) => rule === RULE).map(({ baseline }) => baseline);
    return `${code} ${standing.join()}${code === 2 ? stderr : ''}`;
  } finally {
    await site.close();
  }
}

test('what a crawl reported is accepted there, is new on another path, and fails again after its day', async () => {
  const cwd = folderOf({
    'dist/index.html': PAGE + LEAK,
    'dist/b.html': PAGE,
    'dist/app.js': `window.token = '${TOKEN}';\n`,
  });
  const accept = [
    'baseline',
    '--from',
    'live.json',
    '--reason',
    'gone with release 4',
    '--until',
    '2099-06-30',
    '--who',
    'Ada',
  ];

  expect(await crawl(cwd)).toBe('1 new');
  // The first time gives the project a salt, under which the crawl has to find the token once more.
  expect(await leakgate(accept, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('holds one now') });
  expect(await crawl(cwd)).toBe('1 new');
  expect(await leakgate(accept, { cwd })).toMatchObject({ code: 0 });
  expect(await crawl(cwd)).toBe('0 known');

  writeFileSync(join(cwd, 'dist/other.js'), `window.other = '${TOKEN}';\n`);
  writeFileSync(join(cwd, 'dist/b.html'), `${PAGE}<script src="/other.js"></script>`);
  expect(await crawl(cwd)).toBe('1 new');

  writeFileSync(join(cwd, 'dist/b.html'), PAGE);
  const baseline = join(cwd, 'leakgate.baseline.json');
  writeFileSync(baseline, readFileSync(baseline, 'utf8').replace('2099-06-30', '2020-06-30'));
  expect(await crawl(cwd)).toBe('1 expired');
});

test('what was accepted in the output of a build is accepted where it is served', async () => {
  const cwd = folderOf({
    'dist/index.html': PAGE.replace('/b.html', '/') + `<script src="/assets/app-B1c2D3e4.js"></script>`,
    'dist/assets/app-B1c2D3e4.js': `(() => { const token = '${TOKEN}'; setInterval(() => token.length, 1e6); })();\n`,
  });
  const accept = ['baseline', 'dist', '--reason', 'a demo account', '--who', 'Ada'];
  expect(await leakgate(accept, { cwd })).toMatchObject({ code: 0 });
  expect(await leakgate(['scan', 'dist'], { cwd })).toMatchObject({ code: 0 });
  expect(await crawl(cwd)).toBe('0 known');
});
