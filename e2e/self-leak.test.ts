// Nothing that leakgate prints or writes holds a token: everything that every failing build prints, throws and writes
// is searched for every planted value.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { formatReport, REPORT_FORMATS } from '@leakgate/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf, type BuildCase, type HostName } from './build/case.ts';
import { CASES } from './build/cases/index.ts';
import { runScript } from './build/child.ts';
import { valueOf } from './build/plants.ts';
import { TEMPORARY } from './build/project.ts';
import { everyForm, traceFinder, type Kept } from './self-leak/traces.ts';

const HOSTS: readonly HostName[] = ['vite', 'vite7', 'vite6', 'rollup', 'rolldown'];
const REPORTS = ['leakgate.json', 'leakgate.txt'];
const printed = new Map<HostName, string>();
/** Every report in every other format that it can be converted to. */
const converted = new Map<HostName, readonly (readonly [name: string, text: string])[]>();

function casesOf(host: HostName): readonly BuildCase[] {
  return CASES.filter((each) => each.host === host);
}

function readReport(host: HostName, index: number, name: string): string {
  try {
    return readFileSync(join(TEMPORARY, 'self-leak', host, String(index), 'leaking', name), 'utf8');
  } catch {
    return '';
  }
}

/** How much of a value the masks show, by rule: the literal start that every token of the kind has. */
function shownByRule(host: HostName): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const index of casesOf(host).keys()) {
    const report = readReport(host, index, 'leakgate.json');
    for (const { rule, redacted } of report === '' ? [] : (JSON.parse(report) as Report).findings) {
      shown.set(rule, Math.max(0, redacted.indexOf('…')));
    }
  }
  return shown;
}

/** The armour of a key says what it is, and reports do so too; what it holds is the body. */
function bodyOf(value: string): string {
  return value.replaceAll(/-----(?:BEGIN|END) [A-Z ]+-----\n?/g, '');
}

function maskable(value: string, shown: number): Pick<Kept, 'value' | 'shown'> {
  const body = bodyOf(value);
  return { value: body, shown: body === value ? shown : 0 };
}

function keptOf(host: HostName): readonly Kept[] {
  const shown = shownByRule(host);
  return casesOf(host).flatMap((each) =>
    each.plants.map((plant) => ({
      key: `${nameOf(each)}: ${plant.key}`,
      ...maskable(valueOf(plant, nameOf(each)), shown.get(plant.rule) ?? 0),
    })),
  );
}

async function convertedReports(host: HostName): Promise<readonly (readonly [name: string, text: string])[]> {
  const all = casesOf(host).map(async (each, index) => {
    const text = readReport(host, index, 'leakgate.json');
    if (text === '') return [];
    const report = JSON.parse(text) as Report;
    return Promise.all(
      REPORT_FORMATS.map(async (format) => {
        const options = { color: true, width: 80, earlier: report };
        return [`${format} of ${nameOf(each)}`, await formatReport(format, report, options)] as const;
      }),
    );
  });
  return (await Promise.all(all)).flat();
}

beforeAll(async () => {
  for (const host of HOSTS) {
    const ended = await runScript('../self-leak/run-leaking.ts', [host, `self-leak/${host}`]);
    if (ended.code !== 0) throw new Error(`the leaking builds of ${host} did not run to their end:\n${ended.stderr}`);
    printed.set(host, ended.stdout + ended.stderr);
    converted.set(host, await convertedReports(host));
  }
}, 1_200_000);

/** Everything of a host that a person or a machine could read, by name. */
function captured(host: HostName): readonly (readonly [name: string, text: string])[] {
  const reports = casesOf(host).flatMap((each, index) =>
    REPORTS.map((name) => [`${name} of ${nameOf(each)}`, readReport(host, index, name)] as const),
  );
  return [['what was printed and thrown', printed.get(host) ?? ''], ...reports, ...(converted.get(host) ?? [])];
}

describe.each(HOSTS)('%s', (host) => {
  test('prints, throws and writes no planted value in any form', () => {
    const traces = traceFinder(keptOf(host));
    for (const [name, text] of captured(host)) expect({ name, traces: traces(text) }).toEqual({ name, traces: [] });
  });

  test('which would be seen: every form of every value is, once it is planted in what was captured', () => {
    const kept = keptOf(host);
    const traces = traceFinder(kept);
    const [, text] = captured(host)[0] ?? ['', ''];
    expect(kept.length).toBeGreaterThan(20);
    for (const each of kept) {
      for (const [form, planted] of everyForm(each)) {
        const found = traces(`${text.slice(0, 200)}${planted}${text.slice(200, 400)}`);
        expect(found.length, `${form} of ${each.key}`).toBeGreaterThan(0);
      }
    }
  });

  test('and there was something to search: tables, errors and reports', () => {
    const text = printed.get(host) ?? '';
    const stopped = casesOf(host).filter((each) => each.expected.kind === 'stopped');
    const errors = [...text.matchAll(/pluginCode: 'LEAKGATE_LEAKS'/g)];
    expect(errors.length).toBeGreaterThanOrEqual(stopped.length);
    expect(text).toContain('Revoke it first');
    const written = captured(host).filter(([name, report]) => name.startsWith('leakgate.') && report !== '');
    expect(written.length).toBeGreaterThanOrEqual(stopped.length * 2);
  });

  test('no path inside leakgate is printed', () => {
    expect(printed.get(host)).not.toMatch(
      /packages[\\/](?:build-plugin|core|node|report|leakgate)[\\/]|node_modules[\\/]@?leakgate[\\/]/,
    );
  });
});
