import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
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
let granted: Listener;
let proxy: EgressProxy;
const refused: string[] = [];

beforeAll(async () => {
  [own, other, granted] = await Promise.all([listen('127.0.0.1'), listen('127.0.0.2'), listen('127.0.0.3')]);
  const rules = {
    isOwn: (host: string, port: number) => `${host}:${port}` === own.host,
    isGranted: (host: string, port: number) => `${host}:${port}` === granted.host,
    mayUse: (method: string) => method === 'GET',
    refused: (method: string, target: string) => void refused.push(`${method} ${target}`),
  };
  proxy = await startEgressProxy(rules, createResolver());
});

afterAll(async () => {
  await proxy.close();
  for (const listener of [own, other, granted]) listener.close();
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

  test.each([() => other.host, () => granted.host, () => 'example.invalid:443', () => 'nonsense', () => '[::1]:80'])(
    'and nowhere else',
    async (authority) => {
      expect(await tunnelTo(authority())).toBe('HTTP/1.1 403 Forbidden');
    },
  );
});
