// What a crawl meets that nobody watches: a site that shows nothing, one that asks who is there, a machine that ends it.

import { spawnSync } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, start, type Start } from '../cli/run.ts';
import { html, type Route, type Routes } from './target/route.ts';
import { serveRoutes, type Served } from './target/server.ts';

const RULE = 'github-pat-classic';
const TOKEN = sample(RULE, 'nightly').value;

async function serve(make: (other: string) => Routes): Promise<Served> {
  const served = await serveRoutes(make);
  onTestFinished(served.close);
  return served;
}

async function crawl(url: string, args: readonly string[] = [], options: Partial<Start> = {}) {
  const all = ['crawl', url, '--no-sandbox', '--no-well-known', '--format', 'json', ...args];
  const run = await start(all, { cwd: folderOf({}), ...options });
  const read = run.stdout === '' ? undefined : (JSON.parse(run.stdout) as Report);
  return { ...run, report: read, problems: read?.problems.map(({ effect, message }) => `${effect}: ${message}`) ?? [] };
}

const answering = (status: number, headers: Readonly<Record<string, string>> = {}): Route => ({
  ...html('<p>not now</p>'),
  status,
  headers,
});

/** What a start address does, and what is said of it. */
const SHUT: readonly (readonly [path: string, route: (other: string) => Route, said: string])[] = [
  ['/401', () => answering(401, { 'www-authenticate': 'Basic realm="staging"' }), 'answered 401'],
  ['/403', () => answering(403), 'answered 403'],
  ['/404', () => answering(404), 'answered 404'],
  ['/500', () => answering(500), 'answered 500'],
  ['/502', () => answering(502, { 'retry-after': '0' }), 'answered 502'],
  ['/away', (other) => answering(302, { location: `${other}/sign-in` }), 'led to another origin'],
];

test('a start address that shows nothing makes no clean site', async () => {
  const { origin } = await serve((other) => Object.fromEntries(SHUT.map(([path, route]) => [path, route(other)])));
  const { code, report } = await crawl(
    origin + SHUT[0]?.[0],
    SHUT.slice(1).map(([path]) => origin + path),
  );
  for (const [path, , said] of SHUT) {
    const told = report?.problems.find(({ where, message }) => where === origin + path && message.startsWith(said));
    expect(told, path).toMatchObject({ effect: 'blind', message: expect.stringContaining('searched as anonymous; ') });
  }
  expect(code).toBe(3);
});

test('what an anonymous visitor is kept from and a role sees is no hole', async () => {
  const { origin } = await serve(() => ({ '/': members }));
  const state = { cookies: [{ name: 'sid', value: 'in', domain: '127.0.0.1', path: '/' }], origins: [] };
  const folder = folderOf({ 'blue.json': JSON.stringify(state) });
  const { code, problems } = await crawl(origin, ['--role', 'blue=blue.json'], { cwd: folder });
  expect(problems).toEqual([expect.stringMatching(/^note: answered 403.*as anonymous/)]);
  expect(code).toBe(0);
});

function members(response: ServerResponse): void {
  const isIn = response.req.headers.cookie === 'sid=in';
  response.writeHead(isIn ? 200 : 403, { 'content-type': 'text/html' }).end('<p>fine</p>');
}

