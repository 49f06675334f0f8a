// Where a browser keeps or shows what a page gave it, beside the places that everybody looks in.

import { DEFAULT_SALT, fingerprint, Secret, type Surface } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { concealed } from './target/conceal.ts';
import { html, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

/** What a page does with a text that it makes at run time, `TOKEN`, and under which surface that is found. */
type Corner = readonly [name: string, surface: Surface, does: string];

const database = (name: string, upgrade: string): string =>
  `await new Promise((done) => { const opening = indexedDB.open(${name}, 1);
    opening.onupgradeneeded = () => { ${upgrade} }; opening.onsuccess = () => { opening.result.close(); done(); }; })`;
const BUCKET = 'const bucket = await navigator.storageBuckets.open("drafts")';
const WRITE_FILE =
  'const file = await folder.getFileHandle("a.txt", { create: true }); const stream = await file.createWritable(); await stream.write(TOKEN); await stream.close()';
/** Keeps a value where only a function of the page can reach it. */
const closed = (value: string): string =>
  `{ const kept = ${value}; addEventListener("online", () => { document.title = String(kept); }); }`;

const WORKER = 'new Worker(URL.createObjectURL(new Blob(["onmessage = ({ data }) => { self.kept = data; }"])))';
const RELAY = 'new RTCPeerConnection({ iceServers: [{ urls: "turn:127.0.0.1:9",';

const CORNERS: readonly Corner[] = [
  [
    'a link to a blob',
    'dom',
    `const link = document.createElement("a"); link.href = URL.createObjectURL(new Blob([TOKEN])); document.body.append(link)`,
  ],
  ['an alert', 'dom', 'alert("Your key: " + TOKEN)'],
  ['a question', 'dom', 'confirm("Use " + TOKEN + "?")'],
  ['a proposed answer', 'dom', 'prompt("Key?", TOKEN)'],
  [
    'a subprotocol of a WebSocket',
    'request-header',
    'new WebSocket(location.origin.replace("http", "ws"), ["v1", TOKEN])',
  ],
  ['the name of a database', 'indexed-db', database('"of-" + TOKEN', '')],
  ['the name of a store', 'indexed-db', database('"stores"', 'opening.result.createObjectStore("of-" + TOKEN)')],
  [
    'the name of an index',
    'indexed-db',
    database('"indexes"', 'opening.result.createObjectStore("a").createIndex("of-" + TOKEN, "b")'),
  ],
  [
    'the name of a file in a database',
    'indexed-db',
    database('"files"', 'opening.result.createObjectStore("a").put(new File([], TOKEN), 1)'),
  ],
  [
    'the status of a cached answer',
    'cache-storage',
    'await (await caches.open("d")).put("/d", new Response("", { statusText: TOKEN }))',
  ],
  ['the name of a cache', 'cache-storage', 'await caches.open("of-" + TOKEN)'],
  [
    'a cached address',
    'cache-storage',
    'await (await caches.open("a")).put("/answer?token=" + TOKEN, new Response("fine"))',
  ],
  [
    'the header of a cached request',
    'cache-storage',
    'await (await caches.open("b")).put(new Request("/b", { headers: { "x-token": TOKEN } }), new Response("fine"))',
  ],
  [
    'the name of a private file',
    'opfs',
    'await (await navigator.storage.getDirectory()).getFileHandle("of-" + TOKEN, { create: true })',
  ],
  [
    'a database in a bucket',
    'indexed-db',
    `${BUCKET}; const { indexedDB } = bucket; ${database('"a"', 'opening.result.createObjectStore("a").put(TOKEN, 1)')}`,
  ],
  [
    'a cache in a bucket',
    'cache-storage',
    `${BUCKET}; await (await bucket.caches.open("c")).put("/c", new Response(TOKEN))`,
  ],
  ['a file in a bucket', 'opfs', `${BUCKET}; const folder = await bucket.getDirectory(); ${WRITE_FILE}`],
  ['a state that was left', 'history', 'history.pushState({ token: TOKEN }, ""); history.pushState({}, "")'],
  [
    'state of the Navigation API that was left',
    'history',
    'await navigation.navigate("#a", { history: "push", state: { token: TOKEN } }).committed; await navigation.navigate("#b", { history: "push" }).committed',
  ],
  ['the status of a window', 'history', 'window.status = TOKEN'],
  ['state of the Navigation API', 'history', 'navigation.updateCurrentEntry({ state: { token: TOKEN } })'],
  ['the name of a mark', 'history', 'performance.mark("of-" + TOKEN)'],
  ['the detail of a mark', 'history', 'performance.mark("start", { detail: { token: TOKEN } })'],
  ['the detail of a measure', 'history', 'performance.measure("load", { start: 0, end: 1, detail: [TOKEN] })'],
  ['an address', 'window-global', 'window.address = new URL("https://app.example/?token=" + TOKEN)'],
  ['a query', 'window-global', 'window.query = new URLSearchParams({ token: TOKEN })'],
  ['headers', 'window-global', 'window.head = new Headers({ authorization: "Bearer " + TOKEN })'],
  ['a request', 'window-global', 'window.request = new Request("/a", { headers: { "x-token": TOKEN } })'],
  ['a form', 'window-global', 'window.form = new FormData(); form.set("token", TOKEN)'],
  ['a blob', 'window-global', 'window.blob = new Blob([TOKEN])'],
  ['a file', 'window-global', 'window.file = new File([TOKEN], "a.txt")'],
  ['a pattern', 'window-global', 'window.pattern = new RegExp(TOKEN)'],
  [
    'trusted markup',
    'window-global',
    'window.markup = trustedTypes.createPolicy("a", { createHTML: (a) => a }).createHTML(TOKEN)',
  ],
  [
    'memory of WebAssembly',
    'window-global',
    'window.memory = new WebAssembly.Memory({ initial: 4 }); new Uint8Array(memory.buffer).set(new TextEncoder().encode(TOKEN), 70000)',
  ],
  ['UTF-16 in a buffer', 'window-global', 'window.units = Uint16Array.from(TOKEN, (unit) => unit.charCodeAt(0))'],
  ['a blob in a closure', 'heap', closed('new Blob([TOKEN])')],
  ['headers in a closure', 'heap', closed('new Headers({ authorization: "Bearer " + TOKEN })')],
  ['an address in a closure', 'heap', closed('new URL("https://app.example/?token=" + TOKEN)')],
  ['characters in a closure', 'heap', closed('[...TOKEN]')],
  ['codes in a closure', 'heap', closed('[...TOKEN].map((unit) => unit.charCodeAt(0))')],
  ['codes in a list', 'window-global', 'window.codes = [...TOKEN].map((unit) => unit.charCodeAt(0))'],
  [
    'an element that is put aside',
    'heap',
    closed('Object.assign(document.createElement("p"), { textContent: TOKEN })'),
  ],
  [
    'a template that is put aside',
    'heap',
    closed('Object.assign(document.createElement("template"), { innerHTML: "<b>" + TOKEN + "</b>" })'),
  ],
  ['a parsed document', 'heap', closed('new DOMParser().parseFromString("<p>" + TOKEN + "</p>", "text/html")')],
  [
    'a list in a worker',
    'window-global',
    `window.worker = ${WORKER}; worker.postMessage(new TextEncoder().encode(TOKEN))`,
  ],
  ['the name of a worker', 'window-global', `window.named = ${WORKER.replace('))', ')), { name: "of-" + TOKEN }')}`],
  ['a blob that is no longer there', 'dom', 'URL.revokeObjectURL(URL.createObjectURL(new Blob([TOKEN])))'],
  [
    'a picture that is made',
    'dom',
    'new Image().src = URL.createObjectURL(new Blob(["<svg><!-- " + TOKEN + " --></svg>"], { type: "image/svg+xml" }))',
  ],
  ['what a dialog returns', 'dom', 'document.createElement("dialog").close(TOKEN)'],
  ['text on a canvas', 'dom', 'document.createElement("canvas").getContext("2d").fillText(TOKEN, 0, 0)'],
  ['a notification', 'dom', 'new Notification("Signed in", { body: TOKEN })'],
  ['what is spoken', 'dom', 'new SpeechSynthesisUtterance(TOKEN)'],
  ['a caption', 'dom', 'new VTTCue(0, 1, TOKEN)'],
  ['what is copied', 'dom', 'await navigator.clipboard.writeText(TOKEN).catch(() => 0)'],
  ['what is copied as an item', 'dom', 'new ClipboardItem({ "text/plain": new Blob([TOKEN]) })'],
  ['a credential of a relay', 'window-global', `${RELAY} username: "a", credential: TOKEN }] })`],
  ['the label of a channel', 'history', 'new RTCPeerConnection().createDataChannel("of-" + TOKEN)'],
  ['the name of a channel', 'history', 'new BroadcastChannel("of-" + TOKEN)'],
  ['the name of a highlight', 'history', 'CSS.highlights.set("of-" + TOKEN, new Highlight())'],
  ['a time stamp', 'history', 'console.timeStamp(TOKEN)'],
  [
    'an address for a scheme',
    'history',
    'navigator.registerProtocolHandler("web+key", location.origin + "/?token=" + TOKEN + "&url=%s")',
  ],
  [
    'the state of an element',
    'history',
    'customElements.define("x-state", class extends HTMLElement { kept = this.attachInternals().states.add(TOKEN); }); document.createElement("x-state")',
  ],
  ['what an event tells', 'post-message', 'dispatchEvent(new CustomEvent("signed-in", { detail: { token: TOKEN } }))'],
  ['what a worker is told', 'post-message', `${WORKER.replace('self.kept = data;', '')}.postMessage({ token: TOKEN })`],
  ['what a port is given', 'post-message', 'new MessageChannel().port1.postMessage({ token: TOKEN })'],
  ['what is said in a channel', 'post-message', 'new BroadcastChannel("a").postMessage({ token: TOKEN })'],
  [
    'what is written into a window',
    'dom',
    'const receipt = open(""); receipt.document.write("<p>" + TOKEN); receipt.document.close()',
  ],
  ['what is shown in a window', 'dom', 'open("about:blank").document.body.append(TOKEN)'],
  ['the name of a window', 'history', 'open("about:blank", "of-" + TOKEN)'],
  [
    'the bytes of a key',
    'window-global',
    'const bytes = new TextEncoder().encode(TOKEN); await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"])',
  ],
  [
    'a blob through a socket',
    'post-message',
    'const socket = new WebSocket(location.origin.replace("http", "ws")); socket.onopen = () => socket.send(new Blob([TOKEN]))',
  ],
  // Last: behind some of the others the page itself is told of no lock any more.
  ['the name of a lock', 'history', 'navigator.locks.request("of-" + TOKEN, () => new Promise(() => {}))'],
];

const tokenOf = ([name]: Corner): string => sample('github-pat-classic', `corner ${name}`).value;

function routes(textOf: (corner: Corner) => string): Routes {
  const steps = CORNERS.map((corner) => `await (async () => { ${corner[2].replaceAll('TOKEN', textOf(corner))}; })();`);
  return { '/': html(`<script>(async () => { ${steps.join('\n')} document.title = 'done'; })();</script>`) };
}

test('what stands in the corners of a browser is found', async () => {
  const served = await serveRoutes(() => routes((corner) => concealed(tokenOf(corner))));
  onTestFinished(served.close);
  const { findings, problems } = await crawled(`${served.origin}/`);
  const seen = CORNERS.map((corner) => {
    const wanted = fingerprint(new Secret(tokenOf(corner)), DEFAULT_SALT);
    const places = findings.find((each) => each.fingerprint === wanted)?.places ?? [];
    return `${corner[0]}: ${places.some(({ surface }) => surface === corner[1]) ? corner[1] : 'unseen'}`;
  });
  expect(seen).toEqual(CORNERS.map(([name, surface]) => `${name}: ${surface}`));
  expect(problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
});

test('a link to a blob that the policy of the page keeps from being read is told of', async () => {
  const page = html(`<script>
    for (const text of ['kept', 'taken back']) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text]));
      document.body.append(link);
      if (text === 'taken back') URL.revokeObjectURL(link.href);
    }
  </script>`);
  const served = await serveRoutes(() => ({
    '/': { ...page, headers: { 'content-security-policy': "connect-src 'self'" } },
  }));
  onTestFinished(served.close);
  const { problems } = await crawled(`${served.origin}/`);
  expect(problems).toMatchObject([{ code: 'unread', where: `blob: links of ${served.origin}/` }]);
});

test('nothing is found there where there is nothing', async () => {
  const served = await serveRoutes(() => routes(([name]) => JSON.stringify(name.replaceAll(' ', '-'))));
  onTestFinished(served.close);
  const { findings, problems, outcome } = await crawled(`${served.origin}/`);
  expect({ findings, outcome, problems: problems.filter(({ effect }) => effect === 'blind') }).toEqual({
    findings: [],
    outcome: 'clean',
    problems: [],
  });
});
