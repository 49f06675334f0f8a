import { describe, expect, test } from 'vitest';
import type { Finding, Place } from '../../report.ts';
import { namePairs, type PairedFormat } from './credential-pairs.ts';

const FORMATS: readonly PairedFormat[] = [
  { id: 'acme-secret-key', publicSibling: 'acme-public-key' },
  { id: 'acme-admin-key', publicSibling: 'acme-site-key' },
  { id: 'acme-browser-key', aliases: ['acme-site-key'] },
  { id: 'acme-public-key' },
];

function place(line: number, column = 1, artifact = 'a.js'): Place {
  return { surface: 'chunk', artifact, line, column, via: [], excerpt: '' };
}

function finding(rule: string, exposure: Finding['exposure'], ...places: readonly Place[]): Finding {
  return {
    fingerprint: rule,
    rule,
    provider: 'Acme',
    title: `Acme ${rule}`,
    exposure,
    severity: 'high',
    confidence: 'high',
    verdict: 'error',
    because: '',
    redacted: `${rule.slice(0, 3)}…(40)`,
    evidence: ['checksum valid'],
    baseline: 'new',
    places: places.length === 0 ? [place(1)] : places,
  };
}

function evidenceOf(findings: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(namePairs(findings, FORMATS).map(({ rule, evidence }) => [rule, evidence.slice(1)]));
}

describe('a secret and its public sibling', () => {
  test('are named to each other, with the one to keep', () => {
    const both = [finding('acme-secret-key', 'secret'), finding('acme-public-key', 'publishable', place(9, 1, 'b.js'))];
    expect(evidenceOf(both)).toEqual({
      'acme-secret-key': ['remove this one, keep Acme acme-public-key acm…(40), which is made for browsers'],
      'acme-public-key': ['keep this one, remove Acme acme-secret-key acm…(40)'],
    });
  });

  test('are known by an alias, too', () => {
    const both = [finding('acme-admin-key', 'secret'), finding('acme-browser-key', 'publishable')];
    expect(evidenceOf(both)['acme-browser-key']).toEqual(['keep this one, remove Acme acme-admin-key acm…(40)']);
  });

  test.each([
    ['a secret alone', [finding('acme-secret-key', 'secret')]],
    ['a sibling alone', [finding('acme-public-key', 'publishable')]],
    ['two of other families', [finding('acme-admin-key', 'secret'), finding('acme-public-key', 'publishable')]],
    ['nothing', []],
  ])('%s stays as it is', (_, findings) => {
    expect(namePairs(findings, FORMATS)).toEqual(findings);
  });
});

describe('an id and its secret', () => {
  const id = (...places: readonly Place[]): Finding => finding('aws-access-key-id', 'secret', ...places);
  const secret = (...places: readonly Place[]): Finding => finding('aws-secret-access-key', 'secret', ...places);

  test.each([
    ['on neighbouring lines', place(4), place(5)],
    ['on the one line of a bundle', place(1, 50_000), place(1, 50_040)],
  ])('%s are named to each other', (_, a, b) => {
    const named = evidenceOf([id(place(700), a), secret(b)]);
    expect(named['aws-access-key-id']).toEqual([
      'stands beside Acme aws-secret-access-key aws…(40): together they open the AWS account',
    ]);
    expect(named['aws-secret-access-key']?.length).toBe(1);
  });

  test.each([
    ['far apart', place(4), place(400)],
    ['far apart on one line', place(1, 10), place(1, 90_000)],
    ['in two files', place(4), place(4, 1, 'b.js')],
  ])('%s are not', (_, a, b) => {
    expect(evidenceOf([id(a), secret(b)])).toEqual({ 'aws-access-key-id': [], 'aws-secret-access-key': [] });
  });

  test('the findings that were given are not changed', () => {
    const given = [id(place(1)), secret(place(2))];
    const before = structuredClone(given);
    namePairs(given, FORMATS);
    expect(given).toEqual(before);
  });
});