test('a site that asks for a name and a password is given them, and nobody else is', async () => {
  const wanted = `Basic ${Buffer.from('staging:open-sesame-4711').toString('base64')}`;
  const asked: (string | undefined)[] = [];
  const guarded = (body: string) => (response: ServerResponse) => {
    const isIn = response.req.headers.authorization === wanted;
    const headers = { 'content-type': 'text/html', 'www-authenticate': 'Basic realm="staging"' };
    response.writeHead(isIn ? 200 : 401, headers).end(isIn ? body : 'no');
  };
  const { origin, other } = await serve((beside) => ({
    '/': guarded(`<a href="/next">next</a><script src="/lazy.js"></script><iframe src="${beside}/frame"></iframe>`),
    '/next': guarded(`<p>${TOKEN}</p>`),
    '/lazy.js': guarded('import("/chunk.js")'),
    '/chunk.js': guarded('1'),
    '/frame': (response) => {
      asked.push(response.req.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="other"' }).end();
    },
  }));
  const env = { LEAKGATE_HTTP_AUTH: 'staging:open-sesame-4711' };
  const run = await crawl(origin, ['--read-origin', other], { env });
  expect(run.report?.findings.map(({ rule }) => rule)).toEqual([RULE]);
  expect(run.problems.filter((each) => each.startsWith('blind'))).toEqual([]);
  expect(asked.filter((each) => each !== undefined)).toEqual([]);
  expect(run.stdout + run.stderr).not.toContain('open-sesame');
  expect((await crawl(origin, [], { env: { LEAKGATE_HTTP_AUTH: 'staging:wrong' } })).code).toBe(3);
});

test('a password in the address is refused, and not printed', async () => {
  const run = await crawl('http://staging:open-sesame-4711@127.0.0.1:9/');
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('LEAKGATE_HTTP_AUTH');
  expect(run.stderr).not.toContain('open-sesame');
});

test.for(['SIGTERM', 'SIGHUP'] as const)(
  'at %s what was read is reported within seconds, whatever is open, and the next run goes on',
  async (signal) => {
    let stop: (() => void) | undefined;
    let stopped = 0;
    const { origin } = await serve(() => ({
      '/': html(`<p>${TOKEN}</p><a href="/silent">a</a>`),
      // Its answer does not come before the crawl is ended.
      '/silent'(response) {
        if (stop === undefined) return void response.writeHead(200, { 'content-type': 'text/html' }).end('fine');
        stopped = Date.now();
        stop();
      },
    }));
    const cwd = folderOf({});
    const run = await crawl(origin, ['--report', 'html=leaks.html'], {
      cwd,
      started: (child) => (stop = () => void child.kill(signal)),
    });
    stop = undefined;
    expect(Date.now() - stopped).toBeLessThan(15_000);
    expect(run.report?.findings.map(({ rule }) => rule)).toEqual([RULE]);
    expect(run.problems).toContainEqual(expect.stringMatching(/^blind: was not crawled to its end/));
    expect(run.stderr).toContain('wrote leaks.html');
    expect(run.code).toBe(1);
    const next = await crawl(origin, [], { cwd });
    expect(next.stderr).toContain('went on with a crawl');
    expect({ problems: next.problems, pages: next.report?.coverage?.pages }).toEqual({ problems: [], pages: 2 });
  },
);

test('at the second signal it leaves at once, and says so', async () => {
  let stop = (): void => undefined;
  const { origin } = await serve(() => ({ '/': () => stop() }));
  const run = await crawl(origin, [], {
    started(child) {
      stop = () => {
        child.kill('SIGINT');
        child.stderr?.once('data', () => void child.kill('SIGTERM'));
      };
    },
  });
  expect(run).toMatchObject({ code: 3, stdout: '' });
  expect(run.stderr).toMatch(/stopping.*\n.*left at once, without a report/);
});

test('where a login script fails is told, and nothing that it typed', async () => {
  const { origin } = await serve(() => ({ '/': html('<p>fine</p>') }));
  const script = `export async function login({ page, url }) {
  await page.goto(url);
  await page.fill('#gone', 'open-sesame-4711', { timeout: 300 });
}`;
  const cwd = folderOf({ 'login.mjs': script });
  const { code, stdout, stderr, problems } = await crawl(origin, ['--role', 'blue=login.mjs'], { cwd });
  expect(problems).toContainEqual(
    expect.stringMatching(/^blind: .*failed at login\.mjs:3 \(page\.fill: Timeout 300ms/),
  );
  expect(stdout + stderr).not.toContain('open-sesame');
  expect(code).toBe(3);
});

test('a site that goes down is told of once, and the next run goes on', async () => {
  const pages = Array.from({ length: 9 }, (_, at) => `/${'abcdefghi'[at]}/${at}`);
  let isUp = true;
  let asked = 0;
  const answer = (response: ServerResponse): void => {
    asked++;
    if (asked > 4) isUp = isUp && asked > 100;
    if (!isUp) return void response.destroy();
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>fine</p>');
  };
  const routes = Object.fromEntries([...pages, '/robots.txt'].map((path) => [path, answer] as const));
  const { origin } = await serve(() => ({
    ...routes,
    '/': html(`<p>${TOKEN}</p>${pages.map((path) => `<a href="${path}">p</a>`).join('')}`),
  }));
  const cwd = folderOf({});
  const run = await crawl(origin, [], { cwd });
  expect(run.problems).toEqual([
    expect.stringMatching(/^blind: .*no longer answered when \d known addresses were not/),
  ]);
  expect(run.report?.findings.map(({ rule }) => rule)).toEqual([RULE]);
  isUp = true;
  asked = 100;
  const next = await crawl(origin, [], { cwd });
  expect({ problems: next.problems, pages: next.report?.coverage?.pages }).toEqual({ problems: [], pages: 10 });
});

/** A folder that takes no more than a few hundred kilobytes; only root may make one. */
function tinyFolder(): string {
  const folder = folderOf({ 'tiny/': '' });
  const tiny = join(folder, 'tiny');
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=800k', 'tmpfs', tiny]);
  onTestFinished(() => void spawnSync('umount', [tiny]));
  return tiny;
}

const canMount = process.getuid?.() === 0 && spawnSync('mount', ['-f', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

test.runIf(canMount)('where the state finds no more room, what was read is reported', async () => {
  const filler = 'a word of it '.repeat(400);
  const pages = Array.from({ length: 26 }, (_, at) => `/${String.fromCharCode(97 + at)}/${at}`);
  const { origin } = await serve(() => ({
    '/': html(pages.map((path) => `<a href="${path}">p</a>`).join('')),
    ...Object.fromEntries(
      pages.map((path) => [path, html(`<p>${sample(RULE, `nightly ${path}`).value} ${filler}</p>`)] as const),
    ),
  }));
  const { code, problems, report } = await crawl(origin, ['--state', join(tinyFolder(), 'state.sqlite')]);
  expect(problems).toEqual([expect.stringMatching(/^blind: .*could not be written any more, for want of room/)]);
  expect(report?.findings.length).toBeGreaterThan(0);
  expect(code).toBe(1);
});
