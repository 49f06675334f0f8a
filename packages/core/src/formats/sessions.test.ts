import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date(0) });

function rules(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  return sightings.map(({ rule }) => rule.id);
}

const value = random('sessions').chars('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 22);
/** What RFC 6749 shows, put together so that no scanner of this repository takes it for one. */
const [ACCESS, REFRESH, CODE] = [
  ['2Yotn', 'FZFEjr1zCsicMWpAA'],
  ['tGzv3J', 'OkF0XG5Qx2TlKWIA'],
  ['Splx', 'lOBeZQQYbYS6WxSbIA'],
].map((parts) => parts.join(''));

test.each([
  ['a refresh token', `{"refresh_token":"${value}"}`, ['oauth-refresh-token']],
  ['that of the standard', `{"access_token":"${ACCESS}","refresh_token":"${REFRESH}"}`, []],
  ['a code in a URL', `"https://app.acme.io/cb?code=${value}&state=xyz"`, ['oauth-code-in-url']],
  ['that of the standard in a URL', `"https://client.acme.io/cb?code=${CODE}&state=xyz"`, []],
  ['its token in a URL', `"https://client.acme.io/cb#access_token=${ACCESS}&token_type=example&state=xyz"`, []],
  ['the token of another standard', `oauth_token="${['ad180jjd', '733klru7'].join('')}"`, []],
  ['the name of a code', '"https://app.acme.io/cb?code=auth_code_123&state=xyz123"', []],
])('%s', (_, text, expected) => {
  expect(rules(text)).toEqual(expected);
});
