import { symlinkSync } from 'node:fs';
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
