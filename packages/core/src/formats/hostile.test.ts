import { expect, test } from 'vitest';
import { verdictsOf } from '../testing/verdicts.ts';

/**
 * Texts of nothing but what leads to a token. What is read around one anchor must not be read again at the next: a
 * shape that does so takes minutes for these, and the time limit of the tests ends it.
 */
test.each([
  'sig=',
  'X-Amz-Signature=',
  'https://a?X-Amz-Signature=',
  'Key-Pair-Id=&',
  'PHPSESSID=',
  '?token=',
  '?code=a&',
  'kty":',
  'kty\\":',
  '{kty:',
  'kind: Secret\n',
  'kind: Secret\\n',
  '[1,1,1,1,1,1,1,1,',
  'abandon ',
  'new Wallet(',
  'smtp://a:b',
  'appId:"',
])('a long text of nothing but «%s» ends', (piece) => {
  expect(verdictsOf(piece.repeat(Math.ceil(400_000 / piece.length)))).toEqual([]);
});
