// The recipes of `docs/recipes.md`, each built with a leak and without.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Finding } from '@leakgate/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder, TEMPORARY, writeFiles } from '../build/project.ts';
import { RULE, scanJson, TOKEN } from '../cli/run.ts';
import { recipeFiles } from './recipe.ts';

const require = createRequire(import.meta.url);

interface Recipe {
  readonly name: string;
  /** Runs the build in its folder. */
  readonly build: (root: string) => { readonly status: number | null; readonly output: string };
  readonly files: (text: string) => Readonly<Record<string, string>>;
  /** The folder to scan. */
  readonly output: string;
  /** Where the token comes from. */
  readonly origin: string;
}

function node(root: string, args: readonly string[]): ReturnType<Recipe['build']> {
  const { PATH, HOME } = process.env;
  const ended = spawnSync(process.execPath, args, { cwd: root, env: { PATH, HOME }, encoding: 'utf8' });
  return { status: ended.status, output: ended.stdout + ended.stderr };
}

const app = (text: string): Readonly<Record<string, string>> => ({
  'src/main.js': "import { ask } from './api.js';\n\nconsole.log(ask());\n",
  'src/api.js': `// Asks.\nexport const ask = () => fetch('/ask', { headers: { authorization: 'token ${text}' } });\n`,
});

/** A script that does what the command line of a bundler does with its config. */
function compiler(bundler: string, config: string): string {
  return [
    `import * as bundler from '${bundler}';`,
    `import config from './${config}';`,
    'const compile = bundler.rspack ?? bundler.default;',
    'compile(config, (error, stats) => {',
    '  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());',
    '});',
    '',
  ].join('\n');
}

const RECIPES: readonly Recipe[] = [
  { name: 'esbuild', build: (root) => node(root, ['build.js']), files: app, output: 'dist', origin: 'src/api.js:2' },
  {
    name: 'webpack',
    build: (root) => node(root, ['compile.js']),
    files: (text) => ({ ...app(text), 'compile.js': compiler('webpack', 'webpack.config.js') }),
    output: 'dist',
    origin: 'src/api.js:2',
  },
  {
    name: 'Rspack',
    build: (root) => node(root, ['compile.js']),
    files: (text) => ({ ...app(text), 'compile.js': compiler('@rspack/core', 'rspack.config.js') }),
    output: 'dist',
    origin: 'src/api.js:2',
  },
];

function prepare(recipe: Recipe, text: string): string {
  mkdirSync(TEMPORARY, { recursive: true });
  const root = emptyFolder('recipes', recipe.name);
  writeFiles(root, { 'package.json': '{ "type": "module" }\n', ...recipe.files(text), ...recipeFiles(recipe.name) });
  return root;
}

function originsOf(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ places }) =>
    places.flatMap(({ origin }) => (origin === undefined ? [] : `${origin.file}:${origin.line}`)),
  );
}

describe.each(RECIPES.map((each) => [each.name, each] as const))('%s', (_, recipe) => {
  test('the scan of its output finds a leak, and the line it comes from', async () => {
    const root = prepare(recipe, TOKEN);
    expect(recipe.build(root)).toMatchObject({ status: 0 });
    const { run, report } = await scanJson([recipe.output], { cwd: root });
    expect(run.code).toBe(1);
    expect(report.findings.filter(({ verdict }) => verdict === 'error').map(({ rule }) => rule)).toEqual([RULE]);
    expect(originsOf(report.findings)).toContain(recipe.origin);
  });

  test('mended, it passes', async () => {
    const root = prepare(recipe, 'none');
    expect(recipe.build(root)).toMatchObject({ status: 0 });
    const { run, report } = await scanJson([recipe.output], { cwd: root });
    expect(report.findings.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    expect(run.code).toBe(0);
  });
});

const VITE = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');

describe('SvelteKit', () => {
  const page = (browser: string, server: string): Readonly<Record<string, string>> => ({
    'package.json': '{ "type": "module" }\n',
    'src/app.html':
      '<!doctype html>\n<html lang="en">\n<head>%sveltekit.head%</head>\n<body>%sveltekit.body%</body>\n</html>\n',
    'src/routes/+layout.js': 'export const prerender = true;\n',
    'src/routes/+page.server.js': `const key = '${server}';\nexport const load = () => ({ length: key.length });\n`,
    'src/routes/+page.svelte': [
      '<script>',
      '  export let data;',
      `  const call = () => fetch('/ask', { headers: { authorization: 'token ${browser}' } });`,
      '</script>',
      '<button on:click={call}>{data.length}</button>',
      '',
    ].join('\n'),
    ...recipeFiles('SvelteKit'),
  });

  function build(files: Readonly<Record<string, string>>): ReturnType<Recipe['build']> {
    mkdirSync(TEMPORARY, { recursive: true });
    const root = emptyFolder('recipes', 'sveltekit');
    writeFiles(root, files);
    return node(root, [VITE, 'build']);
  }

  test('the plugin stops what a browser would get, and names the component', () => {
    const { status, output } = build(page(TOKEN, 'none'));
    expect(output).toMatch(/leakgate: 1 token must not ship[^]*src\/routes\/\+page\.svelte:3/);
    expect(output).not.toContain(TOKEN.slice(4, 20));
    expect(status).not.toBe(0);
  });

  test('what only the server has may be there', () => {
    const { status, output } = build(page('none', TOKEN));
    expect(output).toContain('leakgate: clean');
    expect(status).toBe(0);
  });
});
