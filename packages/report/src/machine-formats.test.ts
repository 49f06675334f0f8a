import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Report } from '@leakgate/core';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { formatReport, jobSummary, type ReportFormat } from './index.ts';
import { uriOf } from './sarif/results.ts';
import { CRAWL, FULL, HOSTILE, HOSTILE_TEXT, MANY, REMEMBERED, report } from './testing/reports.ts';

const REPORTS: Readonly<Record<string, Report>> = { FULL, REMEMBERED, CRAWL, HOSTILE, MANY, CLEAN: report([]) };
const EVERY = Object.entries(REPORTS);

function format(name: ReportFormat, of: Report): Promise<string> {
  return formatReport(name, of, { color: false, width: 80 });
}

test.each<[ReportFormat, string]>([
  ['sarif', 'full.sarif.txt'],
  ['junit', 'full.junit.txt'],
  ['github', 'full.github.txt'],
  ['gitlab', 'full.gitlab.txt'],
])('the golden %s report', async (name, file) => {
  await expect(await format(name, FULL)).toMatchFileSnapshot(`./__golden__/${file}`);
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
    return (JSON.parse(await format('sarif', of)) as Log).runs[0];
  }

  /** The schema of the standard (one of its patterns holds in older regular expressions only), as Microsoft's package of matchers for SARIF carries it. */
  const matchers = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(readFileSync(join(matchers, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
  const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  test.each(EVERY)('%s is valid by the schema of SARIF 2.1.0', async (_, of) => {
    validate(JSON.parse(await format('sarif', of)));
    expect(validate.errors).toBeNull();
  });

  test('the schema refuses a result without a message, and a URI that is none', async () => {
    const log = await format('sarif', FULL);
    expect(validate(JSON.parse(log.replace('"message"', '"massage"')))).toBe(false);
    expect(validate(JSON.parse(log.replace(/"uri": "[^"]*"/, '"uri": "a b"')))).toBe(false);
  });

  test('compiles as what the published types of SARIF 2.1.0 call a log', async () => {
    const folder = mkdtempSync(join(import.meta.dirname, '../.leakgate-sarif-'));
    try {
      const logs = await Promise.all(
        EVERY.map(async ([name, of]) => `export const ${name}: Log = ${await format('sarif', of)};`),
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
    const uris = [...(await format('sarif', of)).matchAll(/"uri": "([^"]*)"/g)].map((hit) => hit[1] ?? '');
    for (const uri of uris) expect(() => new URL(uri, 'file:///root/')).not.toThrow();
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

describe('junit', () => {
  interface Suite {
    readonly testsuites: {
      readonly testsuite: Readonly<Record<string, unknown>> & { readonly testcase: readonly object[] };
    };
  }

  async function suiteOf(of: Report): Promise<Suite['testsuites']['testsuite']> {
    const text = await format('junit', of);
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testcase',
    });
    return (parser.parse(text) as Suite).testsuites.testsuite;
  }

  test.each<[string, Report, readonly [tests: string, failures: string, errors: string, skipped: string]]>([
    ['full', FULL, ['6', '2', '1', '1']],
    ['remembered', REMEMBERED, ['3', '1', '0', '2']],
    ['hostile', HOSTILE, ['2', '1', '1', '0']],
    ['clean', report([]), ['1', '0', '0', '0']],
  ])('%s: the counts are those of the cases', async (_, of, [tests, failures, errors, skipped]) => {
    const suite = await suiteOf(of);
    expect(suite).toMatchObject({ tests, failures, errors, skipped });
    const having = (key: string): string => String(suite.testcase.filter((each) => key in each).length);
    expect([String(suite.testcase.length), having('failure'), having('error'), having('skipped')]).toEqual([
      tests,
      failures,
      errors,
      skipped,
    ]);
  });

  test('warnings are failures where they made the scan fail', async () => {
    const warnings = REMEMBERED.findings.map((finding) => ({ ...finding, verdict: 'warning' as const }));
    expect(await suiteOf(report(warnings, { outcome: 'leaks' }))).toMatchObject({ failures: '1' });
    expect(await suiteOf(report(warnings, { outcome: 'clean' }))).toMatchObject({ failures: '0' });
  });
});

/**
 * GitLab's own schema comes in no package of npm's. This is written after its versions 15.0.7 and 15.2.1 (of both, the
 * copies in GitLab's own repository were read) and has every property that we write, with all that is asked of it there.
 * Where `GITLAB_SCHEMA` names a file with the original, as it does every night, the reports are held to that as well.
 */
describe('gitlab', () => {
  const text = { type: 'string', minLength: 1 };
  const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
  const vendor = { type: 'object', required: ['name'], properties: { name: text } };
  const scanner = {
    type: 'object',
    required: ['id', 'name', 'version', 'vendor'],
    properties: { id: text, name: text, version: text, vendor },
  };
  const schema = {
    type: 'object',
    required: ['version', 'scan', 'vulnerabilities'],
    properties: {
      version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
      scan: {
        type: 'object',
        required: ['analyzer', 'scanner', 'type', 'start_time', 'end_time', 'status'],
        properties: {
          analyzer: scanner,
          scanner,
          type: { const: 'secret_detection' },
          start_time: time,
          end_time: time,
          status: { enum: ['success', 'failure'] },
          messages: {
            type: 'array',
            items: {
              type: 'object',
              required: ['level', 'value'],
              properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
            },
          },
        },
      },
      vulnerabilities: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'identifiers', 'location'],
          properties: {
            id: text,
            name: { type: 'string', maxLength: 255 },
            description: { type: 'string', maxLength: 1_048_576 },
            solution: { type: 'string', maxLength: 7000 },
            raw_source_code_extract: { type: 'string' },
            severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
            identifiers: {
              type: 'array',
              minItems: 1,
              items: {
                type: 'object',
                required: ['type', 'name', 'value'],
                properties: {
                  type: text,
                  name: text,
                  value: text,
                  url: { type: 'string', pattern: '^(https?|ftp)://.+' },
                },
              },
            },
            tracking: {
              type: 'object',
              required: ['items'],
              properties: {
                type: { const: 'source' },
                items: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['signatures'],
                    properties: {
                      signatures: {
                        type: 'array',
                        minItems: 1,
                        items: {
                          type: 'object',
                          required: ['algorithm', 'value'],
                          properties: { algorithm: { type: 'string' }, value: { type: 'string' } },
                        },
                      },
                    },
                  },
                },
              },
            },
            links: {
              type: 'array',
              items: {
                type: 'object',
                required: ['url'],
                properties: { url: { type: 'string', pattern: '^(https?|ftp)://.+' } },
              },
            },
            location: {
              type: 'object',
              required: ['commit'],
              properties: {
                file: text,
                start_line: { type: 'number' },
                end_line: { type: 'number' },
                commit: { type: 'object', required: ['sha'], properties: { sha: text } },
              },
            },
          },
        },
      },
    },
  };
  const original = process.env['GITLAB_SCHEMA'];
  const asked: readonly object[] =
    original === undefined ? [schema] : [schema, JSON.parse(readFileSync(original, 'utf8')) as object];
  const validators = asked.map((each) => new Ajv({ allErrors: true, strict: each === schema }).compile(each));

  function flawsOf(text: string): readonly unknown[] {
    return validators.flatMap((validate) => {
      validate(JSON.parse(text));
      return validate.errors ?? [];
    });
  }

  test.each(EVERY)('%s has everything that GitLab asks for', async (_, of) => {
    expect(flawsOf(await format('gitlab', of))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['without a version', '"version"', '"edition"'],
    ['of another kind of scan', '"type": "secret_detection"', '"type": "sast"'],
    ['with a time of its own zone', '"start_time": "2026-11-23T10:00:00"', '"start_time": "2026-11-23T10:00:00+01:00"'],
    ['with a vulnerability without an id', '"id": "0123456789abcdef0123456789abcdef"', '"id": ""'],
    ['with a severity that it does not know', '"severity": "Critical"', '"severity": "Fatal"'],
    ['without a commit', '"commit"', '"change"'],
    ['without a signature', '"signatures"', '"signs"'],
    ['with a link that is no address', '"url": "https://', '"url": "about:'],
  ])('a report %s is refused', async (_, from, to) => {
    const text = await format('gitlab', FULL);
    expect(text).toContain(from);
    expect(flawsOf(text.replace(from, to))).not.toEqual([]);
  });

  test('a long title and many places are cut to what GitLab takes', async () => {
    const [place] = FULL.findings[0]?.places ?? [];
    const places = Array.from({ length: 50_000 }, () => place).filter((each) => each !== undefined);
    const long = FULL.findings.map((finding) => ({
      ...finding,
      title: 'a'.repeat(300),
      remedy: 'b'.repeat(8000),
      places,
    }));
    const text = await format('gitlab', { ...FULL, findings: long });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toContain(' and 49980 more."');
  });

  test('what is accepted or fine is no vulnerability', async () => {
    const { vulnerabilities } = JSON.parse(await format('gitlab', REMEMBERED)) as {
      vulnerabilities: readonly unknown[];
    };
    expect(vulnerabilities).toHaveLength(1);
  });
});

describe('github', () => {
  test('the golden summary of a job', async () => {
    await expect(await jobSummary(FULL)).toMatchFileSnapshot('./__golden__/full.summary.txt');
  });

  test('hostile text starts no command, no markup and no link', async () => {
    const commands = (await format('github', HOSTILE)).trimEnd().split('\n');
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
    const text = await format(name, HOSTILE);
    expect(HOSTILE_TEXT).toContain('\u001b');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  },
);
