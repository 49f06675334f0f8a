import { random, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { viewsOf } from '../testing/read.ts';
import { countedReader } from './counted.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-28') });

/** As long as a letter is: `k`. */
const { value: token } = sample('stripe-secret-key-live', 'counted 107');
/** 219 characters: two bytes of a length, in every format. */
const { value: long } = sample('supabase-service-role-jwt', 'counted');
const secret = random('counted').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 88);

function bytes(...parts: readonly (string | number | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part].flat()))),
  );
}

/** Seven bits of a number at a time, the lowest ones first. */
function varint(number: number): readonly number[] {
  return number < 128 ? [number] : [(number & 127) | 128, number >> 7];
}

const little = (number: number, width: number): readonly number[] => [
  number & 255,
  number >> 8,
  ...Array<number>(width - 2).fill(0),
];
const big = (number: number): readonly number[] => [number >> 8, number & 255];

/** Each writes `name` and a value, and something behind it. */
const FORMATS: Readonly<Record<string, (name: string, value: string) => Buffer>> = {
  MessagePack: (name, value) =>
    bytes(
      0x82,
      0xa0 + name.length,
      name,
      value.length < 256 ? [0xd9, value.length] : [0xda, ...big(value.length)],
      value,
      0x41,
      1,
    ),
  CBOR: (name, value) => bytes(0xa2, 0x60 + name.length, name, [0x78, value.length], value, 0x64, 'next', 1),
  protobuf: (_, value) => bytes(0x0a, 4, 'prod', 0x12, varint(value.length), value, 0x32, 3, 'abc'),
  'protobuf, later fields': (_, value) => bytes(0x0a, 4, 'prod', 0x4a, varint(value.length), value, 0x7a, 3, 'abc'),
  Avro: (_, value) => bytes(0x0a, 0x80, 0x01, varint(2 * value.length), value, 0x41),
  BSON: (name, value) => bytes(0x40, 0, 0, 0, 2, name, 0, little(value.length + 1, 4), value, 0, 0x10, 'next', 0, 0),
  bincode: (_, value) => bytes(little(value.length, 8), value, 0x41, little(0, 7)),
  'serialised Java': (_, value) => bytes(0xac, 0xed, 0, 5, 0x74, big(value.length), value, 0x74, 0, 4, 'next'),
  DER: (_, value) =>
    bytes(0x30, 0x81, 0xff, 0x0c, value.length < 128 ? value.length : [0x81, value.length], value, 0x41),
};

function found(path: string, content: Uint8Array | string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'asset', path }, content });
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  return sightings.map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`);
}

describe.each(Object.entries(FORMATS))('a token of %s', (_, write) => {
  test.each([
    ['stripe-secret-key-live', token],
    ['supabase-service-role-jwt', long],
  ])('is found whole: %s', (id, value) => {
    const content = write('token', value);
    expect(found('a.bin', content)).toEqual([`${id} ${value}`]);
    expect(found('a.js', `const a="${content.toString('base64')}"`).map((each) => each.split(' ')[0])).toEqual([id]);
  });
});

test.each(['MessagePack', 'CBOR', 'BSON'])('%s names what has no format', (format) => {
  expect(found('a.bin', FORMATS[format]?.('signingKey', secret) ?? Buffer.of())).toEqual([`generic-secret ${secret}`]);
});

test.each([
  ['the end of another text', bytes(0, 'no such api key', 0x78, secret.length, secret, 0x64, 'next', 1)],
  ['the string before', bytes(0, 'A', `${'x'.repeat(58)}_private`.slice(-65), 0, secret.length, secret, 0x41, 0)],
])('%s is no name', (_, content) => {
  expect(found('a.bin', content)).toEqual([]);
});

test.each([
  ['text', `const a = f(x${token});`],
  ['text behind a letter of its length', `${String.fromCharCode(token.length)}${token}`],
  ['bytes that are another length', bytes(0x82, 0xa5, 'token', 0xd9, token.length + 1, token, 1)],
])('%s is not read', (_, content) => {
  const text = typeof content === 'string' ? content : content.toString('latin1');
  const [, ...others] = viewsOf(text, [countedReader]);
  expect(others.filter((view) => view.text.includes(token))).toEqual([]);
});

test('what is read is bounded', () => {
  const text = `\0${'xx'.repeat(200_000)}`;
  const size = viewsOf(text, [countedReader]).reduce((sum, view) => sum + view.text.length, 0);
  expect(size).toBeLessThan(4 * text.length);
});
