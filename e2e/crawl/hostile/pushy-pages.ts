import { html, script } from '../target/route.ts';
import type { HostileCase } from './case.ts';

function page(name: string, code: string, rest: Partial<HostileCase> = {}): HostileCase {
  const path = `/${name.replaceAll(' ', '-')}`;
  return {
    name,
    ends: 'read',
    ...rest,
    routes: { [path]: html(`<p>pushy</p><script>${code}</script>`), ...rest.routes },
  };
}

const DIALOGS = `addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });
  alert('one'); confirm('two'); prompt('three'); setInterval(() => alert('again'), 50);`;

const POSTS = `fetch('/changed', { method: 'POST', body: 'x' }).catch(() => undefined);
  fetch('/changed', { method: 'DELETE' }).catch(() => undefined);
  navigator.sendBeacon('/changed', 'x');
  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/changed' });
  document.body.append(form);
  form.submit();`;

/** Everything that a reader could call or read tells the server of it, once all of it is in place. */
const PATCHES = `let armed = false;
  const act = () => { if (armed) fetch(['/touched', location.protocol.length].join('-')); throw new Error('touched'); };
  const { defineProperty, ownKeys } = Reflect;
  const holders = [Array.prototype, Object, JSON, Reflect, Map.prototype, Set.prototype, WeakSet.prototype, String.prototype, EventTarget.prototype];
  const all = holders.flatMap((holder) => ownKeys(holder).filter((key) => typeof key === 'string' && key !== 'constructor').map((key) => [holder, key]));
  globalThis.trap = { get token() { return act(); } };
  defineProperty(globalThis, 'globalTrap', { enumerable: true, get: act });
  for (const [holder, key] of all) try { defineProperty(holder, key, { configurable: true, get: act }); } catch {}
  armed = true;`;

const BREAKING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(new Promise(() => undefined)));`;

/** More cookies than a server takes: nothing of the site can be asked for with them. */
export const COOKIE_BOMB: HostileCase = page(
  'cookie bomb',
  'for (let i = 0; i < 100; i++) document.cookie = "c" + i + "=" + "y".repeat(3000)',
  { ends: 'unread', routes: { '/later': html('after') } },
);

/** Pages that get in the way: by dialogs, windows, navigation, or by changing what the crawler could call. */
export const PUSHY: readonly HostileCase[] = [
  page('dialogs', DIALOGS),
  page('print and close', 'print(); close(); setTimeout(() => print(), 20)'),
  page(
    'popups',
    'for (let i = 0; i < 30; i++) open("/dialogs-none?popup"); setInterval(() => open("about:blank"), 20)',
    {
      routes: { '/dialogs-none': html('popup') },
    },
  ),
  page(
    'permissions',
    'navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission(); navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => 0)',
  ),
  page('posts by itself', POSTS, { never: ['POST /changed', 'DELETE /changed'] }),
  page('patched built-ins', PATCHES, { never: ['GET /touched-5'] }),
  page('reloads', 'setTimeout(() => location.reload(), 20)'),
  page('navigates away', 'setTimeout(() => { location.search = "?" + Math.random(); }, 20)'),
  page('pushes states', 'for (let i = 0; i < 150; i++) history.pushState({ i }, "", "?state=" + i)', {}),
  page(
    'other schemes',
    'for (const to of ["mailto:a@b.example", "vscode://x", "file:///etc/passwd", "chrome://version"]) document.body.append(Object.assign(document.createElement("a"), { href: to, textContent: to })); location.href = "mailto:a@b.example"',
  ),
  page('breaking worker', 'navigator.serviceWorker.register("/breaking-worker.js")', {
    routes: { '/breaking-worker.js': script(BREAKING_WORKER) },
    ends: 'unread',
  }),
];
