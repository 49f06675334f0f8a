// A host reads a list among the plugins as a plugin and its options, and takes the first of it alone: Quasar does.

import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import type * as Rollup from 'rollup';
import { expect, test } from 'vitest';
import type * as Vite from 'vite';
import { TOKEN } from '../cli/run.ts';
import { emptyFolder, filesBelow, writeFiles } from './project.ts';

function project(name: string): string {
  const root = emptyFolder(`part-of-list-${name}`);
  writeFiles(root, { 'src/main.js': `console.log('${TOKEN}');\n` });
  return root;
}

function messageOf(error: unknown): string {
  return (error as Error).message;
}

const REFUSED = /leakgate: leakgate\(\): .*; write `\.\.\.leakgate\(\)`/;

test.each(['vite', 'vite5'])('%s with the first of the list alone is refused', async (name) => {
  const { build } = (await import(name)) as typeof Vite;
  const root = project(name);
  const input = join(root, 'src/main.js');
  const building = build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { rollupOptions: { input } },
    plugins: [leakgate()[0]] as Vite.PluginOption[],
  });
  expect(await building.then(() => 'built', messageOf)).toMatch(REFUSED);
  expect(filesBelow(join(root, 'dist'))).toEqual([]);
});

test.each(['rollup', 'rolldown'])('%s with the first of the list alone is refused', async (name) => {
  const { rollup, rolldown } = (await import(name)) as {
    rollup?: typeof Rollup.rollup;
    rolldown?: typeof Rollup.rollup;
  };
  const root = project(name);
  const begin = rollup ?? rolldown;
  const plugins = [leakgate()[0]] as Rollup.Plugin[];
  const building = begin?.({ input: join(root, 'src/main.js'), plugins }).then((bundle) =>
    bundle.write({ dir: join(root, 'dist') }),
  );
  expect(await building?.then(() => 'built', messageOf)).toMatch(REFUSED);
  expect(filesBelow(join(root, 'dist'))).toEqual([]);
});
