import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Place } from '@leakgate/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf, type BuildCase, type Expected, type HostName } from './case.ts';
import { CASES } from './cases/index.ts';
import { runScript } from './child.ts';
import { lineOf, type Plant } from './plants.ts';
import { TEMPORARY } from './project.ts';
import type { BuildResult } from './run-case.ts';
import type { HostResults } from './run-host.ts';

/** Cases when this was last changed. It may grow; where it falls, something is no longer tested. */
const RECORDED: Readonly<Record<HostName, number>> = {
  vite: 218,
  vite7: 158,
  vite6: 158,
  vite5: 152,
  rollup: 94,
  rolldown: 105,
};
const HOSTS = Object.keys(RECORDED) as HostName[];

const results = new Map<string, { leaking: BuildResult; mended?: BuildResult }>();

async function runHostCases(host: HostName): Promise<void> {
  const file = join(TEMPORARY, `${host}.json`);
  const { code, stdout, stderr } = await runScript('run-host.ts', [host, file]);
  if (code !== 0) throw new Error(`the cases of ${host} did not run to their end:\n${stdout}\n${stderr}`);
  const found = JSON.parse(readFileSync(file, 'utf8')) as HostResults;
  for (const [name, result] of Object.entries(found)) results.set(name, result);
}

beforeAll(async () => {
  mkdirSync(TEMPORARY, { recursive: true });
  for (const host of HOSTS) await runHostCases(host);
}, 1_200_000);

function resultOf(name: string): { leaking: BuildResult; mended?: BuildResult } {
  const result = results.get(name);
  if (result === undefined) throw new Error(`${name} did not run`);
  return result;
}

/** `assets/index-DkX29aBc.js` → `assets/index.js` */
function withoutHash(path: string): string {
  return path.replace(/-[\w-]{8}(?=\.[\w.]+$)/, '');
}

function placeOf({ surface, artifact, origin }: Place): string {
  const from = origin === undefined ? '' : ` from ${origin.file}:${origin.line}`;
  return `${surface} ${withoutHash(artifact)}${from}${origin?.env === undefined ? '' : ` by ${origin.env}`}`;
}

function expectedPlace(plant: Plant, test: BuildCase): string {
  const from = plant.file === undefined ? '' : ` from ${plant.file}:${lineOf(plant, test.files)}`;
  return `${plant.surface} ${plant.artifact}${from}${plant.env === undefined ? '' : ` by ${plant.env}`}`;
}

/** What an output holds; what the settings say has cases of its own. */
function leaksOf({ findings }: { findings: readonly Finding[] }): readonly Finding[] {
  return findings
    .filter((finding) => finding.verdict === 'error' || finding.verdict === 'warning')
    .filter((finding) => finding.places.some((place) => place.surface !== 'config'));
}

function isWholeInScript({ surface, env, file, inPieces }: Plant): boolean {
  return surface === 'chunk' && env === undefined && inPieces !== true && file?.endsWith('s') === true;
}

function expectPlaces(finding: Finding, plant: Plant, test: BuildCase, maps: string): void {
  const places = finding.places.map(placeOf);
  expect(places).toContain(expectedPlace(plant, test));
  const line = lineOf(plant, test.files);
  for (const { origin } of finding.places) {
    if (origin !== undefined) expect(`${origin.file}:${origin.line}`).toBe(`${plant.file}:${line}`);
  }
  const inMap = finding.places.some((place) => place.via.includes('sources-content'));
  // A literal of a script stands in the map's copy of that script too.
  const isLiteral = isWholeInScript(plant);
  if (maps === 'none' || isLiteral) expect(inMap).toBe(maps !== 'none');
}

function expectStopped(test: BuildCase, expected: Extract<Expected, { kind: 'stopped' }>, result: BuildResult): void {
  const { thrown, report } = result;
  expect(thrown, 'the build was not stopped').toBeDefined();
  expect(thrown?.pluginCode).toBe('LEAKGATE_LEAKS');
  expect(thrown?.hook).toBe(expected.hook);
  expect(thrown?.message).toMatch(/leakgate: \d+ tokens? must not ship/);
  if (expected.says !== undefined) expect(thrown?.message).toMatch(expected.says);
  const leaks = leaksOf(report ?? { findings: [] });
  expect(leaks.map((finding) => finding.rule).toSorted()).toEqual(expected.leaks.map((plant) => plant.rule).toSorted());
  for (const plant of expected.leaks) {
    const finding = leaks.find((each) => each.rule === plant.rule);
    if (finding !== undefined) expectPlaces(finding, plant, test, expected.maps);
  }
  expect(result.holding.map(withoutHash)).toEqual(expected.onDisk ?? []);
  // One table, however many outputs and environments there are.
  expect(result.printed.match(/^leakgate: \d+ tokens? must not ship/gm)).toHaveLength(1);
}

function expectOutcome(test: BuildCase, result: BuildResult): void {
  const { expected } = test;
  switch (expected.kind) {
    case 'stopped':
      expectStopped(test, expected, result);
      return;
    case 'passes':
      expect(result.thrown?.message).toBeUndefined();
      // As it reads, wherever a line ends.
      expect(result.printed.replaceAll(/\s+/g, ' ')).toMatch(expected.prints);
      if (expected.rules !== undefined)
        expect(result.report?.findings.map((finding) => finding.rule)).toEqual(expected.rules);
      return;
    case 'refused':
      expect(result.thrown?.message).toMatch(expected.says);
      return;
    default:
      expected satisfies never;
  }
}

/** Each place once, and those in sources only of what no output has. */
function expectPlainPlaces(findings: readonly Finding[]): void {
  for (const { places } of findings) {
    const named = places.map(({ surface, artifact, line, column }) => [surface, artifact, line, column].join(' '));
    expect(named).toEqual([...new Set(named)]);
    expect(new Set(places.map(({ surface }) => surface === 'source-module')).size).toBe(1);
  }
}

describe.each(CASES.map((each) => [nameOf(each), each] as const))('%s', (name, each) => {
  test(each.expected.kind, () => {
    const { leaking } = resultOf(name);
    expectOutcome(each, leaking);
    expectPlainPlaces(leaking.report?.findings ?? []);
    expect(leaking.showing).toEqual([]);
  });

  if (each.mends === false) return;
  test('mended, passes', () => {
    const { mended } = resultOf(name);
    expect(mended?.thrown?.message).toBeUndefined();
    expect(mended?.report?.outcome).toBe('clean');
    expect(leaksOf(mended?.report ?? { findings: [] })).toEqual([]);
    expect(mended?.report?.problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
  });
});

test.each(HOSTS)('no case of %s was lost', (host) => {
  const ran = CASES.filter((each) => each.host === host && results.has(nameOf(each))).length;
  console.log(`e2e/build: ${host}: ${ran} settings ran, ${RECORDED[host]} recorded`);
  expect(ran).toBeGreaterThanOrEqual(RECORDED[host]);
});
