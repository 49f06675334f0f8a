import { expect, test } from 'vitest';
import { makeWeighing } from './call-relay.ts';

const { isLarge, isText } = makeWeighing();
const MANY = 2 ** 16 + 8;

test.each<[what: string, value: object, large: boolean]>([
  ['an object', { byteLength: MANY }, false],
  ['a short buffer', new ArrayBuffer(64), false],
  ['a long buffer', new ArrayBuffer(MANY), true],
  ['a part of a long buffer', new Uint8Array(new ArrayBuffer(MANY), 0, 64), true],
  ['a long array', new Float64Array(MANY / 8), true],
  ['a view with a length of its own', Object.defineProperty(new Uint8Array(64), 'byteLength', { value: MANY }), false],
  ['any other view', new DataView(new ArrayBuffer(MANY)), true],
  ['a short view', new DataView(new ArrayBuffer(64)), false],
])('large: %s', (_, value, large) => {
  expect(isLarge(value)).toBe(large);
});

test.each([
  ['', true],
  ['text/csv', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['text/javascript', true],
  ['image/png', false],
  ['video/mp4', false],
  ['application/octet-stream', false],
])('a text: a blob of type «%s»', (type, text) => {
  expect(isText(new Blob(['a'], { type }))).toBe(text);
});
