import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { html, script, type Making, type Routes } from '../route.ts';

/** Everything that a page sends and receives. The socket's end stands in `websocket.ts`. */
export function trafficPages({ value, hidden }: Making): Routes {
  const body = `<link rel="prefetch" href="/js/next-page.js"><a href="/old-address">Old address</a><a href="/backup.gz">All of it</a>
    <script>
      fetch('/api/data').then((answer) => answer.json());
      fetch('/api/broken').then((answer) => answer.text());
      fetch('/api/header').then((answer) => answer.text());
      fetch('/api/log').then((answer) => answer.text());
      fetch('/api/list?access_token=' + ${hidden('request-url')});
      fetch('/api/me', { headers: { authorization: 'Bearer ' + ${hidden('request-header')} } });
      fetch('/api/save', { method: 'POST', body: JSON.stringify({ token: ${hidden('request-body')} }) }).catch(() => undefined);
      navigator.sendBeacon('/collect', 'token=' + ${hidden('beacon')});
      const socket = new WebSocket(location.origin.replace('http', 'ws') + '/socket');
      socket.onopen = () => socket.send(JSON.stringify({ token: ${hidden('websocket-sent')} }));
      const stream = new EventSource('/events');
      window.kept = [socket, stream];
    </script>`;
  return {
    '/traffic': html(body),
    '/api/data': { type: 'application/json', body: JSON.stringify({ user: { token: value('response-body') } }) },
    '/api/broken': { type: 'text/plain', status: 500, body: `stack: Client(token=${value('error-body')})` },
    '/api/header': { type: 'text/plain', body: 'fine', headers: { 'x-internal-token': value('response-header') } },
    // As servers send what they make on the way: without its length. More than the browser keeps.
    '/api/log': {
      type: 'text/plain',
      body: `${'an entry of the log\n'.repeat(100_000)} token ${value('large-text')}\n`,
    },
    '/backup.gz': { type: 'application/gzip', body: gzipSync(`${'name,key\n'.repeat(50)}main,${value('archive')}\n`) },
    '/api/list': { type: 'application/json', body: '[]' },
    '/api/me': { type: 'application/json', body: '{}' },
    '/events': (response) => openStream(response, value('event-stream')),
    '/old-address': {
      type: 'text/html',
      status: 302,
      headers: { location: '/styles' },
      body: `moved; debug token ${value('redirect-body')}`,
    },
    '/js/next-page.js': script(`export const token = "${value('prefetched')}";\n`),
  };
}

/** An event stream that never ends, as event streams do. */
function openStream(response: ServerResponse, token: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`data: {"token":"${token}"}\n\n`);
}
