// What a server says before it answers (RFC 8297): browsers heed it through HTTP/2 alone.

import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { DEFAULT_SALT, fingerprint, Secret } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { selfSigned } from './certificate.ts';
import { crawled } from './crawled.ts';

const tokenOf = (name: string): string => sample('github-pat-classic', `early hint ${name}`).value;

/** Files that a page names nowhere, and how what comes before its answer leads to them. */
const HINTED: Readonly<Record<string, { readonly type: string; readonly link: string }>> = {
  '/hinted.js': { type: 'text/javascript', link: 'rel=preload; as=script' },
  '/hinted.css': { type: 'text/css', link: 'rel=preload; as=style' },
  '/hinted.json': { type: 'application/json', link: 'rel=preload; as=fetch; crossorigin' },
};

/** What a server says early it says because its answer takes a while. */
const THINKING_MS = 30;

function answer(request: Http2ServerRequest, response: Http2ServerResponse): void {
  const file = HINTED[request.url];
  if (file !== undefined) {
    response.writeHead(200, { 'content-type': file.type }).end(`{"token":"${tokenOf(request.url)}"}`);
  } else if (request.url === '/') {
    const link = Object.entries(HINTED).map(([path, hinted]) => `<${path}>; ${hinted.link}`);
    response.writeEarlyHints({ link, 'x-debug': tokenOf('header') });
    const page = '<!doctype html><title>Target</title>';
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page), THINKING_MS);
  } else response.writeHead(404).end();
}

async function serve(): Promise<string> {
  const server = createSecureServer({ ...selfSigned(), allowHTTP1: true }, answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('what comes before the answer is read, and so are the files that only it names', async () => {
  const { findings } = await crawled(`${await serve()}/`, { untrustedCertificates: true });
  const surfacesOf = (name: string): readonly string[] => {
    const wanted = fingerprint(new Secret(tokenOf(name)), DEFAULT_SALT);
    return findings.find((each) => each.fingerprint === wanted)?.places.map(({ surface }) => surface) ?? [];
  };
  expect(['header', ...Object.keys(HINTED)].map((name) => [name, surfacesOf(name)])).toEqual([
    ['header', ['response-header']],
    ['/hinted.js', ['script']],
    ['/hinted.css', ['css']],
    ['/hinted.json', ['response-body']],
  ]);
});
