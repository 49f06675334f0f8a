// The scripts for a browser that the pages show: a login that a crawl uses, and a test of a Playwright suite.

import { symlinkSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { expect, test } from 'vitest';
import { chromiumFile } from '../crawl/browser.ts';
import { NO_SANDBOX } from '../crawl/crawled.ts';
import { serveRoutes, type Served } from '../crawl/target/server.ts';
import { folderOf, holdsPiece, leakgate, RULE, start, TOKEN } from '../cli/run.ts';
import { fileOfPackage } from '../recipes/recipe.ts';
import { snippetsMarked } from './snippets.ts';

const MODULES = join(import.meta.dirname, '../node_modules');

const LOGIN = [
  '<!doctype html><title>Sign in</title>',
  '<form onsubmit="document.cookie = `user=${email.value}:${password.value.length}`; location.href = `/`; return false">',
  '<label>Email <input id="email"></label><label>Password <input id="password" type="password"></label>',
  '<button>Sign in</button></form>',
].join('\n');

const PASSWORD = 'open sesame';

/** A site whose pages hold the token where they are told to. */
async function serve(holds: (response: ServerResponse) => boolean): Promise<Served> {
  const page = (response: ServerResponse): void => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Page</title><script>const key = '${holds(response) ? TOKEN : 'none'}';</script>`,
    );
  };
  return serveRoutes(() => ({ '/': page, '/dashboard': page, '/login': { type: 'text/html', body: LOGIN } }));
}

test.each(snippetsMarked('login'))('%s signs in', async (_, { text }) => {
  const served = await serve(({ req }) =>
    (req.headers.cookie ?? '').includes(`user=crawler@example.com:${PASSWORD.length}`),
  );
  try {
    const cwd = folderOf({ 'login.ts': text, 'package.json': '{ "type": "module" }' });
    symlinkSync(MODULES, join(cwd, 'node_modules'), 'junction');
    const quick = ['--max-pages', '1', '--no-well-known', ...(NO_SANDBOX ? ['--no-sandbox'] : [])];
    const args = ['crawl', served.origin, ...quick, '--role', 'member=login.ts', '--format', 'json'];
    const { code, stdout, stderr } = await leakgate(args, { cwd, env: { CRAWLER_PASSWORD: PASSWORD } });
    expect(code, stderr).toBe(1);
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
    const roles = findings.flatMap(({ places }) => places.flatMap((place) => place.roles ?? []));
    expect(new Set(roles)).toEqual(new Set(['member']));
  } finally {
    await served.close();
  }
});

/** A project of Playwright's with the test of a page. */
function suite(text: string, served: Served): string {
  const config = [
    "import { defineConfig } from '@playwright/test';",
    '',
    'export default defineConfig({',
    // Playwright makes CommonJS of whatever is not in `node_modules`, as ours are where they are installed.
    "  build: { external: ['**/packages/*/dist/**'] },",
    `  use: { launchOptions: { executablePath: ${JSON.stringify(chromiumFile())} } },`,
    '});',
    '',
  ].join('\n');
  const cwd = folderOf({
    'playwright.config.ts': config,
    'dashboard.spec.ts': text.replaceAll('https://staging.example', served.origin),
    'package.json': '{ "type": "module" }',
  });
  symlinkSync(MODULES, join(cwd, 'node_modules'), 'junction');
  return cwd;
}

test.each(snippetsMarked('playwright'))(
  '%s fails where the page leaks, and passes where it does not',
  async (_, { text }) => {
    for (const leaks of [true, false]) {
      const served = await serve(() => leaks);
      try {
        const command = fileOfPackage('@playwright/test', 'cli.js');
        const { code, stdout, stderr } = await start(['test'], { cwd: suite(text, served), command });
        const output = stdout + stderr;
        expect(output).toContain(leaks ? RULE : '1 passed');
        expect(code, output).toBe(leaks ? 1 : 0);
        expect(holdsPiece(output, TOKEN)).toBe(false);
      } finally {
        await served.close();
      }
    }
  },
);
