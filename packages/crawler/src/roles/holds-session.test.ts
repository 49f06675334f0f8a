import { expect, test } from 'vitest';
import { holdsSession } from './holds-session.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const PAST = Date.parse('2026-11-28T11:59:00Z') / 1000;
const AHEAD = Date.parse('2026-11-29T00:00:00Z') / 1000;
const SITE = ['https://app.example', 'https://api.app.example:8443'];

function cookie(domain: string, expires: number) {
  return {
    name: 'sid',
    value: 'x',
    domain,
    path: '/',
    expires,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  } as const;
}

const ITEM = { name: 'a', value: 'b' };

test.each([
  ['nothing', [], [], [], false],
  ['a cookie of the session', [cookie('app.example', -1)], [], [], true],
  ['a cookie that is still valid', [cookie('app.example', AHEAD)], [], [], true],
  ['a cookie that is not', [cookie('app.example', PAST)], [], [], false],
  ['one of each', [cookie('app.example', PAST), cookie('.app.example', AHEAD)], [], [], true],
  ['a cookie of a domain above', [cookie('.example', -1)], [], [], true],
  ['a cookie of a host of the site', [cookie('api.app.example', -1)], [], [], true],
  ['a cookie of another site', [cookie('localhost', -1), cookie('xapp.example', -1)], [], [], false],
  ['a storage', [], [{ origin: SITE[0], localStorage: [ITEM] }], [], true],
  ['an empty storage', [], [{ origin: SITE[0], localStorage: [] }], [], false],
  ['a database', [], [{ origin: SITE[0], indexedDB: [{}] }], [], true],
  ['a storage of another site', [], [{ origin: 'http://app.example', localStorage: [ITEM] }], [], false],
  ['a storage of a tab', [], [], [{ origin: SITE[1], items: [ITEM] }], true],
] as const)('%s: %s', (_, cookies, origins, sessionStorage, expected) => {
  const state = { storage: { cookies, origins }, sessionStorage } as never;
  expect(holdsSession(state, SITE, NOW)).toBe(expected);
});
