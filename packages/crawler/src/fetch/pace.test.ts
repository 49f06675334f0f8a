import { expect, test } from 'vitest';
import { createPace, pauseOf } from './pace.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');

test.each([
  ['5', 5000],
  ['0', 0],
  ['99999', 60_000],
  ['Fri, 27 Nov 2026 10:00:07 GMT', 7000],
  ['Fri, 27 Nov 2026 09:00:00 GMT', 0],
  ['soon', 1000],
  [undefined, 1000],
])('Retry-After: %s', (header, expected) => {
  expect(pauseOf(header, NOW)).toBe(expected);
});

test('only an answer that asks for it makes a pause', () => {
  const pace = createPace(1000);
  expect(pace.heed('https://a.example/', 200, '5')).toBe(false);
  expect(pace.heed('https://a.example/', 500, '0')).toBe(false);
  for (const status of [429, 502, 503, 504]) expect(pace.heed('https://a.example/', status, '0')).toBe(true);
});
