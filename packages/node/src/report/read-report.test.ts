import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { readReport } from './read-report.ts';

afterAll(removeFolders);

const REPORT = {
  schemaVersion: 1,
  tool: { name: 'leakgate', version: '0.1.0' },
  scan: {
    kind: 'files',
    startedAt: '2026-11-23T10:00:00.000Z',
    durationMs: 1,
    artifacts: 1,
    bytes: 1,
    salt: 'default',
    surfaces: { chunk: 1 },
  },
  outcome: 'clean',
  findings: [],
  problems: [],
};

test('a report is read as it was written, with what a later version added', () => {
  const folder = folderOf({ 'a.json': `\uFEFF${JSON.stringify({ ...REPORT, later: 1 })}` });
  expect(readReport(join(folder, 'a.json'))).toEqual({ ...REPORT, later: 1 });
});

const MEND = 'name a report that leakgate wrote with --report json=<file>';

test.each<[string, string, string]>([
  ['no JSON', '<html>', `it is no valid JSON; ${MEND}`],
  ['something else', '{"a":1}', `it is no report of leakgate; ${MEND}`],
  ['a list', '[]', `it is no report of leakgate; ${MEND}`],
  ['a later one', '{"schemaVersion":2}', 'it is a report of schema version 2; it needs a later leakgate: update it'],
  [
    'one that was changed',
    JSON.stringify({ ...REPORT, outcome: 'fine' }),
    "`outcome` cannot be used as it is; it must be 'leaks', 'incomplete' or 'clean'",
  ],
])('%s is an error', (_, text, message) => {
  const folder = folderOf({ 'a.json': text });
  expect(() => readReport(join(folder, 'a.json'))).toThrow(`leakgate: a.json: ${message}`);
});

test('so is a file that is not there', () => {
  expect(() => readReport(join(folderOf({}), 'a.json'))).toThrow(`there is no such file or folder; ${MEND}`);
});
