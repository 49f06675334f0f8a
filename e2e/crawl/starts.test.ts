// How a crawl begins, or says in one line why it cannot.

import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, start } from '../cli/run.ts';
import { selfSigned } from './certificate.ts';

const RULE = 'github-pat-classic';
const PAGE = `<!doctype html><p>${sample(RULE, 'starts').value}</p>`;

async function listen(server: Server, close = true): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  if (close) onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return (server.address() as AddressInfo).port;
}

function crawl(
  url: string,
  args: readonly string[] = [],
  folder = folderOf({}),
  env: Readonly<Record<string, string>> = {},
) {
  return start(['crawl', url, '--no-sandbox', '--format', 'json', ...args], { cwd: folder, env });
}

const problemsOf = (stdout: string): Report['problems'] => (JSON.parse(stdout) as Report).problems;

test('a site that refuses the connection is told of once', async () => {
  const server = createServer();
  const port = await listen(server, false);
  await new Promise((resolve) => server.close(resolve));
  const { code, stdout } = await crawl(`http://127.0.0.1:${port}/`);
  const message = expect.stringMatching(/^could not be reached: the connection was refused.*check the address/);
  expect(problemsOf(stdout)).toMatchObject([{ code: 'unreachable', effect: 'blind', message }]);
  expect(code).toBe(3);
});

test('a name that leads nowhere is no clean site', async () => {
  const { code, stdout } = await crawl('http://nowhere.invalid/', ['--no-well-known']);
  expect(problemsOf(stdout)).toMatchObject([{ code: 'unreachable', message: expect.stringContaining('no address') }]);
  expect(code).toBe(3);
});

test('a start address that leads to a page to sign in at is told of, and that page is read', async () => {
  const server = createServer(({ url }, response) => {
    if (url === '/orders') return void response.writeHead(302, { location: '/login' }).end();
    const page = '<!doctype html><form><input type="password" name="password"></form>';
    return void response.writeHead(url === '/login' ? 200 : 404, { 'content-type': 'text/html' }).end(page);
  });
  const url = `http://127.0.0.1:${await listen(server)}/orders`;
  const { code, stdout } = await crawl(url, ['--no-well-known']);
  const message =
    'led to a page that asks for a password, so what stands behind it was not searched as anonymous; crawl as somebody who is signed in, with --role';
  expect(problemsOf(stdout)).toEqual([{ code: 'unread', effect: 'note', where: url, message }]);
  expect(code).toBe(0);
});

test.each([
  [
    'a wrong password',
    { LEAKGATE_HTTP_AUTH: 'ada:wrong' },
    'it does not take the name and the password of LEAKGATE_HTTP_AUTH',
  ],
  ['none', {}, 'a name and a password that the site asks for are given in LEAKGATE_HTTP_AUTH'],
])('a site that asks for a password at once, given %s', async (_, env, mend) => {
  const server = createServer((_request, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="staging"', 'content-type': 'text/html' }).end('no');
  });
  const { code, stdout } = await crawl(
    `http://127.0.0.1:${await listen(server)}/`,
    ['--no-well-known'],
    folderOf({}),
    env,
  );
  expect(problemsOf(stdout)).toMatchObject([{ effect: 'blind', message: expect.stringContaining(mend) }]);
  expect(code).toBe(3);
});

