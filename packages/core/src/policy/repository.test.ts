import { describe, expect, test } from 'vitest';
import type { Verdict } from '../levels.ts';
import type { Match } from '../match.ts';
import { Secret } from '../secret.ts';
import { rootView } from '../views/view.ts';
import { decide } from './decide.ts';
import { roleOf, type RepositoryRole } from './repository.ts';

describe.each<[RepositoryRole, readonly string[]]>([
  [
    'lock-file',
    ['package-lock.json', 'packages/a/yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'Cargo.lock', 'go.sum'],
  ],
  ['sample-env', ['.env.example', 'app/.env.sample', '.env.local.template', 'env.example', 'example.env', '.env.dist']],
  [
    'test',
    [
      'src/api.test.ts',
      'src/api.spec.js',
      'test/keys/server.pem',
      'src/__snapshots__/a.ts',
      'a.test.ts.snap',
      'e2e/login.ts',
      'fixtures/user.json',
      'src/Button.stories.tsx',
      'pkg/api_test.go',
      'tests/test_api.py',
      'cypress/support/login.js',
    ],
  ],
  ['prose', ['README.md', 'docs/set-up.mdx', 'CHANGELOG.rst']],
  [
    'other',
    ['.env', '.env.production', 'src/api.ts', 'src/contest/api.ts', 'src/latest.ts', 'src/block.ts', 'src/unlock.json'],
  ],
])('%s', (role, paths) => {
  test.each(paths.map((path) => [path]))('%s', (path) => {
    expect(roleOf(path)).toBe(role);
  });
});

type Sureness = Pick<Match, 'confidence' | 'confirmed'>;

const SURE: Sureness = { confidence: 'high', confirmed: false };
const NAMED: Sureness = { confidence: 'medium', confirmed: true };
const LOOSE: Sureness = { confidence: 'medium', confirmed: false };

function verdict(path: string, sureness: Sureness, id = 'a-rule', scan: 'commit' | 'build' = 'commit'): Verdict {
  const match: Match = {
    rule: { id, provider: 'P', title: 'T', exposure: 'secret', severity: 'high', confidence: sureness.confidence },
    secret: new Secret('x'),
    view: rootView('x'),
    start: 0,
    end: 1,
    evidence: [],
    specificity: 0,
    ...sureness,
  };
  const where = { kind: 'chunk', path } as const;
  const subject = {
    rule: id,
    exposure: 'secret',
    surface: where.kind,
    artifact: path,
    origin: undefined,
    fingerprint: 'f',
  } as const;
  return decide(match, where, subject, { scan, rules: [], today: '2026-11-23' }).verdict;
}

describe('a secret at commit', () => {
  test.each<[string, Verdict, Verdict, Verdict]>([
    // what the file is, a format that proves itself, one that its name gave away, one that nothing confirms
    ['src/api.ts', 'error', 'error', 'warning'],
    ['.env', 'error', 'error', 'warning'],
    ['.env.example', 'error', 'warning', 'note'],
    ['src/api.test.ts', 'error', 'warning', 'note'],
    ['README.md', 'error', 'warning', 'note'],
    ['pnpm-lock.yaml', 'error', 'ignored', 'ignored'],
  ])('in %s', (path, sure, named, loose) => {
    expect([SURE, NAMED, LOOSE].map((each) => verdict(path, each))).toEqual([sure, named, loose]);
  });

  test.each<[string, Verdict]>([
    ['test/server.pem', 'warning'],
    ['certs/server.pem', 'error'],
    ['README.md', 'error'],
  ])('a private key in %s', (path, expected) => {
    expect(verdict(path, SURE, 'pem-private-key')).toBe(expected);
  });

  test.each<[string, Verdict]>([
    ['.env.example', 'warning'],
    ['test/db.ts', 'warning'],
    ['README.md', 'warning'],
    ['src/db.ts', 'error'],
  ])('an address with a password in %s', (path, expected) => {
    expect(verdict(path, SURE, 'postgres-uri')).toBe(expected);
  });

  test('the role of a path says nothing of what ships', () => {
    expect(verdict('assets/fixtures/a.js', NAMED, 'a-rule', 'build')).toBe('error');
    expect(verdict('public/tests/server.pem', SURE, 'pem-private-key', 'build')).toBe('error');
  });
});
