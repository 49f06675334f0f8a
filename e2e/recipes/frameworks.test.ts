// The recipes of `docs/recipes.md` for frameworks, each built with a leak and with what only its server has.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdsPiece, RULE, scanJson, TOKEN } from '../cli/run.ts';
import { APPS, type AppName } from './apps.ts';
import { fileOfPackage, originsOf, projectOf, runNode, scannedFolders, type Built } from './recipe.ts';

interface Framework {
  readonly name: AppName;
  /** What Node runs to build: a file of a package. */
  readonly command: readonly [packageName: string, file: string];
  /** Where the leak comes from. */
  readonly origin: string;
}

/** Those that Vite builds, with the plugin in their configuration. */
const WITH_PLUGIN: readonly Framework[] = [
  { name: 'SvelteKit', command: ['vite', 'bin/vite.js'], origin: 'src/routes/+page.svelte:3' },
  { name: 'Nuxt', command: ['nuxt', 'bin/nuxt.mjs'], origin: 'app.vue:2' },
  { name: 'Astro', command: ['astro', 'bin/astro.mjs'], origin: 'src/call.js:1' },
  { name: 'React Router', command: ['@react-router/dev', 'bin.cjs'], origin: 'app/routes/home.jsx:3' },
];

const NEXT: Framework = { name: 'Next.js', command: ['next', 'dist/bin/next'], origin: 'app/ask.jsx:2' };

function build({ name, command }: Framework, root: string): Built {
  const built = runNode(root, [fileOfPackage(...command), 'build']);
  expect(holdsPiece(built.output, TOKEN), name).toBe(false);
  return built;
}

/** Builds an app, and scans what its recipe says. */
async function buildAndScan(framework: Framework, browser: string, server: string) {
  const root = projectOf(framework.name, APPS[framework.name](browser, server));
  const { status, output } = build(framework, root);
  expect(status, output).toBe(0);
  const { run, report } = await scanJson(scannedFolders(framework.name), { cwd: root });
  const errors = report.findings.filter(({ verdict }) => verdict === 'error');
  return { code: run.code, errors, output };
}

test.each(WITH_PLUGIN.map((each) => [each.name, each] as const))(
  '%s: the plugin stops what a browser would get, and names its source',
  (name, framework) => {
    const { status, output } = build(framework, projectOf(name, APPS[name](TOKEN, 'none')));
    expect(output).toContain('leakgate: 1 token must not ship');
    expect(output).toContain(framework.origin);
    expect(status).not.toBe(0);
  },
);

test.each(WITH_PLUGIN.map((each) => [each.name, each] as const))(
  '%s: what only the server has may be there',
  async (_, framework) => {
    const { code, errors, output } = await buildAndScan(framework, 'none', TOKEN);
    expect(output).toContain('leakgate: clean');
    expect(errors).toEqual([]);
    expect(code).toBe(0);
  },
);

test('Next.js: the scan of what it wrote finds a leak, and its source', async () => {
  const { code, errors } = await buildAndScan(NEXT, TOKEN, 'none');
  expect(errors.map(({ rule }) => rule)).toEqual([RULE]);
  expect(originsOf(errors).filter((origin) => origin.endsWith(NEXT.origin))).not.toEqual([]);
  expect(code).toBe(1);
});

test('Next.js: what only the server has may be there', async () => {
  expect(await buildAndScan(NEXT, 'none', TOKEN)).toMatchObject({ code: 0, errors: [] });
});

test('SvelteKit: what its server hands a page is found by its name, which stands apart from it', async () => {
  const value = createHash('sha256').update('what a server hands a page').digest('base64url').slice(0, 24);
  const framework = WITH_PLUGIN.find(({ name }) => name === 'SvelteKit') ?? NEXT;
  const files = APPS.SvelteKit('none', 'none');
  const root = projectOf('SvelteKit', {
    ...files,
    'src/routes/+page.server.js': `export const load = () => ({ length: 4, billing: { apiSecret: '${value}' } });\n`,
  });
  build(framework, root);
  const { report } = await scanJson(scannedFolders('SvelteKit'), { cwd: root });
  const [finding, ...others] = report.findings.filter(({ verdict }) => verdict === 'error');
  const payload = finding?.places.find(({ artifact }) => artifact.endsWith('__data.json'));
  expect(others).toEqual([]);
  expect(finding?.rule).toBe('generic-secret');
  expect(payload).toMatchObject({ line: 1, via: ['flattened'] });
  const written = readFileSync(join(root, ...scannedFolders('SvelteKit'), '__data.json'), 'utf8');
  expect(written.slice((payload?.column ?? 0) - 1)).toMatch(new RegExp(`^${value}"`));
});

describe('Astro', () => {
  const framework = WITH_PLUGIN.find(({ name }) => name === 'Astro') ?? NEXT;

  test('what it writes into a page is in no bundle: the scan finds it', async () => {
    const script = `fetch('/ask', { headers: { authorization: 'token ${TOKEN}' } });`;
    const page = `<html lang="en">\n<body>\n<script>\n${script}\n</script>\n</body>\n</html>\n`;
    const root = projectOf('Astro', { 'src/pages/index.astro': page });
    expect(build(framework, root)).toMatchObject({ status: 0 });
    const { run, report } = await scanJson(scannedFolders('Astro'), { cwd: root });
    expect(report.findings.map(({ verdict, places }) => [verdict, places.map(({ artifact }) => artifact)])).toEqual([
      ['error', ['index.html']],
    ]);
    expect(run.code).toBe(1);
  });
});
