// What a login script leaves behind: nobody is taken for signed in who is not.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawled } from './crawled.ts';

const RULE = 'github-pat-classic';
const FIELDS = '<label>Password <input type="password" name="password"></label><button>Sign in</button>';
const SEND =
  "event.preventDefault(); fetch('/session', { method: 'POST', body: this.password.value }).then((answer) => answer.headers.has('x-in') && location.assign('/members'))";
/** How long the site takes to let somebody in, in milliseconds. */
const SLOW_MS = 1_200;

let folder: string;
let server: Server;
let origin: string;

async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const piece of request) body += String(piece);
  await sleep(SLOW_MS);
  const visit = { 'content-type': 'text/html', 'set-cookie': 'visit=1; Path=/' };
  if (body.endsWith('wrong')) return void response.writeHead(200, visit).end(`<!doctype html><form>${FIELDS}</form>`);
  if (!body.endsWith('right')) return void response.writeHead(403, visit).end('<!doctype html>No.');
  response.writeHead(200, { 'set-cookie': 'sid=1; Path=/; HttpOnly', 'x-in': '1' }).end('in');
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const page = (text: string): void =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${text}`);
  const { method, url } = request;
  if (method === 'POST') return void signIn(request, response);
  if (url === '/form') return page(`<form method="post" action="/session">${FIELDS}</form>`);
  if (url === '/script') return page(`<form onsubmit="${SEND}">${FIELDS}</form>`);
  if (url !== '/members') return page('<a href="/members">members</a>');
  if (request.headers.cookie?.includes('sid=1') === true) return page(sample(RULE, 'sign-ins').value);
  response.writeHead(302, { location: '/' }).end();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leakgate-sign-ins-'));
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Crawls as one who signs in by a script that ends with the click, as that of the documentation does. */
async function asRole(path: string, password: string, options = {}): Promise<Report> {
  const file = `login-${path.slice(1)}-${password}.mjs`;
  const script = `export async function login({ page, url }) {
    await page.goto(new URL('${path}', url).href);
    await page.getByLabel('Password').fill('${password}');
    await page.getByRole('button', { name: 'Sign in' }).click();
  }`;
  writeFileSync(join(folder, file), script);
  return crawled(`${origin}/`, { root: folder, anonymous: false, role: [{ role: 'ada', file }], ...options });
}

const said = ({ problems }: Report) =>
  problems.filter(({ code }) => code === 'signed-out').map(({ message }) => message);

test.each(['/form', '/script'])('%s: the session is waited for', async (path) => {
  const report = await asRole(path, 'right');
  expect(report.findings.map(({ rule }) => rule)).toEqual([RULE]);
  expect(said(report)).toEqual([]);
});

const LEFT_ASKING =
  'the role was not signed in, so nothing was searched as it: its login script ended on a page that asks for a password; if it signs in all the same, name with --signed-in-url an address that answers 200 only to who is signed in';

test.each(['/form', '/script'])('%s: a wrong password is no session', async (path) => {
  const report = await asRole(path, 'wrong');
  expect(report.outcome).toBe('incomplete');
  expect(said(report)).toEqual([LEFT_ASKING]);
});

test('a page that is refused is no session', async () => {
  expect(said(await asRole('/form', 'locked'))).toEqual([
    'the role was not signed in, so nothing was searched as it: its login script ended on a page that the site refuses (403)',
  ]);
});

test('where an address tells who is signed in, it is asked', async () => {
  const report = await asRole('/script', 'wrong', { signedInUrl: '/members' });
  expect(said(report)).toEqual([
    'the role was not signed in, or was signed out on the way, so that what it sees was not searched to its end',
  ]);
});

test('a path that tells who is signed in says so of one who is', async () => {
  expect(said(await asRole('/form', 'right', { signedInUrl: '/members' }))).toEqual([]);
});

test('a script that leaves nothing signed nobody in', async () => {
  writeFileSync(join(folder, 'idle.mjs'), 'export async function login({ page, url }) { await page.goto(url); }');
  const role = [{ role: 'ada', file: 'idle.mjs' }];
  const report = await crawled(`${origin}/`, { root: folder, anonymous: false, role });
  expect(said(report)).toEqual([
    'the role was not signed in, so nothing was searched as it: its login script left no cookie for the site and nothing in its storage',
  ]);
});

const cookie = { name: 'sid', value: '1', path: '/', httpOnly: true, secure: false, sameSite: 'Lax' };

test.each([
  ['a session that is past', { ...cookie, domain: '127.0.0.1', expires: 1_600_000_000 }, 1],
  ['a session of another site', { ...cookie, domain: 'localhost', expires: -1 }, 1],
  ['a session of this one', { ...cookie, domain: '127.0.0.1', expires: -1 }, 0],
])('a state with %s', async (_, held, told) => {
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ cookies: [held], origins: [] }));
  const role = [{ role: 'ada', file: 'state.json' }];
  const report = await crawled(`${origin}/`, { root: folder, anonymous: false, role });
  expect(said(report)).toHaveLength(told);
  expect(report.outcome).toBe(told === 1 ? 'incomplete' : 'leaks');
});
