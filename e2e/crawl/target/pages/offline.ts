import { html, script, type Making, type Routes } from '../route.ts';
import { remembering } from './runtime.ts';

/** A page under a service worker, which answers some requests itself and fills a cache on its own. */
export function offlinePages({ value, hidden }: Making): Routes {
  const body = `<script>
      navigator.serviceWorker.register('/offline/worker.js');
      navigator.serviceWorker.ready
        .then(() => navigator.serviceWorker.controller ?? new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve);
        }))
        .then(() => fetch('/offline/made'))
        .then((answer) => answer.text())
        .then((text) => { document.title = 'answered ' + text.length; });
    </script>`;
  const worker = `const token = "${value('service-worker')}";
self.addEventListener('install', (event) => {
  const filled = caches.open('shell').then((cache) =>
    cache.put('/offline/shell', new Response('token=' + ${hidden('service-worker-cache')})));
  event.waitUntil(Promise.all([filled, self.skipWaiting()]));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/offline/made') return;
  event.respondWith(new Response('token=' + ${hidden('service-worker-response')} + token.slice(0, 0)));
});
${remembering('message', hidden('service-worker-closure'))}`;
  return { '/offline/': html(body), '/offline/worker.js': script(worker) };
}
