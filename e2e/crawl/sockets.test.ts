// WebSockets are read and told of; taken away, none is opened, whoever tries.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from '@leakgate/core';
import { expect, onTestFinished, test } from 'vitest';
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

const PAGE = `<script>
  ${open('page')}
  const blob = URL.createObjectURL(new Blob([${JSON.stringify(open('blob'))}.replace('$HOST', location.host)]));
  window.kept = [self.kept, new Worker('/worker.js'), new Worker(blob), new SharedWorker('/shared.js')];
  navigator.serviceWorker.register('/service.js');
</script>`;

/** A site that opens sockets; counts by whom. */
async function serve(): Promise<{ readonly origin: string; readonly opened: ReadonlySet<string> }> {
  const opened = new Set<string>();
  const server = createServer(({ url = '/' }, response) => {
    const file = FILES[url];
    const type = file === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(url === '/' || file !== undefined ? 200 : 404, { 'content-type': type }).end(file ?? PAGE);
  });
  server.on('upgrade', (request, socket) => {
    opened.add((request.url ?? '').slice(1));
    acceptSocket(request, socket, 'welcome');
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, opened };
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
