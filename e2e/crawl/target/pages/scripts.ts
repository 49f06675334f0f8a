import { html, script, type Making, type Routes } from '../route.ts';
import { wasmModule } from '../wasm-module.ts';

/** Every way by which code reaches a page's engine. */
export function scriptPages({ value, hidden }: Making): Routes {
  const head = `<meta name="build-token" content="${value('document-meta')}">`;
  const body = `
    <script>const inlineToken = "${value('inline-script')}"; window.inlineLength = inlineToken.length;</script>
    <script src="/js/external.js"></script>
    <script type="module" src="/js/module.js"></script>
    <script>
      const source = (token) => 'window.made = (window.made ?? 0) + "' + token + '".length';
      (0, eval)(source(${hidden('eval-script')}));
      new Function(source(${hidden('function-script')}))();
      const address = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      document.head.append(Object.assign(document.createElement('script'), { src: address(source(${hidden('blob-script')})) }));
      window.kept = [
        new Worker('/js/worker.js'),
        new Worker(address('self.made = "' + ${hidden('blob-worker')} + '"')),
        new SharedWorker('/js/shared.js'),
      ];
      WebAssembly.instantiateStreaming(fetch('/app.wasm')).then((made) => { window.made = made; });
    </script>`;
  return {
    '/scripts': html(body, head),
    '/js/external.js': script(
      `const token = "${value('external-script')}";\nwindow.externalLength = token.length;\n//# sourceMappingURL=external.js.map\n`,
    ),
    '/js/external.js.map': { type: 'application/json', body: sourceMap(value('source-map')) },
    '/js/module.js': script(
      `const token = "${value('module-script')}";\nexport const later = () => import('./lazy.js');\nwindow.moduleLength = token.length;\n`,
    ),
    '/js/lazy.js': script(`export const token = "${value('lazy-chunk')}";\n`),
    '/js/worker.js': script(`const token = "${value('worker')}";\nself.kept = [token, new Worker('/js/nested.js')];\n`),
    '/js/nested.js': script(`self.token = "${value('nested-worker')}";\n`),
    '/js/shared.js': script(`self.token = "${value('shared-worker')}";\nself.onconnect = () => undefined;\n`),
    '/app.wasm': { type: 'application/wasm', body: wasmModule(value('wasm')) },
  };
}

function sourceMap(token: string): string {
  const content = `// left in a comment: ${token}\nwindow.externalLength = 1;\n`;
  return JSON.stringify({
    version: 3,
    sources: ['src/external.ts'],
    sourcesContent: [content],
    names: [],
    mappings: '',
  });
}
