import { gzipSync } from 'node:zlib';
import type { Report } from '@leakgate/core';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../index.ts';
import { ASKED, broken } from '../testing/code-scanning.ts';
import { CRAWL, finding, FULL, HOSTILE, MANY, PLACE, REMEMBERED, report } from '../testing/reports.ts';

function sarif(of: Report): Promise<string> {
  return formatReport('sarif', of, { color: false, width: 80 });
}

function compressed(text: string): number {
  return gzipSync(text).byteLength;
}

const print = (index: number): string => index.toString(16).padStart(32, '0');

/** More tokens than code scanning shows, each in more places than it shows. */
const HUGE = report(
  Array.from({ length: 6000 }, (_, index) =>
    finding({
      fingerprint: print(index),
      places: Array.from({ length: 40 }, (__, at) => ({ ...PLACE, artifact: `assets/${index}-${at * 7919}.js` })),
    }),
  ),
);

/** A rule that says next to nothing of itself, and one that says too much. */
const ODD = report([
  finding({ fingerprint: print(1), rule: 'acme-bare', remedy: undefined, docs: undefined }),
  finding({ fingerprint: print(2), rule: 'acme-wordy', title: 'a'.repeat(3000), because: 'b'.repeat(3000) }),
  finding({ fingerprint: print(3), rule: `acme-${'long-'.repeat(80)}`, redacted: '-----BEGIN …(1679)' }),
  finding({ fingerprint: print(4), places: [{ ...PLACE, origin: { file: 'src/[id]/a b.ts' } }] }),
]);

/** Places that are no files, as a crawl has them. */
const ADDRESSES = report(
  [
    'https://a.example/b.js?c=1#d',
    'http://localhost:8080/',
    'wss://a.example/socket',
    'blob:https://a.example/1f',
    'data:text/html,x',
    'https://a.example/../../x',
    '/etc/x',
    '../x',
    'C:\\x.js',
  ].map((artifact, index) =>
    finding({ fingerprint: print(index), places: [{ ...PLACE, artifact, origin: undefined }] }),
  ),
);

const distinct = (of: Report): Report => ({
  ...of,
  findings: of.findings.map((each, index) => ({ ...each, fingerprint: print(index) })),
});

test.each<[string, Report]>([
  ['of every kind', distinct(FULL)],
  ['accepted', REMEMBERED],
  ['of a crawl', CRAWL],
  ['hostile', HOSTILE],
  ['many', MANY],
  ['huge', HUGE],
  ['odd', ODD],
  ['at addresses', ADDRESSES],
  ['none', report([])],
])('findings %s make a log that code scanning takes', async (_, of) => {
  expect(broken(await sarif(of), compressed)).toEqual([]);
});

describe('what code scanning asks is really asked', () => {
  type Change = (text: string) => string;
  const set =
    (path: string, to: string): Change =>
    (text) =>
      text.replace(new RegExp(`"${path}": [^\\n]*[^\\n,]`), `"${path}": ${to}`);

  test.each<[string, Change]>([
    ['the schema and version 2.1.0 are named', set('version', '"2.0.0"')],
    ['the tool has a name and a semantic version', set('semanticVersion', '"new"')],
    ['the category ends in a slash', (text) => text.replace('"leakgate/build/"', '"leakgate"')],
    ['its name has 1 to 255 characters', (text) => text.replace('"AcmeKey"', '""')],
    ['its precision is known', set('precision', '"sure"')],
    ['its security severity is above 0 and up to 10', set('security-severity', '"0.0"')],
    ['a result names a rule of the log', set('ruleIndex', '7')],
    ['it has the fingerprint that is read', set('primaryLocationLineHash', '""')],
    ['every location is relative and inside of the checkout', set('uri', '"https://a.example/x"')],
    ['every location has a region with all four numbers', set('endColumn', '0')],
  ])('%s', async (rule, change) => {
    const text = await sarif(report([finding({})]));
    expect(broken(change(text), compressed)).toContain(rule);
    expect(ASKED.map(([name]) => name)).toContain(rule);
  });
});

test('what is left out of a huge log is said', async () => {
  const text = await sarif(HUGE);
  expect(text).toContain('1000 more findings are in the report and not in this log, which holds the 5000 gravest');
});

test('the text that is marked is the token where it stands as it is', async () => {
  const regions = async (of: Report): Promise<readonly unknown[]> =>
    [...(await sarif(of)).matchAll(/"startColumn": (\d+),\s*"endLine": \d+,\s*"endColumn": (\d+)/g)].map(
      ([, start, end]) => Number(end) - Number(start),
    );
  const place = { ...PLACE, origin: undefined };
  expect(await regions(report([finding({ places: [{ ...place, via: [] }] })]))).toEqual([40]);
  expect(await regions(report([finding({ places: [place] })]))).toEqual([1]);
  expect((await regions(report([finding({})])))[0]).toBe('VITE_ACME'.length);
});
