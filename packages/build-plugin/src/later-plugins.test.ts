import { expect, test } from 'vitest';
import type { Host } from './host.ts';
import type { HostPlugin } from './host-types.ts';
import { mayChangeLater } from './later-plugins.ts';

const own: HostPlugin = { name: 'leakgate:output', generateBundle: { order: 'post', handler: () => undefined } };
const late: HostPlugin = { name: 'a', generateBundle: { order: 'post', handler: () => undefined } };
const early: HostPlugin = { name: 'b', generateBundle: () => undefined };

function host(plugins: readonly HostPlugin[]): Host {
  const common = { root: '/app', mode: 'production', envDir: '/app', publicPrefixes: [], build: {}, run: {} };
  const vite = { consumer: 'client', environment: 'client', config: undefined as never } as const;
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

test('outputs of Rollup may have plugins of their own', () => {
  const common = { root: '/app', mode: 'production', envDir: '/app', publicPrefixes: [], build: {}, run: {} };
  expect(mayChangeLater({ ...common, kind: 'rollup' })).toBe(true);
});
