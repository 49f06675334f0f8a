// WebSockets are read and told of; taken away, none is opened, whoever tries.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Report } from '@leakgate/core';
import { expect, onTestFinished, test } from 'vitest';
import { selfSigned } from './certificate.ts';
import { crawled } from './crawled.ts';
import { acceptSocket } from './target/websocket.ts';

/** Who opens a socket: a page, a worker, a worker's worker, a worker without a file, a shared worker, a service worker. */
const OPENERS = ['page', 'worker', 'nested', 'blob', 'shared', 'service'] as const;

const open = (who: string): string =>
  `try { self.kept = new WebSocket('ws://' + (self.location.host || '$HOST') + '/${who}'); } catch {}`;

const FILES: Readonly<Record<string, string>> = {
  '/worker.js': `${open('worker')} self.inner = new Worker('/nested.js');`,
  '/nested.js': open('nested'),
  '/service.js': open('service'),
  '/shared.js': open('shared'),
};

const inBlob = (who: string): string =>
  `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(open(who))}.replace('$HOST', location.host)])))`;

/** What a service worker makes itself no gate has seen: a document, and the script of a shared worker. */
const MAKING: Readonly<Record<string, string>> = {
  '/making.js': `
    const made = {
      '/made': ['text/html', ${JSON.stringify(`<script>${open('made')} self.kept = [self.kept, ${inBlob('made-blob')}, new SharedWorker('/made-shared.js')];</script>`).replaceAll('</', '<\\/')}],
      '/made-shared.js': ['text/javascript', ${JSON.stringify(open('made-shared'))}],
    };
    self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', (event) => {
      const [type, text] = made[new URL(event.request.url).pathname] ?? [];
      if (text) event.respondWith(new Response(text, { headers: { 'content-type': type } }));
    });`,
};

const MAKING_PAGE = `<script>
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/made' }));
  });
  navigator.serviceWorker.register('/making.js');
</script><body>`;

const PAGE = `<script>
  ${open('page')}
  window.kept = [self.kept, new Worker('/worker.js'), ${inBlob('blob')}, new SharedWorker('/shared.js')];
  navigator.serviceWorker.register('/service.js');
</script>`;

/** A site that opens sockets, plain or behind TLS; counts by whom. */
async function serve(
  page = PAGE,
  secure = false,
): Promise<{ readonly origin: string; readonly opened: ReadonlySet<string> }> {
  const opened = new Set<string>();
  const server = secure ? createSecureServer(selfSigned()) : createServer();
  server.on('request', ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const file = FILES[url] ?? MAKING[url];
    const type = file === undefined ? 'text/html' : 'text/javascript';
    response
      .writeHead(url === '/' || file !== undefined ? 200 : 404, { 'content-type': type })
      .end((file ?? page).replaceAll('ws://', secure ? 'wss://' : 'ws://'));
  });
  server.on('upgrade', (request, socket) => {
    opened.add((request.url ?? '').slice(1));
    acceptSocket(request, socket, 'welcome');
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return { origin: `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`, opened };
}

const toldOf = (problems: Report['problems']): readonly string[] =>
  problems.map(({ where }) => where).filter((where) => where.startsWith('ws:'));

test('what opens a socket of the site may do so, and the report says what that means', async () => {
  const { origin, opened } = await serve();
  const { problems, outcome } = await crawled(`${origin}/`);
  expect([...opened].toSorted()).toEqual(OPENERS.toSorted());
  // A worker may open one before anybody can listen to it; that it may have done so is said of the worker.
  expect(toldOf(problems)).toContain(`${origin.replace('http', 'ws')}/page`);
  const workers = problems.filter(({ message }) => message.startsWith('is a worker')).map(({ where }) => where);
  expect(workers.toSorted()).toEqual([
    `blob:${origin}`,
    ...['/nested.js', '/service.js', '/worker.js'].map((path) => origin + path),
  ]);
  expect(outcome).toBe('clean');
});

test('without WebSockets nobody opens one, from the first line of a worker on', async () => {
  const { origin, opened } = await serve();
  const { problems, coverage } = await crawled(`${origin}/`, { websockets: false });
  expect([...opened]).toEqual([]);
  expect(toldOf(problems)).toEqual([]);
  expect(coverage?.scripts).toBeGreaterThanOrEqual(OPENERS.length);
});

/** Who opens one where a service worker makes documents: where the gate did not see them, the proxy still holds. */
const MADE = ['made', 'made-blob'] as const;

test.each([false, true])(
  'what a service worker makes opens sockets only where they are not taken away; TLS: %s',
  async (secure) => {
    const { origin, opened } = await serve(MAKING_PAGE, secure);
    const { coverage } = await crawled(`${origin}/`, { websockets: false, untrustedCertificates: secure });
    expect(coverage?.scripts).toBeGreaterThan(0);
    expect([...opened]).toEqual([]);
    await crawled(`${origin}/`, { untrustedCertificates: secure });
    expect([...opened]).toEqual(expect.arrayContaining([...MADE]));
  },
);
