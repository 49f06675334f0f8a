import { createHash } from 'node:crypto';
import type { Report } from '@leakgate/core';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../index.ts';
import { CRAWL, finding, FULL, HOSTILE, MANY, PLACE, REMEMBERED, report } from '../testing/reports.ts';
import { escaped, html } from './markup.ts';
import { timeText } from './times.ts';

function pageOf(of: Report, earlier?: Report): Promise<string> {
  return formatReport('html', of, { color: false, width: 80, ...(earlier === undefined ? {} : { earlier }) });
}

/** What stands between the style and the script, one line for each run of white space. */
function bodyOf(page: string): string {
  return page.slice(page.indexOf('<main'), page.indexOf('</main>')).replaceAll(/\s*\n\s*/g, '\n');
}

function titles(page: string): readonly string[] {
  return [...page.matchAll(/<h2[^>]*>\s*([^<]*?)\s*<span class="number">(\d+)/g)].map((hit) => `${hit[1]} ${hit[2]}`);
}

test.each([
  ['build', FULL],
  ['crawl', CRAWL],
] as const)('the golden page of a %s', async (name, of) => {
  await expect(bodyOf(await pageOf(of))).toMatchFileSnapshot(`../__golden__/page-${name}.txt`);
});

describe('findings stand in the group that says what to do about them', () => {
  test.each<[string, Report, readonly string[]]>([
    ['none', report([]), []],
    [
      'every kind',
      FULL,
      ['Not searched 1', 'Must not ship 2', 'To check 1', 'Seen, and fine 1', 'Ignored 1', 'Remarks 1'],
    ],
    ['remembered', REMEMBERED, ['Must not ship 1', 'Accepted 2']],
    ['many', MANY, ['Must not ship 80', 'To check 40', 'Seen, and fine 40']],
  ])('%s', async (_, of, expected) => {
    expect(titles(await pageOf(of))).toEqual(expected);
  });
});

test('what is new since an earlier report, and what is gone', async () => {
  const gone = finding({ fingerprint: 'f'.repeat(32), title: 'Gone key' });
  const fresh = finding({ fingerprint: 'e'.repeat(32), title: 'Fresh key' });
  const page = await pageOf(report([fresh, finding({})]), report([gone, finding({})]));
  expect(page).toContain('<strong>1 new</strong>, 1 gone since 23 Nov 2026, 10:00 UTC');
  expect(page.match(/class="badge new"/g)).toHaveLength(1);
  expect(titles(page)).toEqual(['Must not ship 2', 'Gone 1']);
});

test('a token in many places shows the first ones, and folds the others', async () => {
  const places = Array.from({ length: 40 }, (_, index) => ({ ...PLACE, column: index + 1 }));
  expect(await pageOf(report([finding({ places })]))).toContain('<summary>and 32 more places</summary>');
});

test('one page is not called pages', async () => {
  const { coverage } = CRAWL;
  if (coverage === undefined) throw new Error('a crawl has coverage');
  const text = await pageOf({ ...CRAWL, coverage: { ...coverage, pages: 1, stores: 2 } });
  expect(text).toContain('<li><strong>1</strong> <span>page</span></li>');
  expect(text).toContain('<li><strong>2</strong> <span>stores</span></li>');
});

test('a long name is shortened in the summary and stands whole among the places', async () => {
  const file = `src/${'deep/'.repeat(30)}client.ts`;
  const page = await pageOf(report([finding({ places: [{ ...PLACE, origin: { file, line: 12 } }] })]));
  expect(page).toMatch(/<span class="where"><code>…\/(?:deep\/)+client\.ts:12<\/code>/);
  expect(page).toContain(`${file}:12`);
});

describe('hostile content stays text', () => {
  test('nothing of it is markup, a link or an attribute of its own', async () => {
    const body = bodyOf(await pageOf(HOSTILE));
    expect(body).not.toMatch(/<(?:script|img)|javascript:|[\u0000-\u0009\u000b-\u001f\u202e\ud800]/);
    expect(body).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &quot;q&quot; &#39;s&#39;');
  });

  test('the policy of the page allows exactly the style and the script that are there', async () => {
    const page = await pageOf(HOSTILE);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    const hash = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('nothing is loaded from anywhere', async () => {
    expect(await pageOf(FULL)).not.toMatch(/\ssrc=|<link|url\(|@import|\sstyle=|\son\w+=/);
  });
});

test.each([
  ['Acme', '>Acme documentation</a>'],
  ['Any', '>Documentation</a>'],
])('what leads to the page of %s says so', async (provider, link) => {
  expect(await pageOf(report(FULL.findings.map((finding) => ({ ...finding, provider }))))).toContain(link);
});

test('a page that is not of the provider is not called so', async () => {
  const docs = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';
  const page = await pageOf(report(FULL.findings.map((finding) => ({ ...finding, provider: 'PostgreSQL', docs }))));
  expect(page).toContain('>OWASP cheat sheet</a>');
  expect(page).not.toContain('>PostgreSQL documentation</a>');
});

test('what stands between backticks is code', async () => {
  const page = await pageOf(report([finding({ remedy: 'Name in `define <one>` each, and ` no more.' })]));
  expect(page).toContain('Name in <code>define &lt;one&gt;</code> each, and ` no more.');
});

test('escaping, once', () => {
  const inner = html`<b>${'<&>'}</b>`;
  expect(html`<p>${inner}${'"'}${undefined}${3}</p>`.text).toBe('<p><b>&lt;&amp;&gt;</b>&quot;3</p>');
  expect(escaped('a\u0000\u202e')).toBe('a��');
});

test.each([
  ['2026-11-03T09:05:59.000Z', '3 Nov 2026, 09:05 UTC'],
  ['soon', 'soon'],
])('the time of %s', (iso, text) => {
  expect(timeText(iso)).toBe(text);
});
