import type { ResolvedConfig } from '@leakgate/node';
import { expect, test } from 'vitest';
import { hostOf, type Host } from '../host/host.ts';
import type { HookContext, HostOutput, ViteConfig } from '../host/host-types.ts';
import { artifactPath, expectOutputs, foldersAhead, noOutputNames } from './output-names.ts';
import type { Run } from '../run/state.ts';

function runAt(root: string, bases = new Map<string, string>()): Run {
  return { config: { root } as ResolvedConfig, names: noOutputNames(bases) } as Run;
}

test.each<[string, readonly string[], string, string]>([
  ['one folder', ['/app/dist'], '/app/dist/assets/a.js', 'assets/a.js'],
  ['one folder, outside of the root', ['/out'], '/out/assets/a.js', 'assets/a.js'],
  ['one folder, and a file beside it', ['/app/dist'], '/app/other/a.js', 'other/a.js'],
  ['folders in one another', ['/app/dist/old', '/app/dist'], '/app/dist/old/a.js', 'old/a.js'],
  ['folders side by side', ['/app/dist/a', '/app/dist/b'], '/app/dist/a/a.js', 'dist/a/a.js'],
  ['folders side by side, outside of the root', ['/out/a', '/out/b'], '/out/b/a.js', '../out/b/a.js'],
  ['folders on two drives', ['c:/app/dist', 'd:/out'], 'd:/out/a.js', 'd:/out/a.js'],
])('a file is named so that it can be opened: %s', (_, folders, path, expected) => {
  const run = runAt(path.startsWith('d:') ? 'c:/app' : '/app');
  expectOutputs(run, folders);
  expect(artifactPath(run, path)).toBe(expected);
});

test('a file keeps its name where another output is only known later', () => {
  const run = runAt('/app');
  expectOutputs(run, ['/app/dist']);
  expect(artifactPath(run, '/app/dist/a.js')).toBe('a.js');
  expectOutputs(run, ['/app/other']);
  expect(artifactPath(run, '/app/dist/a.js')).toBe('a.js');
  expect(artifactPath(run, '/app/other/a.js')).toBe('other/a.js');
});

test.each<[string, readonly string[], readonly string[]]>([
  ['into one folder, again and again', ['/app/dist', '/app/dist'], ['a.js', 'a.js']],
  ['into two folders', ['/app/dist', '/app/other', '/app/dist'], ['a.js', 'other/a.js', 'dist/a.js']],
  ['into a folder of the first', ['/app/dist', '/app/dist/old'], ['a.js', 'dist/old/a.js']],
  ['into the folder around that of the first', ['/app/dist/old', '/app/dist'], ['a.js', 'dist/a.js']],
])('no two files of builds of a process have one name: %s', (_, folders, names) => {
  const bases = new Map<string, string>();
  const all = folders.map((folder) => {
    const run = runAt('/app', bases);
    expectOutputs(run, [folder]);
    return artifactPath(run, `${folder}/a.js`);
  });
  expect(all).toEqual(names);
});

test('the first of several builds names its files from the root, and so do the others', () => {
  const bases = new Map<string, string>();
  const names = [true, false].map((isOneOfSeveral) => {
    const run = runAt('/app', bases);
    run.names.isOneOfSeveral = isOneOfSeveral;
    expectOutputs(run, ['/app/dist']);
    return artifactPath(run, '/app/dist/a.js');
  });
  expect(names).toEqual(['dist/a.js', 'dist/a.js']);
});

const build = { outDir: 'dist/client', write: true, copyPublicDir: true };
const environments = {
  client: { consumer: 'client', build },
  edge: { consumer: 'client', build: { ...build, outDir: 'dist/edge' } },
  ssr: { consumer: 'server', build: { ...build, outDir: 'dist/server' } },
};

function viteHost(change: Partial<ViteConfig>): Host {
  const config = { root: '/app', envDir: false, plugins: [], build, inlineConfig: {}, ...change } as unknown;
  const host = hostOf({ meta: {} } as HookContext, { config: config as ViteConfig });
  if (host === undefined) throw new Error('no host');
  return host;
}

test.each<[string, Partial<ViteConfig>, boolean, readonly string[]]>([
  ['one environment', { environments }, false, ['/app/dist/client']],
  ['all for browsers', { environments, builder: {} }, false, ['/app/dist/client', '/app/dist/edge']],
  ['all', { environments, builder: {} }, true, ['/app/dist/client', '/app/dist/edge', '/app/dist/server']],
])('where Vite will write what is searched, building %s', (_, change, serverBundles, expected) => {
  expect([...new Set(foldersAhead(viteHost(change), serverBundles))]).toEqual(expected);
});

test.each<[readonly HostOutput[], readonly string[]]>([
  [
    [{ dir: 'dist/a' }, { file: '../b/main.js' }],
    ['/app/dist/a', '/b'],
  ],
  [[{}], []],
])('where Rollup will write %j', (outputs, expected) => {
  expect(foldersAhead(hostOf({ meta: {} } as HookContext, { cwd: '/app', outputs }) as Host, false)).toEqual(expected);
});
