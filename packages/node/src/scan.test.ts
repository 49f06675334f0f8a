import { Secret, type KnownValue, type Report } from '@leakgate/core';
import { afterAll, expect, test } from 'vitest';
import type { LeakgateOptions, ResolvedConfig } from './config/options.ts';
import { withDefaults } from './config/resolve.ts';
import { closeScan, openScan } from './scan.ts';
import { ACME, acmeKey } from '@leakgate/fixture-tokens';
import { folderOf, removeFolders } from './testing/folder.ts';
import manifest from '../package.json' with { type: 'json' };

afterAll(removeFolders);

const VALUE = 'q7LwZz19'.repeat(3);
const CUSTOM = acmeKey('node/scan');
const known: KnownValue = { name: 'API_TOKEN', value: new Secret(VALUE), source: '.env', public: false };
const custom: LeakgateOptions['formats'] = { custom: [ACME] };

async function reportOf(options: LeakgateOptions): Promise<Report> {
  const config: ResolvedConfig = withDefaults(options, folderOf({}), undefined);
  const startedAt = new Date();
  const scan = openScan({ config, kind: 'files', knownValues: [known], now: startedAt, processEnv: {} });
  const where = { kind: 'chunk', path: 'a.js' } as const;
  scan.add({ where, content: `const a = "${VALUE}", b = "${CUSTOM}";` });
  return closeScan(scan, config, startedAt);
}

test.each<[string, LeakgateOptions, readonly string[], Report['outcome']]>([
  ['known values', {}, ['known-value error'], 'leaks'],
  ['custom formats', { formats: custom }, ['acme-key error', 'known-value error'], 'leaks'],
  [
    'nothing of a custom format that is disabled',
    { formats: { ...custom, disable: ['acme-key'] } },
    ['known-value error'],
    'leaks',
  ],
  ['no known values where the rule is disabled', { formats: { disable: ['known-value'] } }, [], 'clean'],
  [
    'the policy',
    { policy: [{ when: { rule: 'known-value' }, verdict: 'note', because: 'a test' }] },
    ['known-value note'],
    'clean',
  ],
])('a scan looks for %s', async (_, options, findings, outcome) => {
  const report = await reportOf(options);
  expect(report.findings.map((finding) => `${finding.rule} ${finding.verdict}`).sort()).toEqual(findings);
  expect(report.outcome).toBe(outcome);
});

test('the report names the version, the kind, the time and the salt', async () => {
  const report = await reportOf({});
  expect(report.tool).toEqual({ name: 'leakgate', version: manifest.version });
  expect(report.scan).toMatchObject({ kind: 'files', artifacts: 1, salt: 'default', surfaces: { chunk: 1 } });
  expect(report.scan.durationMs).toBeGreaterThanOrEqual(0);
});
