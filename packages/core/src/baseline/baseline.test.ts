import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../policy/rules.ts';
import type { Finding, Place } from '../report.ts';
import { withBaseline } from './apply.ts';
import type { BaselineEntry } from './baseline.ts';
import { isGuessable } from './guessable.ts';
import { isCovered, placePatterns } from './places.ts';

const TODAY = '2026-11-27';
const TOKEN = 'a'.repeat(32);

function place(artifact: string, origin?: string): Place {
  const common = { surface: 'chunk', artifact, line: 1, column: 1, via: [], excerpt: '' } as const;
  return origin === undefined ? common : { ...common, origin: { file: origin } };
}

function finding(more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: TOKEN,
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
    places: [place('assets/index-DkX29aBc.js', 'src/api.ts')],
    ...more,
  };
}

function entry(more: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    fingerprint: TOKEN,
    rule: 'acme-key',
    from: 'dist',
    places: ['src/api.ts'],
    reason: 'of a demo account',
    who: 'Ada',
    ...more,
  };
}

function stateOf(of: Finding, entries: readonly BaselineEntry[], rules: readonly PolicyRule[] = []): string {
  const [found] = withBaseline([of], entries, { today: TODAY, rules });
  return `${found?.baseline ?? ''}: ${found?.because ?? ''}`;
}

describe('the state of a finding', () => {
  const elsewhere = finding({ places: [place('assets/a.js', 'src/api.ts'), place('assets/b.js', 'src/other.ts')] });
  test.each<[string, Finding, readonly BaselineEntry[], string]>([
    ['without an entry', finding(), [], 'new: secret in a chunk'],
    ['of another token', finding(), [entry({ fingerprint: 'b'.repeat(32) })], 'new: secret in a chunk'],
    ['accepted', finding(), [entry()], 'known: secret in a chunk; accepted by Ada: of a demo account'],
    [
      'accepted until today',
      finding(),
      [entry({ until: TODAY })],
      'known: secret in a chunk; accepted by Ada until 2026-11-27: of a demo account',
    ],
    [
      'past its date',
      finding(),
      [entry({ until: '2026-11-26' })],
      'expired: secret in a chunk; accepted by Ada until 2026-11-26, which is past: of a demo account',
    ],
    [
      'in one more place',
      elsewhere,
      [entry()],
      'new: secret in a chunk; accepted in other places, but not in assets/b.js',
    ],
    [
      'in memory, where the page that holds it was given it by what is accepted',
      finding({ places: [place('assets/a.js', 'src/api.ts'), { ...place('https://a.example/'), surface: 'heap' }] }),
      [entry()],
      'known: secret in a chunk; accepted by Ada: of a demo account',
    ],
    [
      'in memory alone',
      finding({ places: [{ ...place('https://a.example/'), surface: 'heap' }] }),
      [entry()],
      'new: secret in a chunk; accepted in other places, but not in https://a.example/',
    ],
    [
      'in a global of the page, too',
      finding({
        places: [place('assets/a.js', 'src/api.ts'), { ...place('https://a.example/'), surface: 'window-global' }],
      }),
      [entry()],
      'new: secret in a chunk; accepted in other places, but not in https://a.example/',
    ],
    [
      'in places of two entries',
      elsewhere,
      [entry(), entry({ from: 'src', places: ['src/other.ts'] })],
      'known: secret in a chunk; accepted by Ada: of a demo account',
    ],
  ])('%s', (_, of, entries, expected) => {
    expect(stateOf(of, entries)).toBe(expected);
  });

  test('a rule of the team that says error is stronger than an entry', () => {
    const rule: PolicyRule = { when: { rule: 'acme-key' }, verdict: 'error', because: 'never' };
    expect(stateOf(finding(), [entry()], [rule])).toBe(
      'new: secret in a chunk; in the baseline, but the policy forbids to accept it',
    );
    expect(stateOf(finding(), [entry()], [{ ...rule, until: '2026-01-01' }])).toMatch(/^known/);
  });
});

test.each<[string, readonly string[]]>([
  ['assets/index-DkX29aBc.js', ['assets/index-*.js']],
  ['assets/index-D-_29aBc.js.map', ['assets/index-*.js.map']],
  ['static/js/main.3f2a1b9c.chunk.js', ['static/js/main.*.chunk.js']],
  ['assets/page-settings.js', ['assets/page-settings.js']],
  ['assets/chunk-vendored.js', ['assets/chunk-vendored.js']],
  ['src/[id]/{x},y.tsx', ['src/[id]/?x??y.tsx']],
  ['https://app.example/assets/index-DkX29aBc.js?v=1#x', ['assets/index-*.js']],
  ['https://app.example', ['/']],
  ['https://app.example/', ['/']],
])('the pattern of %s', (artifact, patterns) => {
  const places = [place(artifact)];
  expect(placePatterns(finding({ places }))).toEqual(patterns);
  expect(isCovered(places[0] ?? place(''), patterns)).toBe(true);
});

test.each<[string, string, boolean]>([
  ['assets/index-B_cD3f4g.js', 'assets/index-*.js', true],
  ['https://staging.example/app/assets/index-B_cD3f4g.js', 'assets/index-*.js', true],
  ['https://staging.example/app/runs/42', 'app/runs/*', true],
  ['https://staging.example/app/runs/42', 'https://other.example/**', false],
  ['https://staging.example/app/runs/42', 'https://staging.example/**', true],
  ['other/index-B_cD3f4g.js', 'assets/index-*.js', false],
])('%s is meant by %s: %s', (artifact, pattern, covered) => {
  expect(isCovered(place(artifact), [pattern])).toBe(covered);
});

test.each<[string, Partial<Finding>, boolean]>([
  ['a long token', {}, false],
  ['a short password', { rule: 'known-value', redacted: '…(12)' }, true],
  ['a long value of the environment', { rule: 'known-value', redacted: '…(40)' }, false],
  ['a token whose random part is short', { redacted: 'acme_…(20)' }, true],
  ['a setting', { rule: 'public-source-map', redacted: 'build.sourcemap true' }, false],
  ['a payment card', { rule: 'payment-card', redacted: '…(16)' }, true],
  ['an internal address', { rule: 'internal-endpoint', redacted: '…(60)' }, true],
  ['a URL with a password', { rule: 'postgres-uri', redacted: 'postgres://…(80)' }, true],
])('%s can be guessed: %s', (_, more, guessable) => {
  expect(isGuessable(finding(more))).toBe(guessable);
});
