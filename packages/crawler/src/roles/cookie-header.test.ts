import { expect, test } from 'vitest';
import { cookieHeader } from './cookie-header.ts';

const REST = { expires: -1, httpOnly: true, sameSite: 'Lax' } as const;
const COOKIES = [
  { name: 'all', value: '1', domain: 'app.example', path: '/', secure: false, ...REST },
  { name: 'wide', value: '2', domain: '.app.example', path: '/', secure: false, ...REST },
  { name: 'admin', value: '3', domain: 'app.example', path: '/admin', secure: false, ...REST },
  { name: 'safe', value: '4', domain: 'app.example', path: '/', secure: true, ...REST },
  { name: 'past', value: '5', domain: 'app.example', path: '/', secure: false, ...REST, expires: 1_000 },
];
const NOW_MS = 1_000_000;

test.each([
  ['http://app.example/', 'all=1; wide=2'],
  ['https://app.example/', 'all=1; wide=2; safe=4'],
  ['http://api.app.example/', 'wide=2'],
  ['http://myapp.example/', ''],
  ['http://app.example/admin', 'all=1; wide=2; admin=3'],
  ['http://app.example/admin/users?a=1', 'all=1; wide=2; admin=3'],
  ['http://app.example/administrator', 'all=1; wide=2'],
])('%s: %s', (url, sent) => {
  expect(cookieHeader(COOKIES, url, NOW_MS)).toBe(sent);
});
