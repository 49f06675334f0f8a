import { expect, test } from 'vitest';
import { basicHeader, httpAuthOf } from './http-auth.ts';

test.each([
  ['staging:open sesame', { username: 'staging', password: 'open sesame' }],
  ['a:b:c', { username: 'a', password: 'b:c' }],
  ['a:', { username: 'a', password: '' }],
  ['', undefined],
  [undefined, undefined],
])('%s', (given, expected) => {
  expect(httpAuthOf({ LEAKGATE_HTTP_AUTH: given })).toEqual(expected);
});

test.each(['password alone', ':password'])('%s is refused, and not quoted', (given) => {
  expect(() => httpAuthOf({ LEAKGATE_HTTP_AUTH: given })).toThrow(
    /^leakgate: LEAKGATE_HTTP_AUTH: it is no name and password; write name:password$/,
  );
});

test('the header is that of RFC 7617', () => {
  expect(basicHeader({ username: 'Aladdin', password: 'open sesame' })).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
});
