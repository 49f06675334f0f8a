import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { overlookedConfig } from './overlooked.ts';

const NOT_READ = 'is not read: the configuration of this package stands in its own folder, and may import that one';

afterAll(removeFolders);

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['at the top of the repository', { '.git/HEAD': '', 'leakgate.config.ts': '' }, ['../../leakgate.config.ts']],
  ['half the way up', { '.git/HEAD': '', 'apps/leakgate.config.json': '{}' }, ['../leakgate.config.json']],
  ['above the repository', { 'leakgate.config.ts': '', 'apps/.git': 'gitdir: elsewhere' }, []],
  ['in no repository', { 'leakgate.config.ts': '' }, []],
  ['nowhere', { '.git/HEAD': '' }, []],
])('a configuration %s', (_, files, where) => {
  const root = join(folderOf({ ...files, 'apps/web/package.json': '{}' }), 'apps/web');
  expect(overlookedConfig({ root, configFile: undefined })).toEqual(
    where.map((file) => ({ code: 'config-not-read', effect: 'note', where: file, message: NOT_READ })),
  );
});

test('a package that has its own says nothing', () => {
  const root = join(folderOf({ '.git/HEAD': '', 'leakgate.config.ts': '', 'web/package.json': '{}' }), 'web');
  expect(overlookedConfig({ root, configFile: join(root, 'leakgate.config.ts') })).toEqual([]);
});
