import type { Finding, Report } from '@leakgate/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatReport, headline, REPORT_FORMATS } from './index.ts';

function finding(more: Partial<Finding>): Finding {
  return {
    fingerprint: '0123456789abcdef0123456789abcdef',
    rule: 'acme-key',
    provider: 'Acme',
    title: 'Acme API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    verdict: 'error',
    because: 'secret in a chunk',
    redacted: 'acme_…(40)',
    evidence: ['checksum valid'],
    remedy: 'Revoke it in the console of Acme, then let a server hold its replacement and call Acme for the page.',
    docs: 'https://acme.example/docs/keys',
    baseline: 'new',
    places: [
      {
        surface: 'chunk',
        artifact: 'assets/index-DkX29aBc.js',
        line: 1,
        column: 48_211,
        via: ['base64'],
        excerpt: 'headers:{authorization:`token acme_…(40)`}',
        origin: {
          file: 'src/api.ts',
          line: 12,
          column: 18,
          importedBy: ['src/api.ts', 'src/main.ts'],
          env: 'VITE_ACME',
        },
      },
    ],
    ...more,
  };
}

function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'leakgate', version: '0.1.0' },
    scan: {
      kind: 'build',
      startedAt: '2026-11-23T10:00:00.000Z',
      durationMs: 412,
      artifacts: 31,
      bytes: 5_120_034,
      salt: 'default',
      surfaces: { chunk: 12, 'source-map': 12, html: 1, asset: 6 },
    },
    outcome: findings.some((each) => each.verdict === 'error') ? 'leaks' : 'clean',
    findings,
    problems: [],
    ...more,
  };
}

const place = finding({}).places[0];
if (place === undefined) throw new Error('the finding of this test has a place');
const manyPlaces = Array.from({ length: 7 }, (_, index) => ({
  ...place,
  artifact: `assets/chunk-${index}.js`,
  column: index + 1,
}));

const FULL = report(
  [
    finding({ places: manyPlaces }),
    finding({
      rule: 'known-value',
      title: 'Value of a protected environment variable',
      redacted: '…(24)',
      severity: 'high',
      evidence: ['value of DB_PASSWORD from .env'],
      places: [
        {
          surface: 'public-file',
          artifact: 'config.json',
          line: 3,
          column: 12,
          via: [],
          excerpt: '"password": "…(24)"',
        },
      ],
    }),
    finding({
      title: 'Acme maps key',
      exposure: 'restricted',
      verdict: 'warning',
      severity: 'medium',
      because: 'restricted key in a chunk',
    }),
    finding({
      title: 'Acme publishable key',
      exposure: 'publishable',
      verdict: 'note',
      severity: 'info',
      because: 'made for browsers',
    }),
    finding({ title: 'Ignored key', verdict: 'ignored', because: 'agreed' }),
  ],
  {
    problems: [
      {
        code: 'too-large',
        effect: 'blind',
        where: 'assets/huge.bin',
        message: 'is larger than 400 MiB and was not read',
      },
      {
        code: 'malformed-source-map',
        effect: 'note',
        where: 'a.js.map',
        message: 'is no valid source map; its text was searched as it stands',
      },
    ],
  },
);

describe('pretty', () => {
  test.each([
    ['full, 100 wide', FULL, 100],
    ['full, 60 wide', FULL, 60],
    ['clean', report([]), 80],
    ['incomplete', report([], { outcome: 'incomplete', problems: FULL.problems }), 80],
  ] as const)('%s', async (name, of, width) => {
    const text = await formatReport('pretty', of, { color: false, width });
    await expect(text).toMatchFileSnapshot(`./__golden__/${name.replaceAll(/[, ]+/g, '-')}.txt`);
    if (width === 60) expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('colour changes nothing but the colour', async () => {
    const coloured = await formatReport('pretty', FULL, { color: true, width: 100 });
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(
      await formatReport('pretty', FULL, { color: false, width: 100 }),
    );
  });

  test('what a scanned page put into names and excerpts cannot steer the terminal', async () => {
    const hostile = '\u001b[2J\u202e\r\nfine';
    const places = [
      { ...place, artifact: hostile, excerpt: hostile, origin: { file: hostile, importedBy: [hostile, hostile] } },
    ];
    const text = await formatReport('pretty', report([finding({ places, because: hostile, title: hostile })]), {
      color: false,
      width: 80,
    });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

  test.each([
    ['with findings and problems', FULL],
    ['clean', report([])],
  ])('fits a report %s', async (_, of) => {
    validate(JSON.parse(await formatReport('json', of, { color: false, width: 80 })));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a key it does not know', { ...FULL, extra: 1 }],
    ['a verdict it does not know', report([finding({ verdict: 'fatal' as Finding['verdict'] })])],
    ['null for what is absent', report([{ ...finding({}), remedy: null } as unknown as Finding])],
  ])('refuses %s', (_, of) => {
    expect(validate(of)).toBe(false);
  });
});

test('json is the report, and ends with a line break', async () => {
  const text = await formatReport('json', FULL, { color: true, width: 1 });
  expect(JSON.parse(text)).toEqual(FULL);
  expect(text.endsWith('}\n')).toBe(true);
});

test.each([
  [FULL, 'leakgate: 2 tokens must not ship (2 errors, 1 warning, 1 note; 31 files, 5.1 MB, 412 ms)'],
  [
    { ...FULL, scan: { ...FULL.scan, kind: 'commit' as const } },
    'leakgate: 2 tokens must not be committed (2 errors, 1 warning, 1 note; 31 files, 5.1 MB, 412 ms)',
  ],
  [report([]), 'leakgate: clean (nothing found; 31 files, 5.1 MB, 412 ms)'],
])('the headline says what came out', (of, text) => {
  expect(headline(of)).toBe(text);
});

test('every format has a name', () => {
  expect(REPORT_FORMATS).toEqual(['pretty', 'json']);
});
