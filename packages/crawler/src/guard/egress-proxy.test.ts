import { createServer, request } from 'node:http';
import { connect as connectSecurely } from 'node:tls';
import { connect, createServer as createSink, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEgressProxy, type EgressProxy } from './egress-proxy.ts';
import { createResolver } from './resolve.ts';

interface Listener {
  readonly host: string;
  readonly seen: string[];
  readonly close: () => void;
}

async function listen(host: string): Promise<Listener> {
  const seen: string[] = [];
  const server = createServer((incoming, answer) => {
    seen.push(`${incoming.method} ${incoming.url} ${incoming.headers['proxy-connection'] ?? 'plain'}`);
    answer.end('served');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { host: `${host}:${(server.address() as AddressInfo).port}`, seen, close: () => void server.close() };
}

let own: Listener;
let other: Listener;
/** Belongs to the site, and takes no sockets. */
let closed: Listener;
let granted: Listener;
let proxy: EgressProxy;
const refused: string[] = [];

beforeAll(async () => {
  [own, other, granted, closed] = await Promise.all([
    listen('127.0.0.1'),
    listen('127.0.0.2'),
    listen('127.0.0.3'),
    listen('127.0.0.4'),
  ]);
  const rules = {
    isOwn: (host: string, port: number) => [own.host, closed.host].includes(`${host}:${port}`),
    isGranted: (host: string, port: number) => `${host}:${port}` === granted.host,
    mayOpenSocket: (host: string, port: number) => `${host}:${port}` === own.host,
    mayUse: (method: string) => method === 'GET',
    refused: (method: string, target: string) => void refused.push(`${method} ${target}`),
  };
  proxy = await startEgressProxy(rules, createResolver());
});

afterAll(async () => {
  await proxy.close();
  for (const listener of [own, other, granted, closed]) listener.close();
});

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** Asks the proxy for an address, as a browser does for plain HTTP. */
function ask(method: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port: portOf(proxy.url),
      method,
      path: url,
      headers: { 'proxy-connection': 'keep-alive' },
    });
    asked.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Asks the proxy for a tunnel, as a browser does for HTTPS and sockets; the status line of its answer. */
function tunnelTo(authority: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(portOf(proxy.url), '127.0.0.1', () => socket.write(`CONNECT ${authority} HTTP/1.1\r\n\r\n`));
    socket.once('data', (data: Buffer) => {
      resolve(data.toString().split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
}

describe('plain requests', () => {
  test('the site is reached, without what is between browser and proxy', async () => {
    expect(await ask('GET', `http://${own.host}/page?x=1`)).toBe(200);
    expect(own.seen.at(-1)).toBe('GET /page?x=1 plain');
  });

  test.each([
    ['POST', () => `http://${own.host}/`],
    ['GET', () => `http://${other.host}/`],
    ['GET', () => `http://${own.host.replace('127.0.0.1', 'localhost')}/`],
    ['GET', () => 'http://169.254.169.254/latest/meta-data/'],
    ['GET', () => 'ftp://127.0.0.1/'],
    ['GET', () => '/no-host'],
  ])('%s %s is refused', async (method, url) => {
    const before = own.seen.length;
    expect(await ask(method, url())).toBe(403);
    expect(own.seen.length).toBe(before);
    expect(refused).toContain(`${method} ${url()}`);
  });

  test('what was granted is refused all the same where its address is private', async () => {
    expect(await ask('GET', `http://${granted.host}/`)).toBe(403);
    expect([...other.seen, ...granted.seen]).toEqual([]);
  });
});

describe('tunnels', () => {
  test('lead to the site', async () => {
    expect(await tunnelTo(own.host)).toBe('HTTP/1.1 200 OK');
  });

  /** What comes back of a WebSocket's opening without TLS: a server's answer, or nothing. */
  const openPlainly = async (authority: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(portOf(proxy.url), '127.0.0.1', () =>
        socket.write(`CONNECT ${authority} HTTP/1.1\r\n\r\n`),
      );
      const parts: string[] = [];
      socket.on('data', (data: Buffer) => {
        if (parts.push(data.toString()) === 1) socket.write('GET /ws HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
      });
      socket.on('close', () => resolve(parts.slice(1).join('').split('\r\n', 1)[0] ?? ''));
    });

  test('let a WebSocket through only where one may be opened', async () => {
    expect(await openPlainly(own.host)).toBe('HTTP/1.1 200 OK');
    expect(await openPlainly(closed.host)).toBe('');
    expect(closed.seen).toEqual([]);
    expect(refused).toContain(`CONNECT ${closed.host}`);
  });

  /** The first bytes of a TLS client, or none where the tunnel was closed on it. */
  const helloThrough = async (protocols: readonly string[]): Promise<boolean> => {
    const heard: Buffer[] = [];
    const sink = createSink((socket) =>
      socket.on('data', (bytes: Buffer) => void (heard.push(bytes), socket.destroy())),
    );
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.4', resolve));
    const authority = `127.0.0.4:${(sink.address() as AddressInfo).port}`;
    const rules = {
      isOwn: () => true,
      isGranted: () => false,
      mayOpenSocket: () => false,
      mayUse: () => true,
      refused: () => undefined,
    };
    const strict = await startEgressProxy(rules, createResolver());
    await new Promise<void>((resolve) => {
      const socket = connect(portOf(strict.url), '127.0.0.1', () =>
        socket.write(`CONNECT ${authority} HTTP/1.1\r\n\r\n`),
      );
      socket.once('data', () => {
        const secure = connectSecurely({ socket, ALPNProtocols: [...protocols] });
        secure.on('error', () => undefined);
        secure.on('close', () => resolve());
      });
    });
    await strict.close();
    sink.close();
    return heard.length > 0;
  };

  test.each([
    { protocols: ['h2', 'http/1.1'], passes: true },
    { protocols: ['http/1.1'], passes: false },
    { protocols: [], passes: false },
  ])('of TLS that offers $protocols: passes $passes', async ({ protocols, passes }) => {
    expect(await helloThrough(protocols)).toBe(passes);
  });

  test.each([() => other.host, () => granted.host, () => 'example.invalid:443', () => 'nonsense', () => '[::1]:80'])(
    'and nowhere else',
    async (authority) => {
      expect(await tunnelTo(authority())).toBe('HTTP/1.1 403 Forbidden');
    },
  );
});
