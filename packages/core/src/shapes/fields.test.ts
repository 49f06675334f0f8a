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
