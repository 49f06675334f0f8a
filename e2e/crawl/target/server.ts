import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { appRoutes, type Contents } from './app.ts';
import { harmless, PLANTS, valueOf } from './plants.ts';
import type { Route, Routes } from './route.ts';
import { acceptSocket } from './websocket.ts';

/** A server on two loopback addresses: one is the site, the other an origin beside it. */
export interface Served {
  readonly origin: string;
  readonly other: string;
  /** Every request so far, as `METHOD host/path?query`. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

const NOT_FOUND: Route = { type: 'text/plain', status: 404, body: 'not found' };

function answer(route: Route, response: ServerResponse): void {
  if (typeof route === 'function') return route(response);
  response.writeHead(route.status ?? 200, { 'content-type': route.type, ...route.headers });
  response.end(route.body);
}

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** A server that can be stopped whatever is still open, sockets that are no longer HTTP included. */
function stoppable(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

/** Serves routes, made once both origins are known, until it is closed. */
export async function serveRoutes(make: (other: string) => Routes, greeting = ''): Promise<Served> {
  const requests: string[] = [];
  let routes: Routes = {};
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.headers.host}${request.url}`);
    request.resume();
    response.on('error', () => response.destroy());
    answer(routes[new URL(request.url ?? '/', 'http://any').pathname] ?? NOT_FOUND, response);
  };
  const servers = [createServer(handle), createServer(handle)] as const;
  const stops = servers.map(stoppable);
  for (const server of servers) server.on('upgrade', (request, socket) => acceptSocket(request, socket, greeting));
  const [origin, other] = [await listen(servers[0], '127.0.0.1'), await listen(servers[1], '127.0.0.2')];
  routes = make(other);
  return { origin, other, requests, close: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

/** Serves the target app. */
export function serveApp(contents: Contents): Promise<Served> {
  const plant = PLANTS.find((each) => each.key === 'websocket-received');
  if (plant === undefined) throw new Error('the greeting of the socket has no plant');
  const greeting = contents.kind === 'clean' ? harmless(plant) : valueOf(plant, contents.seed);
  return serveRoutes((other) => appRoutes(contents, other), greeting);
}
