import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import { createLogger, createServer } from 'vite';
import { expect, test, vi } from 'vitest';
import { TOKEN } from '../cli/run.ts';
import { runNode } from '../recipes/recipe.ts';
import type { ViteName } from './case.ts';
import { runScript } from './child.ts';
import type { DevStep } from './dev-host.ts';
import { emptyFolder, TEMPORARY, writeFiles } from './project.ts';
import { valueOf } from './plants.ts';

const HOSTS: readonly ViteName[] = ['vite', 'vite7', 'vite6'];
const VITEST = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
const TOLD = /GitHub personal access token \(classic\) +ghp_…\(40\)/g;

function toldIn({ printed }: DevStep): number {
  return printed.match(TOLD)?.length ?? 0;
}

test.each(HOSTS)('%s: what is served is searched, told once, and told when it is mended', async (host) => {
  mkdirSync(TEMPORARY, { recursive: true });
  const file = join(TEMPORARY, `dev-${host}.json`);
  const ended = await runScript('dev-host.ts', [host, file]);
  expect(ended).toMatchObject({ code: 0 });
  const steps = JSON.parse(readFileSync(file, 'utf8')) as readonly DevStep[];
  expect(steps.map((each) => [each.step, toldIn(each)])).toEqual([
    ['clean', 0],
    ['a leak is saved', 1],
    ['it is served again', 0],
    ['a page is opened later', 0],
    ['another joins it', 1],
    ['one is mended', 0],
    ['a page leaks', 1],
    ['a public file leaks', 1],
    ['a dependency leaks', 1],
    ['it is mended', 0],
  ]);
  const [clean, saved, , opened, joined, mended, page, publicFile, dependency] = steps;
  expect(clean?.overlays).toEqual([]);
  expect(clean?.printed).toContain('leakgate: .env.local could not be read, so its values were not searched for');
  expect(saved?.printed).toContain('src/key.ts:2:29');
  expect(saved?.printed).toContain('src/key.ts ← src/main.ts');
  expect(saved?.printed).toMatch(/held by key · given to console\.log\(…\) in src\/main\.ts:2/);
  expect(saved?.printed).toContain('leakgate: served all the same; a build would stop here');
  expect(saved?.overlays).toEqual([
    expect.stringMatching(/^1 token must not reach a browser\n\n✖ GitHub [^]*src\/key\.ts:2:29/),
  ]);
  expect(opened?.overlays).toEqual([expect.stringMatching(/^1 token must not reach a browser[^]*src\/key\.ts:2:29\n/)]);
  expect(joined?.overlays.at(-1)).toMatch(/^2 tokens must not reach a browser\n\n✖ 1 of 2: [^]*\n\n✖ 2 of 2: /);
  expect(mended?.printed).toContain('leakgate: src/key.ts is mended');
  expect(mended?.overlays.at(-1)).toMatch(/^1 token must not reach a browser[^]*src\/main\.ts:2:19/);
  expect(page?.printed).toContain('index.html:4:14');
  expect(publicFile?.printed).toContain('public/config.json:1:11');
  expect(dependency?.printed).toContain('node_modules/careless/index.js:2:');
  expect(dependency?.printed).toContain('node_modules/careless/index.js ← src/main.ts');
  expect(dependency?.printed).toContain('comes with careless@1.0.0');
  const values = ['module', 'second', 'page', 'public', 'dependency'].map((key) =>
    valueOf({ key, rule: '', row: 'github-pat-classic', surface: 'chunk', artifact: '' }, host),
  );
  const everything =
    steps.map(({ printed, overlays }) => [printed, ...overlays].join('\n')).join('\n') + ended.stdout + ended.stderr;
  for (const value of values) expect(everything).not.toContain(value.slice(4, 20));
});

test('flaws of the settings are told once where a framework runs a server for each side', async () => {
  const root = emptyFolder('dev-sides');
  writeFiles(root, { '.env': `VITE_API_SECRET=${TOKEN}\n`, 'index.html': '' });
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const start = (ssr: boolean) =>
    createServer({
      root,
      configFile: false,
      cacheDir: join(root, `node_modules/.vite-${ssr}`),
      customLogger: { ...createLogger('silent'), info: print, warn: print, error: print },
      plugins: [leakgate()],
      build: { ssr },
      server: { middlewareMode: true, ws: false },
    });
  const told = (): number => printed.filter((text) => text.includes('VITE_API_SECRET')).length;
  const server = await start(true);
  const client = await start(false);
  await vi.waitFor(() => expect(told()).toBeGreaterThan(0));
  await Promise.all([server.close(), client.close()]);
  expect(told()).toBe(1);
});

test('nothing is said where Vitest runs tests', () => {
  const root = emptyFolder('dev-vitest');
  writeFiles(root, {
    '.env': `VITE_API_SECRET=${TOKEN}\n`,
    'vite.config.js': "import { leakgate } from 'leakgate/vite';\nexport default { plugins: [leakgate()] };\n",
    'a.test.js': "import { expect, test } from 'vitest';\ntest('it', () => expect(1).toBe(1));\n",
  });
  const { status, output } = runNode(root, [VITEST, 'run', '--root', root]);
  expect(output).toContain('1 passed');
  expect(output).not.toContain('leakgate:');
  expect(status).toBe(0);
});
