import { describe, expect, test } from 'vitest';
import type { Confidence, Exposure, Verdict } from '../levels.ts';
import type { Match } from '../match.ts';
import { Secret } from '../secret.ts';
import { rootView } from '../views/view.ts';
import type { Surface, Where } from '../where.ts';
import { decide, type PolicyContext } from './decide.ts';
import { globTest } from './glob.ts';
import type { PolicyRule } from './rules.ts';

const EXPOSURES: readonly Exposure[] = ['secret', 'restricted', 'publishable', 'session', 'sensitive'];

function match(exposure: Exposure, more: Partial<Match> = {}, rule: Partial<Match['rule']> = {}): Match {
  return {
    rule: { id: 'a-rule', provider: 'P', title: 'T', exposure, severity: 'high', confidence: 'high', ...rule },
    secret: new Secret('x'),
    view: rootView('x'),
    start: 0,
    end: 1,
    confidence: 'high',
    confirmed: false,
    evidence: [],
    specificity: 0,
    ...more,
  };
}

function context(scan: PolicyContext['scan'] = 'build', rules: readonly PolicyRule[] = []): PolicyContext {
  return { scan, rules, today: '2026-11-23' };
}

function verdict(where: Where, of: Match, policy: PolicyContext = context()): Verdict {
  return decision(where, of, policy).verdict;
}

function decision(where: Where, of: Match, policy: PolicyContext): ReturnType<typeof decide> {
  const subject = {
    rule: of.rule.id,
    exposure: of.rule.exposure,
    surface: where.kind,
    artifact: 'path' in where ? where.path : where.url,
    origin: { file: 'src/maps/map.ts' },
    fingerprint: 'f00',
  };
  return decide(of, where, subject, policy);
}

const url = 'https://app.example/';
const file = (kind: Extract<Where, { path: string }>['kind']): Where => ({ kind, path: 'a/b.js' });
const own = <Kind extends Surface>(kind: Kind): Where => ({ kind, url, party: 'own' }) as Where;
const third = <Kind extends Surface>(kind: Kind): Where => ({ kind, url, party: 'third' }) as Where;

// Written out from the table of the design, section 4, and independent of the code's own table.
const MATRIX: readonly (readonly [string, readonly Where[], string])[] = [
  [
    'delivered',
    [
      ...(['chunk', 'asset', 'html', 'css', 'source-map', 'public-file'] as const).map(file),
      ...(
        ['document', 'script', 'worker', 'service-worker', 'wasm', 'css', 'source-map', 'asset', 'well-known'] as const
      ).map(own),
    ],
    'error warning note error warning',
  ],
  [
    'own-origin data',
    [
      ...(['response-body', 'response-header', 'dom', 'cache-storage', 'event-stream', 'post-message'] as const).map(
        own,
      ),
      { kind: 'websocket', url, direction: 'received' },
    ],
    'error note note ignored warning',
  ],
  [
    'kept',
    [
      ...(['local-storage', 'session-storage', 'indexed-db', 'opfs', 'window-global', 'history'] as const).map(
        (kind): Where => ({ kind, url }),
      ),
      { kind: 'cookie', url, httpOnly: false },
    ],
    'error note note warning warning',
  ],
  [
    'returned',
    [
      { kind: 'cookie', url, httpOnly: true },
      { kind: 'request-header', url, to: 'own', header: 'authorization' },
      { kind: 'request-body', url, to: 'own' },
      { kind: 'websocket', url, direction: 'sent', to: 'own' },
    ],
    'error note note ignored ignored',
  ],
  [
    'egress',
    [
      { kind: 'request-url', url, to: 'own' },
      { kind: 'request-url', url, to: 'other' },
      { kind: 'request-header', url, to: 'own', header: 'Referer' },
      { kind: 'request-header', url, to: 'other', header: 'authorization' },
      { kind: 'request-body', url, to: 'other' },
      { kind: 'websocket', url, direction: 'sent', to: 'other' },
    ],
    'error note note error error',
  ],
  ['egress to an allowed receiver', [{ kind: 'request-header', url, to: 'allowed' }], 'error note note ignored error'],
  ['console', [{ kind: 'console', url }], 'error note note error warning'],
  ['heap', [{ kind: 'heap', url }], 'error note note note note'],
  ['third party', [third('script'), third('response-body'), third('css')], 'error note note note note'],
  ['source of a build', [file('source-module'), file('config')], 'note note note note note'],
];

