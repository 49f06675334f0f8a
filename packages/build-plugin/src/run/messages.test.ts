import type { Finding, Place, Report } from '@leakgate/core';
import { expect, test } from 'vitest';
import { stopMessage } from './messages.ts';

function place(change: Partial<Place> = {}): Place {
  return { surface: 'chunk', artifact: 'assets/a.js', line: 1, column: 9, via: [], excerpt: '', ...change };
}

function finding(rule: string, places: readonly Place[]): Finding {
  const kind = { provider: 'P', title: 'T', exposure: 'secret', severity: 'high', confidence: 'high' } as const;
  return {
    ...kind,
    fingerprint: rule,
    rule,
    verdict: 'error',
    because: '',
    redacted: 'x_…(40)',
    evidence: [],
    baseline: 'new',
    places,
  };
}

function report(findings: readonly Finding[], problems: Report['problems'] = []): Report {
  const scan = {
    kind: 'build',
    startedAt: '',
    durationMs: 5,
    artifacts: 2,
    bytes: 100,
    salt: 'default',
    surfaces: {},
  } as const;
  return { schemaVersion: 1, tool: { name: 'leakgate', version: '0' }, scan, outcome: 'leaks', findings, problems };
}

function lines(findings: readonly Finding[], problems: Report['problems'] = []): readonly string[] {
  return stopMessage(report(findings, problems), findings, { kind: 'never-written' }).split('\n').slice(1);
}

const origin = { file: 'src/a.ts', line: 12, column: 3 };

test.each([
  ['with its source', [place({ origin })], '  r x_…(40) in assets/a.js, from src/a.ts:12'],
  ['without one', [place()], '  r x_…(40) in assets/a.js'],
  [
    'in several places, named by the one with a source',
    [place({ artifact: 'b.js' }), place({ origin })],
    '  r x_…(40) in assets/a.js and 1 more, from src/a.ts:12',
  ],
  ['from a file without a line', [place({ origin: { file: 'a.css' } })], '  r x_…(40) in assets/a.js, from a.css'],
  [
    'in a file whose name would write into the terminal',
    [place({ artifact: 'a\u001b[2J.js' })],
    '  r x_…(40) in a�[2J.js',
  ],
])('a finding %s', (_, places, expected) => {
  expect(lines([finding('r', places)])).toEqual([expected]);
});

test('of many findings the first ten are named', () => {
  const many = Array.from({ length: 13 }, (_, index) => finding(`r${index}`, [place()]));
  expect(lines(many)).toHaveLength(11);
  expect(lines(many).at(-1)).toBe('  and 3 more');
});

test('what could not be removed is named', () => {
  const problem = {
    code: 'not-removed',
    effect: 'note',
    where: 'dist/a.json',
    message: 'could not be removed (EACCES)',
  } as const;
  expect(lines([], [problem])).toEqual(['dist/a.json could not be removed (EACCES).']);
});

test.each([
  [{ kind: 'kept-off', removed: [] } as const, 'Nothing of this output was written.'],
  [
    { kind: 'kept-off', removed: ['dist/a', 'dist/b'] } as const,
    'Nothing of this output was written.\nCopied from public/ and removed again: dist/a, dist/b',
  ],
  [{ kind: 'written', folders: ['dist'], removed: [] } as const, 'The output is on disk in dist: do not deploy it.'],
  [
    { kind: 'written', folders: ['dist'], removed: ['dist/a.js.map'] } as const,
    'The output is on disk in dist: do not deploy it.\nSource maps that leak were removed again: dist/a.js.map',
  ],
  [{ kind: 'never-written' } as const, ''],
])('on disk: %j', (disk, expected) => {
  expect(stopMessage(report([]), [], disk).split('\n').slice(1).join('\n')).toBe(expected);
});
