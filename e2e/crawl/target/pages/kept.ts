import { html, type Making, type Routes } from '../route.ts';

/** Everything that a browser keeps for a page. */
export function keptPages(making: Making): Routes {
  const { value, hidden } = making;
  const head = `<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{}}}</script>`;
  const body = `<script>
      const done = [${databases(making)}, ${files(making)}];
      localStorage.setItem('api_token', ${hidden('local-storage')});
      sessionStorage.setItem('api_token', ${hidden('session-storage')});
      history.replaceState({ token: ${hidden('history-state')} }, '');
      window.name = 'token=' + ${hidden('window-name')};
      window.appConfig = { deep: { apiToken: ${hidden('window-global')} } };
      window.__NEXT_DATA__ = { props: { token: ${hidden('hydration-next')} } };
      window.__NUXT__ = { data: [{ token: ${hidden('hydration-nuxt')} }] };
      window.store = new Map([['token', ${hidden('global-map')}]]);
      Promise.all(done).then(() => { document.title = 'kept'; });
    </script>`;
  const cookies = [`theme=${value('cookie')}; Path=/`, `backend=${value('http-only-cookie')}; Path=/; HttpOnly`];
  return {
    '/kept': { ...html(body, head), headers: { 'set-cookie': cookies } },
    '/static': { type: 'text/plain', body: `token=${value('opaque-answer')}` },
  };
}

function databases({ hidden }: Making): string {
  return `new Promise((resolve) => {
        const opening = indexedDB.open('app', 1);
        opening.onupgradeneeded = () => { opening.result.createObjectStore('settings'); };
        opening.onsuccess = () => {
          const change = opening.result.transaction('settings', 'readwrite');
          change.objectStore('settings').put({ nested: [{ token: ${hidden('indexed-db')} }] }, 'profile');
          change.objectStore('settings').put({ file: new Blob(['token=' + ${hidden('indexed-db-blob')}]) }, 'export');
          change.oncomplete = () => { opening.result.close(); resolve(); };
        };
      })`;
}

function files({ hidden, other }: Making): string {
  return `caches.open('offline').then((cache) => cache.put('/kept-answer', new Response('token=' + ${hidden('cache-storage')}))),
      caches.open('static').then((cache) => fetch('${other}/static', { mode: 'no-cors' }).then((answer) => cache.put('${other}/static', answer))),
      navigator.storage.getDirectory()
        .then((root) => root.getDirectoryHandle('exports', { create: true }))
        .then((folder) => folder.getFileHandle('export.txt', { create: true }))
        .then((file) => file.createWritable())
        .then(async (stream) => { await stream.write('token=' + ${hidden('opfs')}); await stream.close(); })`;
}
