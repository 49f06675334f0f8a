import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { projectFolder } from './project-folder.ts';

afterAll(removeFolders);

test.each([
  ['its root, where that has a package.json', { 'web/package.json': '{}', 'package.json': '{}' }, 'web', '.', 'web'],
  ['the folder above', { 'package.json': '{}', 'app/app.vue': '' }, 'app', '.', '.'],
  ['two above', { 'package.json': '{}', 'client/src/main.ts': '' }, 'client/src', '.', '.'],
  [
    'the first that has one',
    { 'package.json': '{}', 'web/package.json': '{}', 'web/app/a': '' },
    'web/app',
    '.',
    'web',
  ],
  [
    'its root, where that has a configuration',
    { 'package.json': '{}', 'src/leakgate.config.ts': '' },
    'src',
    '.',
    'src',
  ],
  [
    'its root, where that has a baseline',
    { 'package.json': '{}', 'src/leakgate.baseline.json': '' },
    'src',
    '.',
    'src',
  ],
  ['its root, where the command runs in it', { 'package.json': '{}', 'src/main.ts': '' }, 'src', 'src', 'src'],
  ['its root, where the command runs elsewhere', { 'package.json': '{}', 'src/a': '', 'b/c': '' }, 'src', 'b', 'src'],
  [
    'its root, where the command runs in a folder of a like name',
    { 'a/x': '', 'ab/package.json': '{}' },
    'ab/c',
    'a',
    'ab/c',
  ],
  [
    'where the command runs, for a page of a tool',
    { 'package.json': '{}', 'node_modules/tool/package.json': '{}', 'node_modules/tool/app/a': '' },
    'node_modules/tool/app',
    '.',
    '.',
  ],
  [
    'where the command runs, for a page of a tool of the workspace',
    { 'apps/a/package.json': '{}', 'node_modules/tool/package.json': '{}' },
    'node_modules/tool',
    'apps/a',
    'apps/a',
  ],
  [
    'the workspace of Nx, where its part is no package',
    { 'package.json': '{}', 'nx.json': '{}', 'apps/web/project.json': '{}', 'apps/web/src/a': '' },
    'apps/web',
    'apps/web',
    '.',
  ],
  [
    'its root, where a part of a workspace of Nx is a package',
    { 'package.json': '{}', 'nx.json': '{}', 'apps/web/project.json': '{}', 'apps/web/package.json': '{}' },
    'apps/web',
    'apps/web',
    'apps/web',
  ],
  ['its root, where there is none', { 'src/main.ts': '' }, 'src', '.', 'src'],
])('the project of a build is %s', (_, files, root, cwd, expected) => {
  const folder = folderOf(files);
  expect(projectFolder(join(folder, root), join(folder, cwd))).toBe(join(folder, expected));
});
