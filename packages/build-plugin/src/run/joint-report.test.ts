import type { Finding, Place, Report } from '@leakgate/core';
import { expect, test } from 'vitest';
import { joinReports, withOtherBuilds } from './joint-report.ts';

function place(artifact: string): Place {
  return { surface: 'chunk', artifact, line: 1, column: 1, via: [], excerpt: '' };
}

function finding(fingerprint: string, verdict: Finding['verdict'], ...artifacts: readonly string[]): Finding {
  const common = { rule: 'r', severity: 'high', baseline: 'new', because: verdict } as const;
  return { ...common, fingerprint, verdict, places: artifacts.map(place) } as unknown as Finding;
}

function report(outcome: Report['outcome'], ...findings: readonly Finding[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'leakgate', version: '0' },
    scan: {
      kind: 'build',
      startedAt: `2026-11-2${findings.length}T00:00:00.000Z`,
      durationMs: 2,
      artifacts: 1,
      bytes: 10,
      salt: 'default',
      surfaces: { chunk: 1 },
    },
    outcome,
    findings,
    problems: [{ code: 'too-large', effect: 'note', where: 'w', message: 'm' }],
  };
}

const clean = report('clean');
const leaking = report('leaks', finding('b', 'note', 'a.js'), finding('a', 'error', 'a.js'));

test('a clean build does not hide one that leaks', () => {
  for (const order of [
    [clean, leaking],
    [leaking, clean],
  ]) {
    expect(joinReports(order)).toMatchObject({
      outcome: 'leaks',
      scan: { startedAt: '2026-11-20T00:00:00.000Z', durationMs: 4, artifacts: 2, bytes: 20, surfaces: { chunk: 2 } },
      findings: [{ fingerprint: 'a' }, { fingerprint: 'b' }],
      problems: [{ code: 'too-large' }],
    });
  }
});

test('one token of two builds is one finding, with the graver word and every place once', () => {
  const other = report('leaks', finding('b', 'error', 'a.js', 'b.js'));
  expect(joinReports([leaking, other])?.findings.find(({ fingerprint }) => fingerprint === 'b')).toMatchObject({
    verdict: 'error',
    because: 'error',
    places: [{ artifact: 'a.js' }, { artifact: 'b.js' }],
  });
});

test('files of an archive are places of their own', () => {
  const [a, b] = ['a.json', 'b.json'].map((entry) =>
    report('leaks', { ...finding('a', 'error'), places: [{ ...place('all.zip'), entry }] }),
  );
  expect(joinReports([a ?? clean, b ?? clean])?.findings).toMatchObject([
    { places: [{ entry: 'a.json' }, { entry: 'b.json' }] },
  ]);
});

test('a build that is made again replaces its own report, and no other place has it', () => {
  withOtherBuilds('/app', 'first', {}, leaking);
  expect(withOtherBuilds('/app', 'second', {}, clean).outcome).toBe('leaks');
  expect(withOtherBuilds('/app', 'first', {}, clean).outcome).toBe('clean');
  expect(withOtherBuilds('/other', 'second', {}, clean).scan.artifacts).toBe(1);
});

test('a run that has come to build more replaces what it wrote before', () => {
  const run = {};
  withOtherBuilds('/more', 'client', run, leaking);
  expect(withOtherBuilds('/more', 'client, edge', run, clean)).toMatchObject({
    outcome: 'clean',
    scan: { artifacts: 1 },
  });
});

test('nothing joins to nothing', () => {
  expect(joinReports([])).toBeUndefined();
});