test('a certificate that nobody vouches for is taken only when asked to, and the report says so', async () => {
  const server = createSecureServer(selfSigned(), ({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end(url === '/' ? PAGE : '');
  });
  const url = `https://127.0.0.1:${await listen(server)}/`;
  const refused = await crawl(url);
  expect(problemsOf(refused.stdout)).toMatchObject([
    { code: 'unreachable', message: expect.stringMatching(/certificate.*--untrusted-certificates/) },
  ]);
  expect(refused.code).toBe(3);
  const taken = await crawl(url, ['--untrusted-certificates']);
  const { findings, problems } = JSON.parse(taken.stdout) as Report;
  expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
  expect(problems).toMatchObject([{ code: 'certificates-unchecked', effect: 'note' }]);
  expect(taken.code).toBe(1);
});

/** What is wrong with a command, and what is said of it; none needs a site. */
const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no scheme', ['staging.example'], /start address.*https:\/\/staging\.example/],
  [
    'a role without its file',
    ['http://127.0.0.1:9/', '--role', 'admin=gone.json'],
    /--role .*gone\.json.*no such file/,
  ],
  ['a role file that is none', ['http://127.0.0.1:9/', '--role', 'a=bad.json'], /--role .*bad\.json.*storageState/],
  [
    'a login script that is not there',
    ['http://127.0.0.1:9/', '--role', 'a=gone.ts'],
    /^leakgate: --role a=gone\.ts: it cannot be read: there is no such file/,
  ],
  [
    'a login script that needs what is not installed',
    ['http://127.0.0.1:9/', '--role', 'a=needy.ts'],
    /^leakgate: --role a=needy\.ts: it failed: Cannot find package 'leakgate-nowhere'/,
  ],
  [
    'a login script with an error',
    ['http://127.0.0.1:9/', '--role', 'a=broken.ts'],
    /^leakgate: --role a=broken\.ts: it has a syntax error at line 2: /,
  ],
  [
    'a login script without a login',
    ['http://127.0.0.1:9/', '--role', 'a=other.ts'],
    /^leakgate: --role a=other\.ts: it exports no function `login`; write export async function login/,
  ],
  [
    'a number out of its range',
    ['http://127.0.0.1:9/', '--max-pages', '0'],
    /^leakgate: the options of leakgate crawl: `--max-pages` cannot be used as it is; it must be a whole number from 1 to/,
  ],
  [
    'an address for who is signed in that is not of the site',
    ['http://127.0.0.1:9/', '--signed-in-url', 'http://127.0.0.1:10/account'],
    /^leakgate: --signed-in-url: it is no address of the site; write e\.g\. \/account/,
  ],
  ['a glob that is empty', ['http://127.0.0.1:9/', '--exclude', ''], /`--exclude` cannot be used as it is/],
  [
    'a cookie of no site',
    ['http://127.0.0.1:9/', '--role', 'a=nowhere.json'],
    /--role a=nowhere\.json: a cookie in it lacks its name, value, domain or path; write it with/,
  ],
  [
    'an item without a value',
    ['http://127.0.0.1:9/', '--role', 'a=unkept.json'],
    /--role a=unkept\.json: its `origins` are no list of origins with `localStorage`; write it with/,
  ],
  ['forbidden values without a file', ['http://127.0.0.1:9/', '--forbid', 'red=gone.txt'], /--forbid .*no such file/],
];

const FILES = {
  'package.json': '{ "private": true }',
  'bad.json': '{}',
  'nowhere.json': JSON.stringify({ cookies: [{ name: 'a', value: 'b' }], origins: [] }),
  'unkept.json': JSON.stringify({
    cookies: [],
    origins: [{ origin: 'http://a.example', localStorage: [{ name: 'x' }] }],
  }),
  'unknown.json': JSON.stringify({
    cookies: [{ name: 'a', value: 'not told', domain: '127.0.0.1', path: '/', sameSite: 'Sometimes' }],
    origins: [],
  }),
  'needy.ts': "import 'leakgate-nowhere';\nexport async function login(): Promise<void> {}\n",
  'broken.ts': 'export async function login() {\n  await (;\n}\n',
  'other.ts': 'export async function signIn(): Promise<void> {}\n',
};

test.for(WRONG)('%s', async ([, args, said]) => {
  const run = await start(['crawl', ...args], { cwd: folderOf(FILES) });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toMatch(said);
});

