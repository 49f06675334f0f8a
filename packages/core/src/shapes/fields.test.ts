import { describe, expect, test } from 'vitest';
import type { FieldsShape, QueryShape } from '../format.ts';
import { findShape, valuesOf } from '../testing/find.ts';

const KEY = `${'Ab3/'.repeat(10)}==`;
const fields: FieldsShape = {
  kind: 'fields',
  starts: ['Protocol='],
  required: { Name: 3, Key: 40 },
  except: { Name: ['emulator'] },
};

describe('connection strings', () => {
  test.each([
    ['in quotes', `"Protocol=https;Name=acme;Key=${KEY};Suffix=core.acme.net"`],
    ['in another order', `"Protocol=https;Key=${KEY};Name=acme"`],
    ['closed by a semicolon', `"Protocol=https;Name=acme;Key=${KEY};"`],
  ])('%s', (_, text) => {
    expect(valuesOf(fields, text)).toEqual([text.slice(1, -1)]);
  });

  test('a sentence that goes on is no part of it', () => {
    expect(valuesOf(fields, `Protocol=https;Name=acme;Key=${KEY}; and then`)).toEqual([
      `Protocol=https;Name=acme;Key=${KEY}`,
    ]);
  });

  test.each([
    ['a field is missing', `Protocol=https;Name=acme`],
    ['a value is too short', `Protocol=https;Name=acme;Key=${KEY.slice(10)}`],
    ['a template', `Protocol=https;Name=acme;Key=\${key}${KEY}`],
    ['a placeholder', `Protocol=https;Name=acme;Key=<${KEY}>`],
    ['an emulator', `Protocol=http;Name=emulator;Key=${KEY}`],
    ['a letter in front', `xProtocol=https;Name=acme;Key=${KEY}`],
  ])('%s: none', (_, text) => {
    expect(valuesOf(fields, `"${text}"`)).toEqual([]);
  });
});

const query: QueryShape = { kind: 'query', starts: ['sig='], required: { sv: 10, sig: 20 }, expiry: 'se' };
const SIGNATURE = 'Zm9vYmFy'.repeat(3) + '%3D';

describe('queries', () => {
  const value = `sv=2024-11-04&se=2039-12-31T23%3A59%3A59Z&sp=r&sig=${SIGNATURE}`;

  test.each([
    ['alone', `"${value}"`],
    ['behind a URL', `"https://acme.blob.io/a.json?${value}"`],
    ['in front of a fragment', `<a href='/x?${value}'>`],
  ])('%s', (_, text) => {
    expect(valuesOf(query, text)).toEqual([value]);
  });

  test('in another order', () => {
    const other = value.split('&').toReversed().join('&');
    expect(valuesOf(query, `u("https://acme.io/x?${other}")`)).toEqual([other]);
  });

  test('the end of its life is read', () => {
    expect(findShape(query, value)[0]?.expires).toBe(Date.parse('2039-12-31T23:59:59Z') / 1000);
    expect(findShape(query, value.replace('se=', 'st='))[0]).not.toHaveProperty('expires');
  });

  test.each([
    ['a parameter is missing', value.replace('sv=', 'sx=')],
    ['a value is too short', 'sv=2024-11-04&sig=abc'],
    ['a template', 'sv=2024-11-04&sig=${signature}'],
  ])('%s: none', (_, text) => {
    expect(valuesOf(query, `"?${text}"`)).toEqual([]);
  });
});

describe('whole URLs', () => {
  const signed: QueryShape = {
    kind: 'query',
    starts: ['X-Sig='],
    required: { 'X-Sig': 20, 'X-Date': 16 },
    lasts: { from: 'X-Date', seconds: 'X-Lasts' },
    wholeUrl: true,
  };
  const url = `https://acme.s3.io/a/b.zip?X-Date=20391231T235959Z&X-Lasts=60&X-Sig=${SIGNATURE}`;

  test.each([
    ['a literal', `"${url}"`, [url]],
    ['a query without its URL', `"${url.slice(url.indexOf('?'))}"`, []],
    ['another URL in front of the query', `"https://a.io/",q="${url.slice(url.indexOf('?'))}"`, []],
  ])('%s', (_, text, values) => {
    expect(valuesOf(signed, text)).toEqual(values);
  });

  test('start and duration make the end of its life', () => {
    expect(findShape(signed, url)[0]?.expires).toBe(Date.parse('2040-01-01T00:00:59Z') / 1000);
    const seconds: QueryShape = { kind: 'query', starts: ['sig='], required: { sig: 20 }, expiry: 'Expires' };
    expect(findShape(seconds, `Expires=2000000000&sig=${SIGNATURE}`)[0]?.expires).toBe(2_000_000_000);
  });
});
