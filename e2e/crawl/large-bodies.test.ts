// A body that is too large to be held in the browser is fetched by the crawler itself, whether or not its length is said.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawled } from './crawled.ts';

const RULE = 'github-pat-classic';
/** Beyond what is held in the browser, in characters. */
const FILL = 17 * 2 ** 20;

/** Beyond what is read at all, in bytes. */
const HUGE = 70 * 2 ** 20;

const BODIES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/said.bin': ['application/octet-stream', `${' '.repeat(FILL)} ${sample(RULE, 'said').value} `],
  '/unsaid.bin': ['application/octet-stream', `${' '.repeat(FILL)} ${sample(RULE, 'unsaid').value} `],
  '/unsaid.js': ['text/javascript', `${' '.repeat(FILL)}globalThis.key = '${sample(RULE, 'script').value}';`],
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [type, body] = BODIES[url] ?? [];
    if (url === '/huge') {
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<a href="/huge.bin">huge</a>');
    }
    if (url === '/huge.bin') {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': String(HUGE) });
      return void response.end(' '.repeat(HUGE));
    }
    if (type === undefined || body === undefined) {
      const links = '<a href="/said.bin">a</a><a href="/unsaid.bin">b</a><script src="/unsaid.js"></script>';
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${links}`);
    }
    const length = url === '/said.bin' ? { 'content-length': String(body.length) } : {};
    response.writeHead(200, { 'content-type': type, ...length });
    response.write(body.slice(0, FILL));
    response.end(body.slice(FILL));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('each is searched to its end', async () => {
  const { findings, problems } = await crawled(`${origin}/`, { robots: false });
  const where = findings.flatMap(({ places }) => places.map(({ artifact }) => artifact.slice(origin.length)));
  expect([...new Set(where)].toSorted()).toEqual(['/said.bin', '/unsaid.bin', '/unsaid.js']);
  expect(problems).toEqual([]);
});

test('of one that is larger still it says how large it is and how much is read', async () => {
  const { problems } = await crawled(`${origin}/huge`, { robots: false });
  const message =
    'response body is more than is read (70 MiB; 64 MiB at the most, a bound that no option raises), so it was not searched';
  expect(problems).toEqual([{ code: 'unread', effect: 'blind', where: `${origin}/huge.bin`, message }]);
});
