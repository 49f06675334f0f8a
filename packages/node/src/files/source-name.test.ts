import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { sourceName } from './source-name.ts';

test.each([
  // Relative to the map, which lies in `dist/assets`.
  ['../../src/a.ts', 'src/a.ts'],
  ['../../../../src/a.ts', 'src/a.ts'],
  ['../src/../vendor/a.ts', 'vendor/a.ts'],
  ['a.ts', 'assets/a.ts'],
  ['./a.ts', 'assets/a.ts'],
  ['../../src/App.vue?vue&type=script', 'src/App.vue'],
  ['../../node_modules/react/index.js', 'node_modules/react/index.js'],
  // From the root of the file system.
  ['/project/dist/assets/a.ts', 'assets/a.ts'],
  ['/project/src/a.ts', 'src/a.ts'],
  ['file:///project/src/a.ts', 'src/a.ts'],
  ['C:\\app\\src\\a.ts', 'app/src/a.ts'],
  // Bundlers' own schemes.
  ['webpack://app/./src/a.ts', 'src/a.ts'],
  ['webpack:///./src/a.ts', 'src/a.ts'],
  ['webpack:///src/a.ts?1a2b', 'src/a.ts'],
  ['webpack://@scope/app/../shared/a.ts', 'app/../shared/a.ts'],
  ['webpack://_N_E/(app-pages-browser)/./src/a.ts', 'src/a.ts'],
  ['turbopack:///[project]/src/a.ts', 'src/a.ts'],
  ['https://cdn.example.com/src/a.ts', 'src/a.ts'],
  // Nobody can edit these.
  ['\0vite/preload-helper.js', undefined],
  ['../../\0vite/preload-helper.js', undefined],
  ['webpack://app/webpack/bootstrap', undefined],
  ['webpack://app/webpack/runtime/chunk loaded', undefined],
  ['webpack://app/external var "React"', undefined],
  ['<anon>', undefined],
  ['angular:styles/component:css;1a2b;/project/src/main.ts', undefined],
  ['', undefined],
])('%j is %j', (source, name) => {
  const dist = '/project/dist';
  expect(sourceName({ root: dist, project: dist }, `${dist}/assets`, source)).toBe(name);
});

afterAll(removeFolders);

test.each([
  ['from the folder of the project, where it is there', 'src/main.ts', 'src/main.ts'],
  ['from the map, where it is there', 'own/a.ts', 'dist/web/own/a.ts'],
  ['from the map, where it is in neither', 'src/none.ts', 'web/src/none.ts'],
  ['from the map, where the path says so', './src/main.ts', 'web/src/main.ts'],
])('a source is named %s', (_, source, name) => {
  const root = folderOf({ 'package.json': '{}', 'src/main.ts': '', 'dist/web/own/a.ts': '' });
  expect(sourceName({ root: join(root, 'dist'), project: root }, join(root, 'dist/web'), source)).toBe(name);
});

test.each([
  ['of the app, from the app', 'apps/web', '../../src/a.ts', 'src/a.ts'],
  ['of the app, from the repository', '', '../../src/a.ts', 'apps/web/src/a.ts'],
  ['of another package, from the app', 'apps/web', '../../../../shared/b.ts', '../../shared/b.ts'],
  ['of another package, from the repository', '', '../../../../shared/b.ts', 'shared/b.ts'],
  ['of a dependency, from the app', 'apps/web', '../../../../node_modules/lib/index.js', 'node_modules/lib/index.js'],
  ['that is not there', 'apps/web', '../../../../shared/none.ts', 'shared/none.ts'],
])('in a repository of several packages a source is named as it is opened: %s', (_, project, source, name) => {
  const files = { 'shared/b.ts': '', 'apps/web/src/a.ts': '', 'node_modules/lib/index.js': '' };
  const repository = folderOf({ ...files, 'apps/web/dist/assets/a.js': '' });
  const dist = join(repository, 'apps/web/dist');
  expect(sourceName({ root: dist, project: join(repository, project) }, join(dist, 'assets'), source)).toBe(name);
});
