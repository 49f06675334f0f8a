import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Report } from '@leakgate/core';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { jobSummary, type ReportFormat } from './index.ts';
import { uriOf } from './sarif/results.ts';
import { EVERY, textOf } from './testing/every.ts';
import { CRAWL, FULL, HOSTILE, HOSTILE_TEXT, REMEMBERED } from './testing/reports.ts';

test.each<[ReportFormat, string]>([
  ['sarif', 'full.sarif.txt'],
  ['junit', 'full.junit.txt'],
  ['github', 'full.github.txt'],
  ['gitlab', 'full.gitlab.txt'],
])('the golden %s report', async (name, file) => {
  await expect(await textOf(name, FULL)).toMatchFileSnapshot(`./__golden__/${file}`);
});

describe('sarif', () => {
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly locations: readonly unknown[];
        }[];
        readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      },
    ];
  }

  async function logOf(of: Report): Promise<Log['runs'][0]> {
    return (JSON.parse(await textOf('sarif', of)) as Log).runs[0];
  }

  /** The schema of the standard (one of its patterns holds in older regular expressions only), as Microsoft's package of matchers for SARIF carries it. */
  const matchers = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(readFileSync(join(matchers, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
  const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  test.each(EVERY)('%s is valid by the schema of SARIF 2.1.0', async (_, of) => {
    validate(JSON.parse(await textOf('sarif', of)));
    expect(validate.errors).toBeNull();
  });

  test('the schema refuses a result without a message, and a URI that is none', async () => {
    const log = await textOf('sarif', FULL);
    expect(validate(JSON.parse(log.replace('"message"', '"massage"')))).toBe(false);
    expect(validate(JSON.parse(log.replace(/"uri": "[^"]*"/, '"uri": "a b"')))).toBe(false);
  });

  test('compiles as what the published types of SARIF 2.1.0 call a log', async () => {
    const folder = mkdtempSync(join(import.meta.dirname, '../.leakgate-sarif-'));
    try {
      const logs = await Promise.all(
        EVERY.map(async ([name, of]) => `export const ${name}: Log = ${await textOf('sarif', of)};`),
      );
      writeFileSync(join(folder, 'logs.ts'), `import type { Log } from 'sarif';\n${logs.join('\n')}`);
      writeFileSync(
        join(folder, 'wrong.ts'),
        `import type { Log } from 'sarif';\nexport const wrong: Log = { version: '2.1.0', runs: [{ results: [] }] };\n`,
      );
      const tsc = join(import.meta.dirname, '../../../node_modules/.bin/tsc');
      const options = [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--types',
        'sarif',
        '--moduleResolution',
        'bundler',
        '--module',
        'esnext',
      ];
      const compile = (file: string): string =>
        spawnSync(tsc, [...options, join(folder, file)], { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' })
          .stdout;
      expect(compile('logs.ts')).toBe('');
      expect(compile('wrong.ts')).toContain("Property 'tool' is missing");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test.each(EVERY)('%s: every result has its rule, a place and a URI that can be resolved', async (_, of) => {
    const { tool, results } = await logOf(of);
    expect(results.length > 0).toBe(of.findings.length > 0);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.locations).toHaveLength(1);
    }
    const uris = [...(await textOf('sarif', of)).matchAll(/"uri": "([^"]*)"/g)].map((hit) => hit[1] ?? '');
    for (const uri of uris) expect(() => new URL(uri, 'file:///project/')).not.toThrow();
  });

  test('what is accepted, ignored or fine is no result', async () => {
    expect((await logOf(REMEMBERED)).results.map(({ level }) => level)).toEqual(['error']);
    expect((await logOf(FULL)).results.map(({ level }) => level)).toEqual(['error', 'error', 'warning']);
  });

  test('a scan with a hole in it was not successful', async () => {
    expect((await logOf(FULL)).invocations[0].executionSuccessful).toBe(false);
    expect((await logOf(CRAWL)).invocations[0].executionSuccessful).toBe(true);
  });

  test.each([
    ['src/a b.ts', 'src/a%20b.ts'],
    ['src/[id].tsx', 'src/%5Bid%5D.tsx'],
    ['a#b?.js', 'a%23b%3F.js'],
    ['c:a.js', 'c%3Aa.js'],
    ['https://a.example/b.js?c=1', 'a.example/b.js%3Fc=1'],
    ['http://localhost:8080/a:b', 'localhost%3A8080/a:b'],
  ])('the URI of %s', (name, uri) => {
    expect(uriOf(name)).toBe(uri);
  });
});

describe('github', () => {
  test('the golden summary of a job', async () => {
    await expect(await jobSummary(FULL)).toMatchFileSnapshot('./__golden__/full.summary.txt');
  });

  test('hostile text starts no command, no markup and no link', async () => {
    const commands = (await textOf('github', HOSTILE)).trimEnd().split('\n');
    expect(commands).toHaveLength(3);
    expect(commands.filter((line) => line.startsWith('::'))).toHaveLength(2);
    const summary = await jobSummary(HOSTILE);
    expect(summary).not.toMatch(/<(?!\/?code>)|\]\(|javascript:/);
    expect(summary.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2);
  });
});

test.each<ReportFormat>(['sarif', 'junit', 'github', 'gitlab'])(
  '%s: control characters reach no reader',
  async (name) => {
    const text = await textOf(name, HOSTILE);
    expect(HOSTILE_TEXT).toContain('\u001b');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  },
);
