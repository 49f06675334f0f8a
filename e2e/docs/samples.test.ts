// What the pages show of output and of data is what comes out, and what goes in.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { materialise } from '../../fixtures/apps/console/materialise.ts';
import { emptyFolder, TEMPORARY } from '../build/project.ts';
import { folderOf, scanJson } from '../cli/run.ts';
import { runNode } from '../recipes/recipe.ts';
import { snippetsMarked } from './snippets.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every time that a text names, as one. */
function timeless(text: string): string {
  return text.replaceAll(/\d+(?:\.\d+)? m?s\)/g, '1 s)');
}

test.each(snippetsMarked('report'))('%s is what the build of the example app prints', (_, { text }) => {
  const app = materialise('leaking', join(ROOT, 'fixtures/apps/console/.leakgate-docs'), 'demo');
  const printed = timeless(runNode(app.root, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build']).output);
  const parts = timeless(text).trimEnd().split('\n\n');
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(`\n${printed}\n`).toContain(`\n${part}\n`);
});

interface Entry {
  readonly id: string;
}

test.each(snippetsMarked('format'))('%s is a format that finds its tokens', async (_, { text }) => {
  mkdirSync(TEMPORARY, { recursive: true });
  const folder = emptyFolder('docs');
  const file = join(folder, 'entry.ts');
  const core = '../../../packages/core/src/format.ts';
  writeFileSync(
    file,
    `import { prefixed, type TokenFormat } from '${core}';\n\nexport const ENTRY: TokenFormat = ${text.trimEnd()};\n`,
  );
  const compilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    skipLibCheck: true,
  };
  const modules = { target: 'ES2024', module: 'NodeNext', lib: ['ES2024'] };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...modules }, files: ['entry.ts'] }),
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  expect(spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout).toBe('');

  const { ENTRY } = (await import(file)) as { readonly ENTRY: Entry };
  const drawn = random('e2e/docs').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 41);
  const found = async (token: string): Promise<readonly string[]> => {
    const config = JSON.stringify({ formats: { custom: [ENTRY] } });
    const cwd = folderOf({ 'leakgate.config.json': config, 'dist/a.js': `f("${token}")` });
    const { report } = await scanJson(['dist'], { cwd });
    return report.findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
  };
  expect(await found(`acme_${drawn.slice(0, 40)}`)).toEqual([`${ENTRY.id} error`]);
  expect(await found(`acme_${drawn}`)).toEqual([]);
});