describe.each(MATRIX)('%s', (_, places, row) => {
  test.each(places.map((where) => [where.kind, where] as const))('%s', (_kind, where) => {
    expect(EXPOSURES.map((exposure) => verdict(where, match(exposure))).join(' ')).toBe(row);
  });
});

test('a file at commit: a secret is an error, all else a note', () => {
  const row = EXPOSURES.map((exposure) => verdict(file('source-module'), match(exposure), context('commit')));
  expect(row.join(' ')).toBe('error note note note note');
});

test.each<[Exposure, Confidence, boolean, Verdict]>([
  ['secret', 'high', false, 'error'],
  ['secret', 'medium', false, 'warning'],
  ['secret', 'medium', true, 'error'],
  ['secret', 'low', false, 'warning'],
  ['secret', 'low', true, 'warning'],
  ['restricted', 'medium', false, 'note'],
  ['publishable', 'low', false, 'note'],
])('%s of %s confidence, confirmed %s: %s', (exposure, confidence, confirmed, expected) => {
  expect(verdict(file('chunk'), match(exposure, { confidence, confirmed }))).toBe(expected);
});

test.each<[Confidence, boolean, Verdict]>([
  ['medium', true, 'error'],
  ['medium', false, 'warning'],
  ['high', false, 'error'],
])(
  'low confidence, and a reading of the same value of %s confidence, confirmed %s: %s',
  (confidence, confirmed, expected) => {
    const surer = { ...match('session'), confidence, confirmed };
    expect(verdict(file('chunk'), match('session', { confidence: 'low', surer }))).toBe(expected);
  },
);

test('the test mode of a secret kind is a warning', () => {
  expect(verdict(file('chunk'), match('secret', {}, { mode: 'test' }))).toBe('warning');
  expect(verdict(file('chunk'), match('publishable', {}, { mode: 'test' }))).toBe('note');
});

test.each([
  ['secret', 'chunk', 'secret in a chunk'],
  ['secret', 'asset', 'secret in an asset'],
  ['secret', 'css', 'secret in a style sheet'],
] as const)('%s in %s says why', (exposure, kind, because) => {
  expect(decision(file(kind), match(exposure), context()).because).toBe(because);
});

describe('policy rules', () => {
  const rule = (when: PolicyRule['when'], more: Partial<PolicyRule> = {}): PolicyRule => ({
    when,
    verdict: 'note',
    because: 'agreed',
    ...more,
  });
  const chunk = file('chunk');

  test.each<[string, PolicyRule, Verdict]>([
    ['by rule', rule({ rule: 'a-rule' }), 'note'],
    ['by another rule', rule({ rule: 'b-rule' }), 'error'],
    ['by exposure', rule({ exposure: 'secret' }), 'note'],
    ['by surface', rule({ surface: 'css' }), 'error'],
    ['by path of the artifact', rule({ path: 'a/*.js' }), 'note'],
    ['by path of the origin', rule({ path: 'src/maps/**' }), 'note'],
    ['by fingerprint', rule({ fingerprint: 'f00' }), 'note'],
    ['by two of which one does not fit', rule({ rule: 'a-rule', surface: 'css' }), 'error'],
    ['on its last day', rule({}, { until: '2026-11-23' }), 'note'],
    ['past its last day', rule({}, { until: '2026-11-22' }), 'error'],
  ])('%s', (_, each, expected) => {
    expect(verdict(chunk, match('secret'), context('build', [each]))).toBe(expected);
  });

  test('the last that applies decides, and says why', () => {
    const rules = [
      rule({}, { verdict: 'ignored' }),
      rule({ rule: 'a-rule' }, { verdict: 'warning', because: 'later' }),
      rule({ rule: 'no' }),
    ];
    expect(decision(chunk, match('secret'), context('build', rules))).toEqual({ verdict: 'warning', because: 'later' });
  });
});

test.each([
  ['src/maps/**', 'src/maps/a/b.ts', true],
  ['src/maps/**', 'src/map.ts', false],
  ['**/*.ts', 'a.ts', true],
  ['**/*.ts', 'a/b/c.ts', true],
  ['*.ts', 'a/b.ts', false],
  ['a/?.js', 'a/b.js', true],
  ['a/?.js', 'a/bc.js', false],
  ['{a,b}/x.js', 'b/x.js', true],
  ['a+(b).js', 'a+(b).js', true],
  ['a.js', 'abjs', false],
])('glob %s on %s: %s', (glob, path, expected) => {
  expect(globTest(glob)(path)).toBe(expected);
});
