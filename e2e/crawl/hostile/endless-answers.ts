import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { html, type Route } from '../target/route.ts';
import type { HostileCase } from './case.ts';

const MEGABYTE = Buffer.alloc(2 ** 20, 'x');
/** More than any cap; what is sent beyond comes so slowly that it costs nothing. */
const FAST_MEGABYTES = 24;
const TRICKLE_MS = 200;

/** Sends a body that does not end before the client hangs up. */
function pour(response: ServerResponse, head: Readonly<Record<string, string>>): void {
  response.writeHead(200, head);
  let sent = 0;
  const more = (): void => {
    if (response.destroyed) return;
    sent++;
    if (sent > FAST_MEGABYTES) return void setTimeout(() => response.write('x', more), TRICKLE_MS);
    response.write(MEGABYTE, more);
  };
  more();
}

function fetching(path: string): Route {
  return html(`<script>fetch('${path}').then((answer) => answer.text()).catch(() => undefined);</script>`);
}

function redirect(to: string): Route {
  return { type: 'text/plain', status: 302, headers: { location: to }, body: 'on' };
}

const BOMB = gzipSync(Buffer.alloc(80 * 2 ** 20));
const TEXT = { 'content-type': 'text/plain' };

/** Answers that are too long, too slow or lead nowhere. */
export const ENDLESS: readonly HostileCase[] = [
  {
    name: 'gigabyte body',
    ends: 'unread',
    routes: {
      '/gigabyte-body': fetching('/gigabyte'),
      '/gigabyte': (response) => pour(response, { ...TEXT, 'content-length': String(2 ** 30) }),
    },
  },
  {
    name: 'body of unknown length',
    ends: 'unread',
    routes: { '/body-of-unknown-length': fetching('/poured'), '/poured': (response) => pour(response, TEXT) },
  },
  {
    name: 'compression bomb',
    ends: 'unread',
    routes: {
      '/compression-bomb': fetching('/bomb'),
      '/bomb': { type: 'text/plain', headers: { 'content-encoding': 'gzip' }, body: BOMB },
    },
  },
  {
    name: 'document that never ends',
    ends: 'unread',
    routes: {
      '/document-that-never-ends': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<!doctype html><p>the beginning</p>'.padEnd(4096));
      },
    },
  },
  { name: 'no answer', ends: 'unread', routes: { '/no-answer': () => undefined } },
  { name: 'broken answer', ends: 'unread', routes: { '/broken-answer': (response) => response.destroy() } },
  { name: 'redirect loop', ends: 'unread', routes: { '/redirect-loop': redirect('/redirect-loop') } },
  {
    name: 'download',
    ends: 'read',
    routes: {
      '/download': {
        type: 'application/octet-stream',
        headers: { 'content-disposition': 'attachment; filename=export.bin' },
        body: 'bytes',
      },
    },
  },
];