test('a session that no browser takes is told of by its option, and not quoted', async () => {
  const port = await listen(createServer((_, response) => void response.end(PAGE)));
  const run = await start(
    ['crawl', `http://127.0.0.1:${port}/`, '--no-sandbox', '--no-anonymous', '--role', 'a=unknown.json'],
    {
      cwd: folderOf(FILES),
    },
  );
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/^leakgate: --role a=unknown\.json: the browser takes it for no session: /);
  expect(run.stderr).not.toContain('not told');
});

test('a browser that is not there is told of, not each page', async () => {
  const port = await listen(createServer((_, response) => void response.end(PAGE)));
  const run = await crawl(`http://127.0.0.1:${port}/`, ['--browser', './gone']);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/^leakgate: --browser: there is no program/);
});

test.runIf(process.getuid?.() === 0)('Chromium as root without its sandbox switched off is told how', async () => {
  const port = await listen(createServer((_, response) => void response.end(PAGE)));
  const run = await start(['crawl', `http://127.0.0.1:${port}/`], { cwd: folderOf({}) });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/sandbox.*another user.*--no-sandbox/);
});

test('a crawl that was stopped begins anew where forbidden values have changed, and says so', async () => {
  // Each run is stopped as the server is asked for a third page: ten are visited of a shape.
  let asked = 0;
  let stop = (): void => undefined;
  const slow = createServer((request, response) => {
    if (/^\/\d+$/.test(request.url ?? '') && ++asked % 3 === 0) stop();
    const links = Array.from({ length: 40 }, (_, at) => `<a href="/${at}">${at}</a>`).join('');
    response.writeHead(200, { 'content-type': 'text/html' });
    setTimeout(() => response.end(request.url === '/' ? links : 'page'), 100);
  });
  const folder = folderOf({ 'red.txt': 'Rosalind Hargreaves', 'blue.txt': 'Bernard Whitlock' });
  const url = `http://127.0.0.1:${await listen(slow)}/`;
  const stopped = (file: string) =>
    start(['crawl', url, '--no-sandbox', '--no-well-known', '--forbid', `red=${file}`], {
      cwd: folder,
      started(child) {
        asked = 0;
        stop = () => void child.kill('SIGINT');
      },
    });
  expect((await stopped('red.txt')).stderr).toContain('the same command goes on where it was');
  expect((await stopped('red.txt')).stderr).toContain('went on with a crawl');
  const { stderr } = await stopped('blue.txt');
  expect(stderr).toContain(
    'began anew: since the crawl that was stopped the options and the values of --forbid red changed',
  );
});

test('a script that the site serves and the build does not name is told', async () => {
  const app = 'let a = 1;';
  const served: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><script src="/app.js"></script><script src="/left-over.js"></script>'],
    '/app.js': ['text/javascript', app],
    '/left-over.js': ['text/javascript', 'let b = 1;'],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = served[url] ?? ['text/plain', ''];
    response.writeHead(url in served ? 200 : 404, { 'content-type': type }).end(body);
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const sha256 = createHash('sha256').update(app).digest('hex');
  const file = { path: 'app.js', sha256, bytes: app.length, surface: 'chunk', fingerprints: [] };
  const manifest = { schemaVersion: 1, buildId: '0'.repeat(32), createdAt: '2026-01-01T00:00:00.000Z', files: [file] };
  const folder = folderOf({ 'leakgate.manifest.json': JSON.stringify(manifest) });
  const { code, stdout } = await crawl(`${origin}/`, ['--manifest', 'leakgate.manifest.json'], folder);
  const { coverage, problems } = JSON.parse(stdout) as Report;
  expect(coverage?.manifest).toMatchObject({
    asBuilt: 1,
    changed: [],
    missing: [],
    notBuilt: [`${origin}/left-over.js`],
  });
  expect(problems).toMatchObject([{ code: 'not-as-built', effect: 'note', where: `${origin}/left-over.js` }]);
  expect(code).toBe(0);
});
