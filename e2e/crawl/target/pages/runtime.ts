import { html, script, type Making, type Routes } from '../route.ts';

/** A worker's code that keeps a text where nothing but a function of its own can reach it. */
export function remembering(event: string, text: string): string {
  return `(() => { const remembered = ${text}; self.addEventListener('${event}', () => remembered.length); })();\n`;
}

/** What a page says, to a console, to other frames and workers; and what it only remembers. */
export function runtimePages({ hidden }: Making): Routes {
  const body = `<script>
      console.log('token', ${hidden('console')});
      console.warn({ settings: { token: ${hidden('console-object')} } });
      setTimeout(() => { throw new Error('refused: token=' + ${hidden('uncaught-error')}); });
      const worker = new Worker('/js/talking-worker.js');
      worker.onmessage = () => undefined;
      window.postMessage({ token: ${hidden('post-message')} }, '*');
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => undefined;
      port1.postMessage(['token', ${hidden('channel-message')}]);
      const listening = new BroadcastChannel('app');
      listening.onmessage = () => undefined;
      const speaking = new BroadcastChannel('app');
      speaking.postMessage({ token: ${hidden('broadcast')} });
      window.kept = [worker, port1, listening, speaking, new SharedWorker('/js/quiet-worker.js')];
      (() => {
        const remembered = ${hidden('closure')};
        document.addEventListener('visibilitychange', () => { document.title = String(remembered.length); });
      })();
    </script>`;
  return {
    '/runtime': html(body),
    '/js/talking-worker.js': script(
      `console.log('token', ${hidden('worker-console')});\nself.postMessage({ token: ${hidden('worker-message')} });\n${remembering('message', hidden('worker-closure'))}`,
    ),
    '/js/quiet-worker.js': script(remembering('connect', hidden('shared-worker-closure'))),
  };
}
