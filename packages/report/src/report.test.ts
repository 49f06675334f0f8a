import type { Finding, Problem } from '@leakgate/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatReport, headline, REPORT_FORMATS } from './index.ts';
import { CRAWL, finding, FULL, MANY, PLACE as place, REMEMBERED, report } from './testing/reports.ts';

describe('pretty', () => {
  test.each([
    ['full, 100 wide', FULL, 100],
    ['full, 60 wide', FULL, 60],
    ['full, 40 wide', FULL, 40],
    ['incomplete, 40 wide', report([], { outcome: 'incomplete', problems: FULL.problems }), 40],
    ['clean', report([]), 80],
    ['remembered', REMEMBERED, 80],
    ['crawl', CRAWL, 80],
    ['many', MANY, 100],
    ['incomplete', report([], { outcome: 'incomplete', problems: FULL.problems }), 80],
  ] as const)('%s', async (name, of, width) => {
    const text = await formatReport('pretty', of, { color: false, width });
    await expect(text).toMatchFileSnapshot(`./__golden__/${name.replaceAll(/[, ]+/g, '-')}.txt`);
    // A name of a token, an address and the result have a line each, however narrow the terminal is.
    const running = text.split('\n').filter((line) => !/^[✖▲]|https?:|^leakgate:|^  id/.test(line));
    expect(Math.max(...running.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('colour changes nothing but the colour', async () => {
    const coloured = await formatReport('pretty', FULL, { color: true, width: 100 });
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(
      await formatReport('pretty', FULL, { color: false, width: 100 }),
    );
  });

  test('a note says where it is to be mended, file by file, however long the way there is', async () => {
    const note = (file: string): Finding =>
      finding({ verdict: 'note', severity: 'info', places: [{ ...place, origin: { file, line: 12 } }] });
    const notes = [
      'packages/shop/src/of/the/app/b.ts',
      'packages/shop/src/of/the/app/a.ts',
      'zz-as-long-as-all.ts',
    ].map(note);
    const lines = (await formatReport('pretty', report(notes), { color: false, width: 50 })).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '· Acme API key  acme_…(40)  …/of/the/app/a.ts:12',
      '· Acme API key  acme_…(40)  …/of/the/app/b.ts:12',
      '· Acme API key  acme_…(40)  …-as-long-as-all.ts:12',
    ]);
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

describe('a place in an archive', () => {
  const entry = { ...place, surface: 'asset', artifact: 'app.zip', entry: 'src/a.js', line: 2, column: 21 } as const;
  const { origin, ...unled } = entry;
  test.each([
    ['pretty', 'app.zip › src/a.js:2:21'],
    ['html', 'app.zip › src/a.js:2:21'],
    ['github', 'file=app.zip,title='],
    ['github', 'in app.zip › src/a.js:2:21'],
    ['gitlab', 'app.zip › src/a.js:2:21'],
    ['junit', 'app.zip › src/a.js:2:21'],
    ['json', '"entry": "src/a.js"'],
    ['sarif', 'It stands in app.zip › src/a.js:2:21.'],
    ['sarif', '"startLine": 1,'],
  ] as const)('in %s: %s', async (format, text) => {
    const told = await formatReport(format, report([finding({ places: [unled] })]), { color: false, width: 100 });
    expect(told).toContain(text);
  });

  test('is one line where the source of the archive is known', async () => {
    const note = finding({ places: [{ ...entry, origin }], verdict: 'note' });
    expect(await formatReport('pretty', report([note]), { color: false, width: 200 })).toContain(' src/api.ts:12 ');
    const bare = finding({ places: [unled], verdict: 'note' });
    expect(await formatReport('pretty', report([bare]), { color: false, width: 200 })).toContain(
      ' app.zip › src/a.js ',
    );
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

  test.each([
    ['with findings and problems', FULL],
    ['with a place in an archive', report([finding({ places: [{ ...place, entry: 'src/a.js' }] })])],
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
  expect(REPORT_FORMATS).toEqual(['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'html']);
});

test('of many holes a terminal shows the first, and how many there are besides', async () => {
  const hole = (at: number): Problem => ({
    code: 'unread',
    effect: 'blind',
    where: `hole ${at}`,
    message: 'is not read',
  });
  const remark: Problem = { code: 'unheld', effect: 'note', where: 'remark', message: 'is told' };
  const problems = [...Array.from({ length: 30 }, (_, at) => hole(at)), remark];
  const text = await formatReport('pretty', report([], { problems, outcome: 'incomplete' }), {
    color: false,
    width: 100,
  });
  expect(text.match(/^not searched: hole/gm)).toHaveLength(25);
  expect(text).toContain('and 5 more were not searched; the JSON and HTML reports list all');
  expect(text).toContain('note: remark is told');
});

test.each([
  [1, 'note: 0.js.map has no sources'],
  [3, 'note: 0.js.map has no sources; the same of 1.js.map, 2.js.map'],
  [40, 'note: 0.js.map has no sources; the same of 1.js.map, 2.js.map and 37 more'],
])('%d remarks in the same words are one line at a terminal and one item of a page', async (many, expected) => {
  const problems = Array.from({ length: many }, (_, at): Problem => {
    const where = `${at}.js.map`;
    return { code: 'source-map-without-sources', effect: 'note', where, message: 'has no sources' };
  });
  const told = report([], { problems });
  const text = await formatReport('pretty', told, { color: false, width: 100 });
  expect(text.split('\n').filter((line) => line.startsWith('note: '))).toEqual([expected]);
  const page = await formatReport('html', told, { color: false, width: 100 });
  expect(page.match(/has no sources/g)).toHaveLength(1);
  expect(problems.every(({ where }) => page.includes(`<code>${where}</code>`))).toBe(true);
});
