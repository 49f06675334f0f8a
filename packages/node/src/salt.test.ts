import { DEFAULT_SALT } from '@leakgate/core';
import { expect, test } from 'vitest';
import type { BaselineFile } from './baseline/baseline-file.ts';
import { saltOf } from './salt.ts';

const baseline: BaselineFile = { version: 1, salt: 'of the project', entries: [] };

test.each<[string, BaselineFile | undefined, Readonly<Record<string, string>>, unknown]>([
  ['the environment', baseline, { LEAKGATE_SALT: 'of the machine' }, { value: 'of the machine', source: 'env' }],
  ['the baseline', baseline, { LEAKGATE_SALT: '' }, { value: 'of the project', source: 'project' }],
  ['neither', undefined, {}, { value: DEFAULT_SALT, source: 'default' }],
  ['a baseline without a salt', { version: 1, entries: [] }, {}, { value: DEFAULT_SALT, source: 'default' }],
])('the salt of %s', (_, file, processEnv, salt) => {
  expect(saltOf(file, processEnv)).toEqual(salt);
});
