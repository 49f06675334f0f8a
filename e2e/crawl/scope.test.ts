// Nothing reaches an origin that is not the site's, whatever way a page, a worker or the crawl's own fetches would take.

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '@leakgate/core';
import { crawled } from './crawled.ts';
import { listenOutside, type Outside } from './outside.ts';
import { html, script, type Route, type Routes } from './target/route.ts';
import { serveRoutes, type Served } from './target/server.ts';

const ELEMENTS: Readonly<Record<string, (out: string) => string>> = {
  picture: (out) => `<img src="${out}/p.png" srcset="${out}/p2.png 2x"><link rel="icon" href="${out}/i.ico">`,
  script: (out) => `<script src="${out}/s.js"></script><script type="module" src="${out}/m.js"></script>`,
  style: (out) =>
    `<link rel="stylesheet" href="${out}/a.css"><style>@import url(${out}/b.css); p { background: url(${out}/c.png) }</style>`,
  frame: (out) => `<iframe src="${out}/f"></iframe><object data="${out}/o"></object><embed src="${out}/e">`,
  film: (out) => `<video src="${out}/v.mp4" poster="${out}/v.png" autoplay></video><audio src="${out}/a.mp3"></audio>`,
  hints: (out) =>
    ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'prerender', 'modulepreload', 'manifest']
      .map((rel) => `<link rel="${rel}" as="script" href="${out}/${rel}">`)
      .join(''),
  font: (out) =>
    `<style>@font-face { font-family: x; src: url(${out}/x.woff2) } p { font-family: x }</style><p>text</p>`,
  refresh: (out) => `<meta http-equiv="refresh" content="0; url=${out}/refresh">`,
  links: (out) => `<a href="${out}/a" ping="${out}/ping">a</a><form action="${out}/form"><button></button></form>`,
  rules: (out) =>
    `<script type="speculationrules">${JSON.stringify({ prerender: [{ source: 'list', urls: [`${out}/spec`] }] })}</script>`,
};

const CODE: Readonly<Record<string, (out: string) => string>> = {
  fetches: (out) =>
    `fetch('${out}/1').catch(() => 0); fetch('${out}/2', { mode: 'no-cors', keepalive: true }).catch(() => 0);`,
  request: (out) => `const x = new XMLHttpRequest(); x.open('GET', '${out}/x'); x.send();`,
  beacon: (out) =>
    `navigator.sendBeacon('${out}/b', 'x'); addEventListener('pagehide', () => navigator.sendBeacon('${out}/hide'));`,
  socket: (out) => `new WebSocket('${out.replace('http', 'ws')}/ws'); new EventSource('${out}/es');`,
  'peer connection': (out) =>
    `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${new URL(out).host}' }, { urls: 'turn:${new URL(out).host}?transport=tcp', username: 'u', credential: 'c' }] });
     p.createDataChannel('x'); p.createOffer().then((offer) => p.setLocalDescription(offer));`,
  'opened window': (out) => `open('${out}/popup'); open('/redirect?to=popup');`,
  'moves on': (out) => `setTimeout(() => { location.href = '${out}/moved'; }, 50);`,
  'sent form': (out) =>
    `const f = Object.assign(document.createElement('form'), { action: '${out}/form', method: 'get' }); document.body.append(f); f.submit();`,
  worker: () => `new Worker('/worker.js'); new Worker('/worker.js', { type: 'module' });`,
  'shared worker': () => `new SharedWorker('/worker.js');`,
  'service worker': () => `navigator.serviceWorker.register('/worker.js');`,
  'redirected fetches': () =>
    `fetch('/redirect').catch(() => 0); fetch('/redirect', { mode: 'no-cors' }).catch(() => 0); new Image().src = '/redirect';`,
  'redirected worker': () => `new Worker('/redirect?to=worker.js'); import('/redirect?to=module.js').catch(() => 0);`,
};

