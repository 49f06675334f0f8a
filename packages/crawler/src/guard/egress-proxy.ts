import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { tunnelUse, type TunnelUse } from './client-hello.ts';
import type { Resolver } from './resolve.ts';

/** Longest wait for a connection to a server, in milliseconds. */
const CONNECT_MS = 10_000;

/** What may pass the proxy. */
export interface EgressRules {
  /** True where the host and port are the site's own; they may have a private address. */
  readonly isOwn: (host: string, port: number) => boolean;
  /** True where something of another origin was let through by the guard before. */
  readonly isGranted: (host: string, port: number) => boolean;
  /** True where a WebSocket to the host and port may be opened. */
  readonly mayOpenSocket: (host: string, port: number) => boolean;
  /** True where a request that can be read here (plain HTTP) may have this method. */
  readonly mayUse: (method: string, url: string) => boolean;
  /** Told of each connection or request that was refused. */
  readonly refused: (method: string, target: string) => void;
}

/** A proxy on loopback that all of the browser's connections go through. */
export interface EgressProxy {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Target {
  readonly host: string;
  readonly port: number;
}

function hostAndPort(authority: string): Target | undefined {
  const match = /^(\[[\da-f:.]+\]|[^:/@\s]+):(\d{1,5})$/i.exec(authority);
  return match === null ? undefined : { host: match[1]?.toLowerCase() ?? '', port: Number(match[2]) };
}

function targetOf(url: string): Target | undefined {
  try {
    const { protocol, hostname, port } = new URL(url);
    return protocol === 'http:' ? { host: hostname, port: port === '' ? 80 : Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

/** Headers for the next hop, without those that are between the browser and us. */
function onwards(request: IncomingMessage): readonly string[] {
  return request.rawHeaders.flatMap((name, index, all) =>
    index % 2 === 0 && !/^proxy-/i.test(name) ? [name, all[index + 1] ?? ''] : [],
  );
}

/** The checked address to connect to; undefined where the target is refused. */
async function allowed(
  target: Target | undefined,
  rules: EgressRules,
  resolver: Resolver,
): Promise<string | undefined> {
  if (target === undefined) return undefined;
  const own = rules.isOwn(target.host, target.port);
  if (!own && !rules.isGranted(target.host, target.port)) return undefined;
  return resolver.addressOf(target.host, own);
}

async function forward(request: IncomingMessage, response: ServerResponse, rules: EgressRules, resolver: Resolver) {
  const { method = 'GET', url = '' } = request;
  const target = targetOf(url);
  const address = rules.mayUse(method, url) ? await allowed(target, rules, resolver) : undefined;
  if (target === undefined || address === undefined) {
    // A name of the site's own that leads nowhere is no refusal: the browser is to see that nobody answers.
    if (target !== undefined && rules.isOwn(target.host, target.port) && rules.mayUse(method, url)) {
      return void response.destroy();
    }
    rules.refused(method, url);
    response.writeHead(403).end();
    return;
  }
  const { pathname, search } = new URL(url);
  const upstream = httpRequest({
    host: address,
    port: target.port,
    method,
    path: pathname + search,
    headers: onwards(request),
    timeout: CONNECT_MS * 6,
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('timeout', () => upstream.destroy());
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

/** Resolves with the first bytes of a tunnel, once they tell what it is for; the rest waits. */
function opening(client: Duplex, head: Buffer): Promise<{ readonly bytes: Buffer; readonly use: TunnelUse }> {
  return new Promise((resolve) => {
    let bytes = head;
    const look = (): void => {
      const use = tunnelUse(bytes);
      if (use === 'more') return;
      client.pause().off('data', take);
      resolve({ bytes, use });
    };
    const take = (piece: Buffer): void => {
      bytes = Buffer.concat([bytes, piece]);
      look();
    };
    client.on('data', take);
    look();
  });
}

async function join(client: Duplex, server: Socket, head: Buffer, mayOpenSocket: boolean): Promise<boolean> {
  const { bytes, use } = mayOpenSocket ? { bytes: head, use: 'web' } : await opening(client, head);
  if (use === 'socket') {
    client.destroy();
    return false;
  }
  server.write(bytes);
  server.pipe(client).pipe(server);
  return true;
}

async function tunnel(authority: string, client: Duplex, head: Buffer, rules: EgressRules, resolver: Resolver) {
  client.on('error', () => client.destroy());
  const target = hostAndPort(authority);
  const address = await allowed(target, rules, resolver);
  if (target === undefined || address === undefined) {
    rules.refused('CONNECT', authority);
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const server = connect({ host: address, port: target.port });
  const giveUp = setTimeout(() => server.destroy(), CONNECT_MS);
  server.on('connect', () => {
    clearTimeout(giveUp);
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    void join(client, server, head, rules.mayOpenSocket(target.host, target.port)).then((isJoined) => {
      if (!isJoined) rules.refused('CONNECT', authority);
    });
  });
  server.on('error', () => client.destroy());
  server.on('close', () => {
    clearTimeout(giveUp);
    client.destroy();
  });
  client.on('close', () => server.destroy());
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

/** Starts a proxy that lets only the allowed through, each name resolved once and its address checked. */
export async function startEgressProxy(rules: EgressRules, resolver: Resolver): Promise<EgressProxy> {
  const sockets = new Set<Socket>();
  const server = createServer({ keepAlive: true }, (request, response) => {
    request.on('error', () => response.destroy());
    void forward(request, response, rules, resolver).catch(() => response.destroy());
  });
  server.on('connect', (request, client, head) => {
    void tunnel(request.url ?? '', client, head, rules, resolver).catch(() => client.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server, sockets) };
}
