import { createHash } from 'node:crypto';
import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { fingerprint } from '../../fingerprint.ts';
import { Secret } from '../../secret.ts';
import { toArtifact } from '../../views/view.ts';
import { forbiddenValueDetector, unsearchable, type ForbiddenValue } from './index.ts';

const token = random('forbidden').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 24);
const phrase = 'project «Osprey» (phase 2)';

/** Every value that a test forbids, by its fingerprint. */
const forbidden = new Map<string, string>();

function remember(value: string): void {
  forbidden.set(fingerprint(new Secret(value), 'salt'), value);
}

function plain(value: string): ForbiddenValue {
  remember(value);
  return { kind: 'plain', value: new Secret(value), label: 'the code name' };
}

function hashed(value: string): ForbiddenValue {
  remember(value);
  const sha256 = createHash('sha256').update(value, 'utf8').digest('hex');
  return { kind: 'hashed', sha256, length: value.length, label: 'the old key' };
}

function found(values: readonly ForbiddenValue[], text: string): readonly string[] {
  const all: string[] = [];
  detectIn(forbiddenValueDetector(values))(text, (match) => {
    const span = toArtifact(match.view, { start: match.start, end: match.end });
    const value = forbidden.get(fingerprint(match.secret, 'salt'));
    all.push(`${match.view.via.join(' ') || 'plain'}: ${value} at ${text.slice(span.start, span.end)}`);
    expect(match).toMatchObject({ confidence: 'high', confirmed: true, rule: { id: 'forbidden-value' } });
    expect(match.evidence.join()).toMatch(/^forbidden by the config: the /);
  });
  return all;
}

describe('a plain value is found', () => {
  test.each([
    ['as it stands', `a "${phrase}" b`, `plain: ${phrase} at ${phrase}`],
    ['percent-encoded', `?q=${encodeURIComponent(phrase)}`, `percent: ${phrase} at ${encodeURIComponent(phrase)}`],
    ['inside a larger text', `xx${phrase}yy`, `plain: ${phrase} at ${phrase}`],
  ])('%s', (_, text, expected) => {
    expect(found([plain(phrase)], text)).toContain(expected);
  });

  test('in base64, at each alignment', () => {
    for (const lead of ['', 'x', 'xy']) {
      const text = Buffer.from(`${lead}${phrase}--`).toString('base64');
      expect(found([plain(phrase)], text).filter((each) => each.startsWith(`base64: ${phrase} at `)).length).toBe(1);
    }
  });
});

describe('a hashed value is found', () => {
  test.each([
    ['as a literal', `const a="${token}";`],
    ['as a literal in a literal', JSON.stringify(`{"a":"${token}"}`)],
    ['without quotes', `API=${token}\nX=1`],
    ['behind an escape', `"X=1\\n${token} y"`],
    ['in a query', `https://acme.io/?k=${token}&l=1`],
    ['at the very start and end', token],
    ['behind a CJK character', `乡${token}乡`],
  ])('%s', (_, text) => {
    expect(new Set(found([hashed(token)], text))).toEqual(new Set([`plain: ${token} at ${token}`]));
  });

  test.each([
    ['with signs and spaces, as a whole literal', phrase],
    ['with dots', `${token.slice(0, 8)}.${token.slice(8)}`],
    ['in base64 with padding', random('padded').bytes(16).toString('base64')],
    ['with signs of an address', `user:${token}@db`],
  ])('%s', (_, value) => {
    expect(new Set(found([hashed(value)], `const a='${value}',b=1`))).toEqual(new Set([`plain: ${value} at ${value}`]));
  });

  test('among others of other lengths', () => {
    const other = random('other').bytes(20).toString('hex');
    const values = [hashed(token), hashed(other), hashed(phrase)];
    expect(new Set(found(values, `["${other}",{k:${JSON.stringify(phrase)}},\`${token}\`]`)).size).toBe(3);
  });
});

describe('is silent on', () => {
  test.each([
    ['a part of a longer run', `"${token}a"`],
    ['a shorter run', `"${token.slice(1)}"`],
    ['a run of the length that is another', `"${token.slice(1)}${token.slice(0, 1)}"`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(found([hashed(token)], text)).toEqual([]);
  });

  test('any text where nothing is forbidden', () => {
    expect(found([], `"${token}" ${phrase}`)).toEqual([]);
  });
});

test.each([
  ['a short plain value', plain('abc'), 'is shorter than 4 characters'],
  ['a plain value', plain('osprey'), undefined],
  ['a hash', hashed(token), undefined],
  ['a hash of a short value', hashed('abcdef'), 'has a length that is not from 8 to 4096'],
  ['no hash', { ...hashed(token), sha256: 'XYZ' } as ForbiddenValue, 'has no SHA-256 in lower-case hex'],
  ['a broken length', { ...hashed(token), length: 8.5 } as ForbiddenValue, 'has no whole number as its length'],
])('%s: %3$s', (_, value, reason) => {
  expect(unsearchable(value)).toBe(reason);
  if (reason !== undefined) expect(found([value], 'abc abcdef')).toEqual([]);
});
