// The recipes of `docs/recipes.md` for bundlers that we have no plugin for, each built with a leak and without.

import { describe, expect, test } from 'vitest';
import { RULE, scanJson, TOKEN } from '../cli/run.ts';
import { originsOf, projectOf, runNode, scannedFolders } from './recipe.ts';

interface Recipe {
  readonly name: string;
  /** What Node runs to build. */
  readonly script: string;
  readonly files: Readonly<Record<string, string>>;
}

const app = (text: string): Readonly<Record<string, string>> => ({
  'src/main.js': "import { ask } from './api.js';\n\nconsole.log(ask());\n",
  'src/api.js': `// Asks.\nexport const ask = () => fetch('/ask', { headers: { authorization: 'token ${text}' } });\n`,
});

/** Where the token of the app comes from. */
const ORIGIN = 'src/api.js:2';

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
  { name: 'esbuild', script: 'build.js', files: {} },
  { name: 'webpack', script: 'compile.js', files: { 'compile.js': compiler('webpack', 'webpack.config.js') } },
  { name: 'Rspack', script: 'compile.js', files: { 'compile.js': compiler('@rspack/core', 'rspack.config.js') } },
];

describe.each(RECIPES.map((each) => [each.name, each] as const))('%s', (name, { script, files }) => {
  test('the scan of its output finds a leak, and the line it comes from', async () => {
    const root = projectOf(name, { ...app(TOKEN), ...files });
    expect(runNode(root, [script])).toMatchObject({ status: 0 });
    const { run, report } = await scanJson(scannedFolders(name), { cwd: root });
    expect(run.code).toBe(1);
    expect(report.findings.filter(({ verdict }) => verdict === 'error').map(({ rule }) => rule)).toEqual([RULE]);
    expect(originsOf(report.findings)).toContain(ORIGIN);
  });

  test('mended, it passes', async () => {
    const root = projectOf(name, { ...app('none'), ...files });
    expect(runNode(root, [script])).toMatchObject({ status: 0 });
    const { run, report } = await scanJson(scannedFolders(name), { cwd: root });
    expect(report.findings.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    expect(run.code).toBe(0);
  });
});
