import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Origin, Report } from '@leakgate/core';
import { afterAll, expect, test } from 'vitest';
import { slashed } from '../host/paths.ts';
import { nothingKnown } from '../provenance/known-sources.ts';
import type { Sources } from '../provenance/provenance.ts';
import { withUses } from './describe.ts';
import { describedReport } from './described-report.ts';

const root = slashed(realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-describe-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES = {
  'config.ts': "// Settings.\nexport const key = 'KEY';\n",
  'secret-api.ts': "import { key } from './config';\nnew Stripe(key);\nnew Stripe(key);\n",
  'main.ts': 'call(__KEY__, process.env.KEY);\n',
  'broken.ts': 'export const = (\n',
  'settings.json': '{\n  "stripe": { "key": "KEY" }\n}\n',
  'pay.ts':
    "import settings, { stripe } from './settings.json';\nnew Stripe(settings.stripe.key);\nnew Other(stripe.key);\n",
  'own.ts': "import { API_KEY, OTHER_KEY } from 'lib';\ncall(API_KEY);\nconst x = (MY_KEY: string) => call(MY_KEY);\n",
  'replaced.ts': 'call(__KEY__, API_KEY, process.env.API_KEY);\nMAKE_KEY();\na.B_C;\nlocation.href;\n',
  'page.html': '<p>__KEY__</p>\n',
};
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'config.ts': [`${root}/secret-api.ts`, `${root}/gone.ts`, '\0virtual'],
  'settings.json': [`${root}/pay.ts`],
};
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);

const sources: Sources = {
  root,
  base: root,
  folder: root,
  graphs: [
    {
      ids: () => Object.keys(FILES).map((file) => `${root}/${file}`),
      module: (id) => ({
        importers: IMPORTERS[id.slice(root.length + 1)] ?? [],
        dynamicImporters: [],
        isEntry: false,
      }),
    },
  ],
  dependencies: false,
  replaced: () => [],
  defined: ['__KEY__', 'process.env', 'process.env.KEY'],
  replacer: false,
  known: nothingKnown(),
};

function reportOf(origin: Origin): Report {
  const place = { surface: 'chunk', artifact: 'a.js', line: 1, column: 1, via: [], excerpt: '', origin } as const;
  const finding = { fingerprint: '', rule: '', provider: '', title: '', because: '', redacted: '', places: [place] };
  return {
    findings: [
      {
        ...finding,
        evidence: ['checksum valid'],
        exposure: 'secret',
        severity: 'high',
        confidence: 'high',
        verdict: 'error',
        baseline: 'new',
      },
    ],
    problems: [],
  } as unknown as Report;
}

function described(file: string, line = 1, column = 1, more: Partial<Sources> = {}): Report {
  return withUses(reportOf({ file, line, column }), { ...sources, ...more }, (name) => name.replace('secret', '…'));
}

test.each<[string, number, number, readonly string[]]>([
  ['config.ts', 2, 21, ['held by key', 'given to new Stripe(…) in …-api.ts:2', 'given to new Stripe(…) in …-api.ts:3']],
  ['main.ts', 1, 6, ['put in for __KEY__ by define', 'given to call(…)']],
  ['main.ts', 1, 15, ['put in for process.env.KEY by define', 'given to call(…)']],
  [
    'settings.json',
    2,
    22,
    ['the property key', 'given to new Stripe(…) in pay.ts:2', 'given to new Other(…) in pay.ts:3'],
  ],
  ['page.html', 1, 4, ['put in for __KEY__ by define']],
  ['gone.ts', 1, 1, []],
  ['node_modules/a/index.js', 1, 1, []],
])('%s:%i:%i', (file, line, column, expected) => {
  const { findings, problems } = described(file, line, column);
  expect(findings[0]?.evidence).toEqual(['checksum valid', ...expected]);
  expect(problems).toEqual([]);
});

test.each<[string, number, number, boolean, readonly string[]]>([
  ['replaced.ts', 1, 6, true, ['put in for __KEY__ by define', 'given to call(…)']],
  ['replaced.ts', 1, 15, true, ['put in for API_KEY by a plugin', 'given to call(…)']],
  ['replaced.ts', 1, 24, true, ['put in for process.env.API_KEY by a plugin', 'given to call(…)']],
  ['replaced.ts', 1, 15, false, ['given to call(…)']],
  ['replaced.ts', 2, 1, true, []],
  ['replaced.ts', 3, 3, true, []],
  ['replaced.ts', 4, 1, true, []],
  ['own.ts', 2, 6, true, ['given to call(…)']],
  ['own.ts', 3, 36, true, ['given to call(…)']],
  ['page.html', 1, 4, true, ['put in for __KEY__ by define']],
])('%s:%i:%i, with a plugin that replaces: %s', (file, line, column, replacer, expected) => {
  const defined = ['__KEY__'];
  const { findings } = described(file, line, column, { defined, replacer });
  expect(findings[0]?.evidence).toEqual(['checksum valid', ...expected]);
});

test('a module whose syntax cannot be read is a note, and the finding stands', () => {
  const { findings, problems } = described('broken.ts');
  expect(findings[0]?.evidence).toEqual(['checksum valid']);
  expect(problems.map(({ code, effect, where }) => [code, effect, where])).toEqual([
    ['syntax-error', 'note', 'broken.ts'],
  ]);
});

test('what goes wrong costs the description and not the finding', async () => {
  const report = reportOf({ file: 'config.ts', line: 2, column: 21 });
  const failing = {
    ...sources,
    graphs: [
      {
        ids: (): readonly string[] => {
          throw new TypeError('traverse is not a function');
        },
        module: () => undefined,
      },
    ],
  };
  const told = await describedReport(report, { ...failing, known: nothingKnown() }, (name) => name);
  expect(told.findings).toEqual(report.findings);
  expect(told.problems).toEqual([
    {
      code: 'untraced',
      effect: 'note',
      where: 'sources',
      message: 'could not be read for what they do with a token: a TypeError inside leakgate; please report this',
    },
  ]);
});
