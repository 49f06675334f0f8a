import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { sourceReader } from './source-text.ts';

afterAll(removeFolders);

const folder = folderOf({
  'app/src/a.ts': 'source',
  'app/dist/a.js': 'output',
  'app/dist.ts': 'source, too',
  'app/node_modules/x/a.js': 'dependency',
  'outside.ts': 'outside',
});
symlinkSync('../../outside.ts', join(folder, 'app/src/link.ts'));
symlinkSync('../dist/a.js', join(folder, 'app/src/emitted.ts'));

test.each<[string, string | undefined]>([
  ['src/a.ts', 'source'],
  ['./src/../src/a.ts', 'source'],
  ['dist.ts', 'source, too'],
  ['dist/a.js', undefined],
  ['node_modules/x/a.js', undefined],
  ['../outside.ts', undefined],
  ['/outside.ts', undefined],
  ['src/link.ts', undefined],
  ['src/emitted.ts', undefined],
  ['src/absent.ts', undefined],
  ['src', undefined],
  ['a\0b', undefined],
])('%j', (file, text) => {
  expect(sourceReader(join(folder, 'app'), [join(folder, 'app/dist')])(file)).toBe(text);
});

test.each<[string, string | undefined]>([
  ['../shared/src/a.ts', 'kept'],
  ['node_modules/shared/src/a.ts', 'kept'],
  ['../shared/src/[a].ts', 'kept, too'],
  ['../shared/src/new.ts', undefined],
  ['../shared/dist/a.js', undefined],
  ['../node_modules/x/a.js', undefined],
  ['../app/dist/a.js', undefined],
  ['../../outside.ts', undefined],
])('a package of a repository, %j', (file, text) => {
  const root = folderOf({
    'outside.ts': 'outside',
    'repository/.gitignore': 'shared/dist\n',
    'repository/shared/src/a.ts': 'kept',
    'repository/shared/src/[a].ts': 'kept, too',
    'repository/shared/dist/a.js': 'built',
    'repository/node_modules/x/a.js': 'dependency',
    'repository/app/dist/a.js': 'output',
    'repository/app/node_modules/x/a.js': 'dependency',
  });
  const repository = join(root, 'repository');
  const git = (...args: readonly string[]): unknown => spawnSync('git', args, { cwd: repository });
  git('init', '--quiet');
  git('add', '--all');
  git('add', '--force', 'node_modules/x/a.js');
  symlinkSync('../../shared', join(repository, 'app/node_modules/shared'));
  writeFileSync(join(repository, 'shared/src/new.ts'), 'new');
  expect(sourceReader(join(repository, 'app'), [join(repository, 'app/dist')])(file)).toBe(text);
});
