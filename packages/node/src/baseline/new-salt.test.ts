import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { newSalt } from './new-salt.ts';

afterAll(removeFolders);

const ANY = /^[\da-f]{32}$/;
const SALTED = '{ "version": 1, "salt": "ours", "entries": [] }';

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['of the repository', { '.git/HEAD': '', 'leakgate.baseline.json': SALTED }, /^ours$/],
  [
    'of the nearest folder',
    { '.git/HEAD': '', 'leakgate.baseline.json': '{}', 'apps/leakgate.baseline.json': SALTED },
    /^ours$/,
  ],
  ['of its own, in no repository', { 'leakgate.baseline.json': SALTED }, ANY],
  ['of its own, in a repository of its own', { 'leakgate.baseline.json': SALTED, 'apps/web/.git/HEAD': '' }, ANY],
  ['of its own, where the one above has none', { '.git/HEAD': '', 'leakgate.baseline.json': '{ "salt": "" }' }, ANY],
  ['of its own, where the one above is broken', { '.git/HEAD': '', 'leakgate.baseline.json': '{' }, ANY],
])('a package has the salt %s', (_, files, expected) => {
  expect(newSalt(join(folderOf({ 'apps/web/a': '', ...files }), 'apps/web'))).toMatch(expected);
});
