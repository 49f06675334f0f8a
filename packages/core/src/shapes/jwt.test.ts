import { describe, expect, test } from 'vitest';
import { literal, run, type ClaimTest, type JwtShape } from '../format.ts';
import { findShape, valuesOf } from '../testing/find.ts';

const SIGNATURE = Buffer.from('a signature, thirty-two bytes long').toString('base64url');

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: unknown, header: unknown = { alg: 'HS256', typ: 'JWT' }, signature: string = SIGNATURE): string {
  return [part(header), part(claims), signature].join('.');
}

function shape(...claims: readonly ClaimTest[]): JwtShape {
  return { kind: 'jwt', claims };
}

describe('claims', () => {
  const token = jwt({ iss: 'https://id.acme.io/auth/v1', role: 'service_role', aud: ['web', 'api'], admin: null });

  test.each<[string, ClaimTest, boolean]>([
    ['present', { claim: 'role', is: 'present' }, true],
    ['present, though null', { claim: 'admin', is: 'present' }, true],
    ['absent', { claim: 'sub', is: 'present' }, false],
    ['equal', { claim: 'role', is: 'equal', text: 'service_role' }, true],
    ['not equal', { claim: 'role', is: 'equal', text: 'service' }, false],
    ['a member of an array', { claim: 'aud', is: 'equal', text: 'api' }, true],
    ['start', { claim: 'iss', is: 'start', text: 'https://id.' }, true],
    ['no start', { claim: 'iss', is: 'start', text: 'id.' }, false],
    ['end', { claim: 'iss', is: 'end', text: '/auth/v1' }, true],
    ['no end', { claim: 'iss', is: 'end', text: '/auth' }, false],
    ['part', { claim: 'iss', is: 'part', text: 'acme' }, true],
    ['no part', { claim: 'iss', is: 'part', text: 'other' }, false],
  ])('%s', (_, claim, holds) => {
    expect(valuesOf(shape(claim), `"${token}"`)).toEqual(holds ? [token] : []);
  });

  test('every test has to hold', () => {
    const both = shape({ claim: 'role', is: 'present' }, { claim: 'sub', is: 'present' });
    expect(valuesOf(both, token)).toEqual([]);
  });

  test('tests on the header', () => {
    const keyed: JwtShape = { ...shape(), header: [{ claim: 'kid', is: 'start', text: 'gcms-' }] };
    const named = jwt({ sub: 'a' }, { alg: 'RS256', kid: 'gcms-1' });
    expect(valuesOf(keyed, named)).toEqual([named]);
    expect(valuesOf(keyed, token)).toEqual([]);
  });

  test('a claim in another alphabet than ASCII', () => {
    const token = jwt({ name: 'Жанна 田中', sub: 'x' });
    expect(valuesOf(shape({ claim: 'name', is: 'part', text: '田中' }), token)).toEqual([token]);
  });
});

describe('what is none', () => {
  test.each([
    ['two parts', jwt({ sub: 'x' }).split('.').slice(0, 2).join('.')],
    ['no signature', jwt({ sub: 'x' }, { alg: 'none' }, '')],
    ['a header without an algorithm', jwt({ sub: 'x' }, { typ: 'JWT' })],
    ['a payload that is no object', jwt('text')],
    ['a payload that does not decode', jwt({ sub: 'x' }).replace(/\.e/, '.f')],
    ['a letter in front', `x${jwt({ sub: 'x' })}`],
  ])('%s', (_, text) => {
    expect(valuesOf(shape(), text)).toEqual([]);
  });
});

test('the end of its life is read', () => {
  const [hit] = findShape(shape(), jwt({ exp: 1_700_000_000 }));
  expect(hit?.expires).toBe(1_700_000_000);
  expect(findShape(shape(), jwt({ exp: 'soon' }))[0]).not.toHaveProperty('expires');
});

test('claims that were decisive are told, and only those', () => {
  const role: ClaimTest = { claim: 'role', is: 'equal', text: 'anon' };
  const [hit] = findShape(shape(role), jwt({ role: 'anon', name: 'Somebody' }));
  expect(hit?.facts).toEqual(['claim role is anon']);
  expect(hit?.confirmed).toBe(true);
  expect(findShape(shape(), jwt({ role: 'anon' }))[0]?.confirmed).toBe(false);
});

test('parts in front belong to the token, and lead to it', () => {
  const led: JwtShape = { kind: 'jwt', lead: [literal('app_'), run('digits', 1, 9), literal('_')], claims: [] };
  const token = `app_4711_${jwt({ iss: 'app' })}`;
  expect(valuesOf(led, `"${token}"`)).toEqual([token]);
  expect(valuesOf(led, `"app_x_${jwt({ iss: 'app' })}"`)).toEqual([]);
  expect(valuesOf(shape(), `"${token}"`)).toEqual([]);
});
