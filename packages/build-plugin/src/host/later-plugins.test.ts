import { expect, test } from 'vitest';
import type { Host } from './host.ts';
import type { HostOutput, HostPlugin, ViteConfig } from './host-types.ts';
import { mayChangeLater, mayWriteLater } from './later-plugins.ts';

const own: HostPlugin = { name: 'leakgate:output', generateBundle: { order: 'post', handler: () => undefined } };
const late: HostPlugin = { name: 'a', generateBundle: { order: 'post', handler: () => undefined } };
const early: HostPlugin = { name: 'b', generateBundle: () => undefined };

const common = {
  root: '/app',
  base: '/app',
  mode: 'production',
  envDirs: ['/app'],
  publicPrefixes: [],
  build: {},
  run: {},
};

function host(plugins: readonly HostPlugin[], output?: HostOutput): Host {
  const vite = {
    consumer: 'client',
    environment: 'client',
    config: { build: { rollupOptions: { output } } } as ViteConfig,
  } as const;
  return { ...common, ...vite, kind: 'vite', plugins: () => plugins };
}

test.each<[string, readonly HostPlugin[], boolean]>([
  ['nobody behind ours', [late, own], false],
  ['a hook in order before ours, whatever its place', [own, early, { name: 'c' }], false],
  ['a late hook behind ours', [own, early, late], true],
  ['a second gate', [own, own], false],
])('%s', (_, plugins, expected) => {
  expect(mayChangeLater(host(plugins))).toBe(expected);
});

const hook = (): undefined => undefined;

test.each<[string, readonly HostPlugin[], boolean]>([
  ['nobody', [own, early, late], false],
  ['ours alone', [{ name: 'leakgate:disk', closeBundle: { order: 'post', handler: hook } }], false],
  ["Vite's own, which write nothing", [{ name: 'vite:terser', closeBundle: hook }], false],
  ['as soon as it is written', [{ name: 'a', writeBundle: hook }, own], true],
  ['at the end', [own, { name: 'a', closeBundle: { sequential: true, handler: hook } }], true],
  ['after all environments', [{ name: 'a', buildApp: hook }], true],
])('who may write to an output again: %s', (_, plugins, expected) => {
  expect(mayWriteLater(host(plugins))).toBe(expected);
});

test.each<[string, HostOutput, boolean]>([
  ['an output with plugins of its own', { plugins: [[late]] }, true],
  ['an output without', { dir: 'dist', plugins: [false] }, false],
])('%s', (_, output, expected) => {
  expect(mayChangeLater(host([own], output))).toBe(expected);
  expect(mayWriteLater(host([own], output))).toBe(expected);
});

test('outputs of Rollup may have plugins of their own', () => {
  const plain = { ...common, kind: 'rollup', define: {}, pluginNames: [], outputs: [] } as const;
  expect([mayChangeLater(plain), mayWriteLater(plain)]).toEqual([true, true]);
});
