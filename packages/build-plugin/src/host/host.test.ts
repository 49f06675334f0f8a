import { describe, expect, test } from 'vitest';
import { isForElectron } from './electron.ts';
import type { HookContext, ViteConfig } from './host-types.ts';
import { hostOf, serverFolders, viteOutputFolders, type Host, type ViteHost } from './host.ts';
import { definedNames, hasReplacer, replacedBy } from './replaced.ts';

const build = { outDir: 'dist', write: true, copyPublicDir: true };
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

function config(change: Partial<ViteConfig> = {}): ViteConfig {
  const base = {
    root: '/app',
    mode: 'production',
    envDir: '/app',
    publicDir: '/app/public',
    env: {},
    plugins: [],
    inlineConfig: {},
  };
  return { ...base, build, consumer: 'client', logger, ...change };
}

function context(change: Partial<HookContext> = {}): HookContext {
  const fail = (): never => {
    throw new Error('not expected here');
  };
  return {
    meta: {},
    error: fail,
    warn: fail,
    parse: fail,
    getModuleIds: () => [],
    getModuleInfo: () => null,
    ...change,
  };
}

function inEnvironment(change: Partial<ViteConfig>, name = 'client'): HookContext {
  return context({ environment: { name, config: config(change), plugins: [] } });
}

function viteHost(change: Partial<ViteConfig>): ViteHost {
  const host = hostOf(inEnvironment(change), {});
  if (host?.kind !== 'vite') throw new Error('expected Vite');
  return host;
}

describe('the host is', () => {
  test.each([
    ['Vite, in the environment for browsers', inEnvironment({}), 'vite'],
    ['Vite, in a custom environment for browsers', inEnvironment({}, 'edge'), 'vite'],
    ['Vite, in an environment for servers', inEnvironment({ consumer: 'server' }, 'ssr'), 'vite'],
    ['none, in the build of a worker', inEnvironment({ isWorker: true }), undefined],
    ['Rolldown', context({ meta: { rolldownVersion: '1.0.0' } }), 'rolldown'],
    ['Rollup', context(), 'rollup'],
  ])('%s', (_, from, expected) => {
    expect(hostOf(from, {})?.kind).toBe(expected);
  });

  test('a Vite without environments, by what it says of the build', () => {
    expect(hostOf(context(), { config: config() })).toMatchObject({ kind: 'vite', consumer: 'client' });
    const ssr = hostOf(context(), { config: config({ build: { ...build, ssr: true } }) });
    expect(ssr).toMatchObject({ kind: 'vite', consumer: 'server' });
  });
});

test.each([
  [undefined, ['VITE_']],
  ['APP_', ['APP_']],
  [
    ['A_', 'B_'],
    ['A_', 'B_'],
  ],
])('envPrefix %j makes the prefixes %j', (envPrefix, expected) => {
  expect(viteHost({ envPrefix }).publicPrefixes).toEqual(expected);
});

test('Nuxt makes variables public without a word to Vite', () => {
  expect(viteHost({ plugins: [{ name: 'nuxt:head' }] }).publicPrefixes).toEqual(['VITE_', 'NUXT_PUBLIC_']);
});

test.each([
  ['/app/config', ['/app', '/app/config']],
  [false, []],
] as const)('env files, where envDir is %j, stand in %j', (envDir, expected) => {
  expect(viteHost({ envDir }).envDirs).toEqual(expected);
});

test("Rolldown's own working directory is the root", () => {
  expect(hostOf(context({ meta: { rolldownVersion: '1.0.0' } }), { cwd: '/elsewhere' })).toMatchObject({
    root: '/elsewhere',
    base: '/elsewhere',
    envDirs: ['/elsewhere'],
  });
});

test.each([
  [undefined, ['/app/dist']],
  [{}, ['/app/dist']],
  [
    [{ dir: 'dist/a' }, { dir: '/srv/b' }],
    ['/app/dist/a', '/srv/b'],
  ],
  [[{ dir: 'dist' }, {}], ['/app/dist']],
])('Vite copies public/ for the outputs %j to %j', (output, expected) => {
  expect(viteOutputFolders(viteHost({ build: { ...build, rollupOptions: { output } } }))).toEqual(expected);
});

test('on Windows, too', () => {
  const host = viteHost({ root: 'C:\\app', build: { ...build, outDir: 'dist\\client' } });
  expect(viteOutputFolders(host)).toEqual(['c:/app/dist/client']);
});

test('folders of servers are those of the environments that serve', () => {
  const environments = {
    client: { consumer: 'client', build },
    ssr: { consumer: 'server', build: { ...build, outDir: 'dist/server' } },
  };
  expect(serverFolders(viteHost({ environments }))).toEqual(['/app/dist/server']);
});

test('what Rolldown replaces, and whether a plugin does', () => {
  const plain = (pluginNames: readonly string[]): Host | undefined =>
    hostOf(context({ meta: { rolldownVersion: '1.0.0' } }), { define: { __A__: '"a"' }, pluginNames });
  const host = plain(['a', 'replace']);
  if (host === undefined) throw new Error('no host');
  expect(replacedBy(host)).toEqual([{ name: '__A__', text: '"a"' }]);
  expect(definedNames(host)).toEqual(['__A__']);
  expect(
    [['replace'], ['builtin:replace'], ['replacer'], []].map((names) => hasReplacer(plain(names) ?? host)),
  ).toEqual([true, true, false, false]);
});

test('what Vite replaces: define, the variables, and all of them at once', () => {
  const host = viteHost({ define: { __A__: '"a"', __B__: { b: 1 } }, env: { VITE_C: 'c', DEV: false } });
  expect(replacedBy(host)).toEqual([
    { name: '__A__', text: '"a"' },
    { name: '__B__', text: '{"b":1}' },
    { name: 'VITE_C', text: 'c' },
    { name: 'DEV', text: 'false' },
    { name: 'import.meta.env', text: '{"VITE_C":"c","DEV":false}' },
  ]);
});

test.each([
  ['electron', true],
  [['electron', /^electron\/.+/], true],
  [[['node:fs'], ['electron']], true],
  [['electron-updater'], false],
  [/^electron$/, true],
  [[/^electron/g, /^node:/], true],
  [/^[^./]/, false],
  [(id: string) => id === 'electron', true],
  [(id: string) => !id.startsWith('.'), false],
  [(id: string, importer: string) => importer.endsWith('.ts') && id === 'electron', false],
  [() => true, false],
  [undefined, false],
])('what is left to be imported, %s, is of Electron: %s', (external, expected) => {
  expect(isForElectron(viteHost({ build: { ...build, rollupOptions: { external } } }))).toBe(expected);
});
