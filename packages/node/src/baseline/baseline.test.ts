import type { BaselineEntry, Finding } from '@leakgate/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withDefaults } from '../config/resolve.ts';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { authorOf } from './author.ts';
import { baselineText, saltCheck } from './baseline-file.ts';
import { readBaseline } from './read.ts';
import { updateBaseline, type UpdateRequest } from './update.ts';
import { openBaseline, writeBaseline } from './write.ts';

afterAll(removeFolders);

const A = 'a'.repeat(32);
const B = 'b'.repeat(32);

function entry(fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint, rule: 'acme-key', from: 'dist', places: ['a.js'], reason: 'demo', who: 'Ada', ...more };
}

function finding(fingerprint: string, more: Partial<Finding> = {}): Finding {
  return {
    fingerprint,
    rule: 'acme-key',
    provider: 'Acme',
    title: 'Acme key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    verdict: 'error',
    because: 'secret in a chunk',
    redacted: 'acme_…(40)',
    evidence: [],
    baseline: 'new',
    places: [{ surface: 'chunk', artifact: 'a.js', line: 1, column: 1, via: [], excerpt: '' }],
    ...more,
  };
}

function configOf(files: Readonly<Record<string, string>>): ReturnType<typeof withDefaults> {
  return withDefaults({}, folderOf(files), undefined);
}

