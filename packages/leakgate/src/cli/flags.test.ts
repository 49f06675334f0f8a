import { anyOf } from '@leakgate/node';
import { REPORT_FORMATS } from '@leakgate/report';
import { expect, test } from 'vitest';
import { FORMAT_HELP } from './commands/command.ts';
import { readFlags, type WrittenFlags } from './flags.ts';

test('nothing written is every default', () => {
  expect(readFlags({ color: true })).toEqual({
    format: 'pretty',
    report: {},
    staged: false,
    failOn: undefined,
    config: undefined,
    envFiles: [],
    quiet: false,
    color: true,
  });
});

test('what was written is read', () => {
  expect(
    readFlags({ format: 'json', report: ['json=a=b.json', 'pretty=c.txt'], failOn: 'never', color: false }),
  ).toMatchObject({
    format: 'json',
    report: { json: 'a=b.json', pretty: 'c.txt' },
    failOn: 'never',
    color: false,
  });
});

test.each<[Omit<WrittenFlags, 'color'>, string]>([
  [{ format: 'jsn' }, 'leakgate: --format: it does not take that value; did you mean «json»?'],
  [{ format: 'spreadsheet' }, `leakgate: --format: it does not take that value; it takes ${anyOf(REPORT_FORMATS)}`],
  [{ failOn: 'warn' }, 'leakgate: --fail-on: it does not take that value; did you mean «warning»?'],
  [{ report: ['json'] }, 'leakgate: --report: it takes a format and a file; write e.g. json=leakgate.json'],
  [{ report: ['json='] }, 'leakgate: --report: it takes a format and a file; write e.g. json=leakgate.json'],
  [{ report: ['=x'] }, 'leakgate: --report: it takes a format and a file; write e.g. json=leakgate.json'],
  [{ report: ['jsom=x'] }, 'leakgate: --report: it does not take that value; did you mean «json»?'],
  [{ report: ['json=a', 'json=b'] }, 'leakgate: --report: it names two files for json; name each format once'],
])('%j', (written, message) => {
  expect(() => readFlags({ ...written, color: true })).toThrow(message);
});

test('the help names every format', () => {
  const { length } = REPORT_FORMATS.filter((format) => new RegExp(`\\b${format}\\b`).test(FORMAT_HELP));
  expect(length).toBe(REPORT_FORMATS.length);
});