const WORKER = (out: string): string => `
  fetch('${out}/worker').catch(() => 0); fetch('/redirect').catch(() => 0);
  try { importScripts('${out}/imported.js'); } catch {}
  try { importScripts('/redirect?to=imported.js'); } catch {}
  try { new WebSocket('${out.replace('http', 'ws')}/ws'); } catch {}
  self.addEventListener('install', (event) => event.waitUntil(caches.open('a').then((c) => c.add('${out}/cached')).catch(() => 0)));`;

function redirect(to: string): Route {
  return { type: 'text/plain', status: 302, headers: { location: to }, body: 'elsewhere' };
}

function routes(out: string): Routes {
  const pages: Record<string, Route> = {};
  for (const [name, body] of Object.entries(ELEMENTS)) pages[`/${name}`] = html(`<p>x</p>${body(out)}`);
  for (const [name, code] of Object.entries(CODE)) {
    pages[`/${name.replaceAll(' ', '-')}`] = html(`<p>x</p><script>${code(out)}</script>`);
  }
  return {
    ...pages,
    '/': html(
      Object.keys(pages)
        .map((path) => `<a href="${path}">${path}</a>`)
        .join(' ') + '<a href="/redirect">r</a><a href="/hop">h</a>',
    ),
    '/redirect': redirect(`${out}/redirected`),
    '/hop': redirect('/redirect'),
    '/worker.js': script(WORKER(out)),
    '/mapped.js': script(`load("${out}/chunk.js"); load("./mapped.js")\n//# sourceMappingURL=${out}/mapped.js.map`),
    '/linked.txt': { type: 'text/plain', headers: { link: `<${out}/next>; rel=preload` }, body: out },
    '/robots.txt': { type: 'text/plain', body: `Sitemap: ${out}/sitemap.xml\nSitemap: /sitemap.xml` },
    '/sitemap.xml': { type: 'application/xml', body: `<urlset><url><loc>${out}/deep</loc></url></urlset>` },
  };
}

let outside: Outside;
let served: Served;
let report: Report;

beforeAll(async () => {
  outside = await listenOutside();
  served = await serveRoutes(() => routes(`http://${outside.host}`));
  report = await crawled(`${served.origin}/`);
});

afterAll(async () => {
  await Promise.all([served.close(), outside.close()]);
});

test('the listener would have counted a connection', async () => {
  const other = await listenOutside();
  const [host = '', port] = other.host.split(':');
  await new Promise((resolve) => connect(Number(port), host).on('close', resolve).resume());
  expect(other.connections()).toBe(1);
  await other.close();
});

test('every page was visited', () => {
  const paths = new Set(served.requests.map((request) => request.replace(/^GET 127\.0\.0\.1:\d+/, '')));
  const expected = [...Object.keys(ELEMENTS), ...Object.keys(CODE)].map((name) => `/${name.replaceAll(' ', '-')}`);
  expect(expected.filter((path) => !paths.has(path))).toEqual([]);
  expect(paths).toContain('/worker.js');
  expect(paths).toContain('/redirect?to=module.js');
});

test('nothing connected to the other origin', () => {
  expect(outside.connections()).toBe(0);
});

describe('what was stopped is told', () => {
  test('the other origin is listed as seen and not visited', () => {
    expect(report.coverage?.notVisited).toContainEqual({ url: `http://${outside.host}`, reason: 'out-of-scope' });
  });

  test.each(['/1', '/x', '/worker', '/imported.js', '/redirected', '/cached', '/ws', '/s.js'])('%s', (path) => {
    const stopped = report.coverage?.stopped.map(
      ({ url, reason }) => `${reason} ${new URL(url).host}${new URL(url).pathname}`,
    );
    expect(stopped).toContain(`out-of-scope ${outside.host}${path}`);
  });
});

test('code that a visitor’s browser would have run and the crawl did not read is a hole in the scan', () => {
  expect(report.coverage?.unread).toContainEqual({
    what: 'script of another origin',
    where: `http://${outside.host}/s.js`,
    reason: 'blocked',
  });
  expect(report.outcome).toBe('incomplete');
});