test('the text is sorted, one entry to a line, and read back as it was', () => {
  const entries = [entry(B, { until: '2027-01-01' }), entry(A, { from: 'src' }), entry(A)];
  const config = configOf({});
  writeBaseline(config, { version: 1, salt: 's', check: 'c', entries });
  expect(readFileSync(join(config.root, 'leakgate.baseline.json'), 'utf8')).toBe(
    [
      '{',
      '  "version": 1,',
      '  "salt": "s",',
      '  "check": "c",',
      '  "entries": [',
      `    {"fingerprint":"${A}","rule":"acme-key","from":"dist","places":["a.js"],"reason":"demo","who":"Ada"},`,
      `    {"fingerprint":"${A}","rule":"acme-key","from":"src","places":["a.js"],"reason":"demo","who":"Ada"},`,
      `    {"fingerprint":"${B}","rule":"acme-key","from":"dist","places":["a.js"],"reason":"demo","who":"Ada","until":"2027-01-01"}`,
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
  expect(readBaseline(config)?.entries).toEqual([entry(A), entry(A, { from: 'src' }), entries[0]]);
});

test('a new baseline has a salt of its own, and keeps it', () => {
  const config = configOf({});
  const first = openBaseline(config);
  expect(first.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(openBaseline(config).salt).not.toBe(first.salt);
  writeBaseline(config, first);
  expect(openBaseline(config)).toEqual(first);
});

test('the check tells salts apart and shows neither', () => {
  expect(saltCheck('one')).toMatch(/^[0-9a-f]{16}$/);
  expect(saltCheck('one')).not.toBe(saltCheck('two'));
});

test.each<[string, string, string]>([
  ['no JSON', '{', 'the baseline is no valid JSON; restore it from version control'],
  [
    'a conflict',
    '{\n<<<<<<< HEAD\n',
    'the baseline holds the marks of a merge conflict; keep the entries of both sides and remove the marks',
  ],
  ['a later version', '{ "version": 2 }', 'the baseline is of version 2; it needs a later leakgate: update it'],
  ['no version', '{ "entries": [] }', '`version` is missing; it must be 1'],
  ['a list', '[]', 'it holds a list; it must be an object'],
  ['a salt that is no text', '{ "version": 1, "salt": 7, "entries": [] }', '`salt` is a number; it must be a text'],
  [
    'an entry without a reason',
    baselineText({ version: 1, entries: [entry(A, { reason: '' })] }),
    '`entries[0].reason` cannot be used as it is; it must be a text that is not empty',
  ],
  [
    'a day that is none',
    baselineText({ version: 1, entries: [entry(A, { until: '2027-02-30' })] }),
    '`entries[0].until` cannot be used as it is; it must be a day of the calendar as a text, e.g. 2027-06-30',
  ],
  [
    'a key of its own',
    '{ "version": 1, "entries": [], "entires": [] }',
    'there is no key «entires»; did you mean «entries»?',
  ],
])('%s is an error that says what to do', (_, text, message) => {
  expect(() => readBaseline(configOf({ 'leakgate.baseline.json': text }))).toThrow(
    `leakgate: leakgate.baseline.json: ${message}`,
  );
});

test('a folder in its place is an error', () => {
  expect(() => readBaseline(configOf({ 'leakgate.baseline.json/': '' }))).toThrow(
    'leakgate: leakgate.baseline.json: the baseline cannot be read: a folder stands where a file is meant; make it a readable file',
  );
});

describe('an update', () => {
  const acceptance = { reason: 'agreed', who: 'Bo' };

  function update(more: Partial<UpdateRequest>): ReturnType<typeof updateBaseline> {
    return updateBaseline({
      before: [],
      findings: [],
      from: 'dist',
      only: [],
      acceptance,
      today: '2026-11-27',
      rules: [],
      formats: [],
      secretSalt: false,
      complete: true,
      ...more,
    });
  }

  const agreed = (fingerprint: string): BaselineEntry => entry(fingerprint, acceptance);

  test.each<[string, Partial<UpdateRequest>, readonly BaselineEntry[]]>([
    ['accepts what is new', { findings: [finding(A), finding(B)] }, [agreed(A), agreed(B)]],
    ['only what is named', { findings: [finding(A), finding(B)], only: ['bbbbbbbb'] }, [agreed(B)]],
    ['not what stops nobody', { findings: [finding(A, { verdict: 'note' })] }, []],
    ['keeps what is known', { before: [entry(A)], findings: [finding(A, { baseline: 'known' })] }, [entry(A)]],
    [
      'prunes what is gone',
      { before: [entry(A), entry(B)], findings: [finding(A, { baseline: 'known' })] },
      [entry(A)],
    ],
    ['not what another search had found', { before: [entry(A, { from: 'crawl' })] }, [entry(A, { from: 'crawl' })]],
    ['not where something was not searched', { before: [entry(A)], complete: false }, [entry(A)]],
    ['not where only some are named', { before: [entry(A)], only: ['bbbbbbbb'] }, [entry(A)]],
    [
      'renews what is past, whoever found it',
      { before: [entry(A, { from: 'crawl', until: '2026-01-01' })], findings: [finding(A, { baseline: 'expired' })] },
      [agreed(A)],
    ],
    [
      'leaves what another search found and is not past',
      { before: [entry(A, { from: 'crawl' })], findings: [finding(A)] },
      [entry(A, { from: 'crawl' }), agreed(A)],
    ],
  ])('%s', (_, more, entries) => {
    expect(update(more).entries).toEqual(entries);
  });

  test.each<[string, Partial<UpdateRequest>, readonly string[]]>([
    [
      'what the policy calls an error',
      { rules: [{ when: { rule: 'acme-key' }, verdict: 'error', because: 'never' }] },
      ['forbidden never'],
    ],
    ['what can be guessed', { findings: [finding(A, { redacted: '…(8)' })] }, ['guessable ']],
    ['but not under a secret salt', { findings: [finding(A, { redacted: '…(8)' })], secretSalt: true }, []],
  ])('refuses %s', (_, more, refused) => {
    const updated = update({ findings: [finding(A)], ...more });
    expect(updated.refused.map(({ kind, because }) => `${kind} ${because}`)).toEqual(refused);
    expect(updated.accepted).toHaveLength(refused.length === 0 ? 1 : 0);
  });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [{ GIT_AUTHOR_NAME: 'Ada', USER: 'root' }, 'Ada'],
  [{ GITHUB_ACTOR: 'bo' }, 'bo'],
])('who, of %j', (env, who) => {
  expect(authorOf(folderOf({}), env)).toBe(who);
});
