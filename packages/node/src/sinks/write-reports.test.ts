import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { afterAll, expect, test } from 'vitest';
import { withDefaults } from '../config/resolve.ts';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { writeReports } from './write-reports.ts';

afterAll(removeFolders);

const report: Report = {
  schemaVersion: 1,
  tool: { name: 'leakgate', version: '0.0.0' },
  scan: {
    kind: 'files',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    artifacts: 1,
    bytes: 1,
    salt: 'default',
    surfaces: {},
  },
  outcome: 'clean',
  findings: [],
  problems: [],
};

test('reports are written relative to the root, folders made as needed, without colours', async () => {
  const root = folderOf({});
  const reports = { json: 'out/deep/leaks.json', pretty: 'leaks.txt' };
  const result = await writeReports(report, withDefaults({ reports }, root, undefined));
  expect({ ...result, written: [...result.written].sort() }).toEqual({
    written: ['leaks.txt', 'out/deep/leaks.json'],
    problems: [],
  });
  expect(JSON.parse(readFileSync(join(root, 'out/deep/leaks.json'), 'utf8'))).toEqual(report);
  expect(readFileSync(join(root, 'leaks.txt'), 'utf8')).toMatch(/^leakgate: clean/);
});

test('none is written unless asked', async () => {
  expect(await writeReports(report, withDefaults({}, folderOf({}), undefined))).toEqual({ written: [], problems: [] });
});

test.each([
  ['a folder stands where the file is meant', { 'a.json/': '' }, 'a.json', 'a folder stands where a file is meant'],
  ['a file stands where a folder is meant', { a: '' }, 'a/b/c.json', 'a file stands where a folder is meant'],
  ['something stands in the place of its folder', { a: '' }, 'a/c.json', 'something else stands in its place'],
])('where %s it is a problem', async (_, files, file, words) => {
  const result = await writeReports(report, withDefaults({ reports: { json: file } }, folderOf(files), undefined));
  expect(result).toEqual({
    written: [],
    problems: [
      {
        code: 'report-not-written',
        effect: 'note',
        where: file,
        message: `the json report could not be written: ${words}`,
      },
    ],
  });
});
