import { DEFAULT_SALT } from '@leakgate/core';
import { afterAll, expect, test } from 'vitest';
import { withDefaults } from './config/resolve.ts';
import { saltOf } from './salt.ts';
import { folderOf, removeFolders } from './testing/folder.ts';

afterAll(removeFolders);

const baseline = { 'leakgate.baseline.json': '{ "salt": "of the project", "entries": [] }' };

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, unknown]>([
  ['the environment', baseline, { LEAKGATE_SALT: 'of the machine' }, { value: 'of the machine', source: 'env' }],
  ['the baseline', baseline, { LEAKGATE_SALT: '' }, { value: 'of the project', source: 'project' }],
  ['neither', {}, {}, { value: DEFAULT_SALT, source: 'default' }],
  ['a baseline without a salt', { 'leakgate.baseline.json': '{}' }, {}, { value: DEFAULT_SALT, source: 'default' }],
])('the salt of %s', (_, files, processEnv, salt) => {
  expect(saltOf(withDefaults({}, folderOf(files), undefined), processEnv)).toEqual(salt);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'is no JSON',
    { 'leakgate.baseline.json': '{' },
    'leakgate: leakgate.baseline.json: the baseline is no valid JSON; restore it from version control',
  ],
  [
    'is a folder',
    { 'leakgate.baseline.json/': '' },
    'leakgate: leakgate.baseline.json: the baseline cannot be read: a folder stands where a file is meant; make it a readable file',
  ],
  [
    'has another salt',
    { 'leakgate.baseline.json': '{ "salt": 7 }' },
    'leakgate: leakgate.baseline.json: its `salt` is no text; restore it from version control',
  ],
])('a baseline that %s is an error', (_, files, message) => {
  expect(() => saltOf(withDefaults({}, folderOf(files), undefined), {})).toThrow(message);
});
