import { defineConfig as defineRolldownConfig, type RolldownPluginOption } from 'rolldown';
import { defineConfig as defineRollupConfig, type InputPluginOption } from 'rollup';
import { expect, test } from 'vitest';
import { defineConfig as defineViteConfig, type PluginOption } from 'vite';
import { leakgate } from '../plugin.ts';

// What is tested here is tested by the compiler: the plugin fits where its hosts want one, in every way to write it.
const forVite: PluginOption = leakgate();
const forRollup: InputPluginOption = leakgate();
const forRolldown: RolldownPluginOption = leakgate();

test('the plugin fits into the configuration of every host', () => {
  const vite = defineViteConfig({ plugins: [leakgate({ failOn: 'warning' }), forVite] });
  const rollup = defineRollupConfig({ input: 'a.js', plugins: [leakgate(), forRollup] });
  const rolldown = defineRolldownConfig({ input: 'a.js', plugins: [leakgate(), forRolldown] });
  for (const { plugins } of [vite, rollup, rolldown]) expect(plugins).toHaveLength(2);
});

test('each plugin has a name of its own', () => {
  const names = leakgate().map((plugin) => plugin.name);
  expect(names).toEqual([
    'leakgate:written',
    'leakgate:sources',
    'leakgate:output',
    'leakgate:disk',
    'leakgate:dev',
    'leakgate:redact',
  ]);
});
