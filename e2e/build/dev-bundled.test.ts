import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyFolder, writeFiles } from './project.ts';
import { valueOf } from './plants.ts';

const valueFor = (key: string): string =>
  valueOf({ key, rule: '', row: 'github-pat-classic', surface: 'chunk', artifact: '' }, 'vite');

const keyModule = (value: string): string => `// The key.\nexport const key: string = '${value}';\n`;

const PROJECT = {
  'index.html': '<!doctype html>\n<html lang="en">\n<script type="module" src="/src/main.ts"></script>\n',
  'src/main.ts': [
    "import { call } from 'careless';",
    "import { key } from './key.ts';",
    'console.log(key, __KEY__, import.meta.env.VITE_KEY);',
    'call();\n',
  ].join('\n'),
  'src/key.ts': keyModule(valueFor('module')),
  '.env': `VITE_KEY=${valueFor('public')}\nPRIVATE_KEY=${valueFor('private')}\n`,
  'node_modules/careless/package.json': '{ "name": "careless", "version": "1.0.0", "main": "index.js" }\n',
  'node_modules/careless/index.js': `// Careless.\nexports.call = () => fetch('${valueFor('dependency')}');\n`,
};

/** What a server prints and lays over its pages. */
interface Seen {
  printed: string[];
  overlays: string[];
}

async function startIn(root: string, { printed, overlays }: Seen): Promise<ViteDevServer> {
  const print = (text: string): void => void printed.push(text);
  const server = await createServer({
    root,
    configFile: false,
    experimental: { bundledDev: true },
    define: { __KEY__: JSON.stringify(valueFor('private')) },
    customLogger: { ...createLogger('silent'), info: print, warn: print, error: print },
    plugins: [leakgate({ overlay: true })],
    server: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  const send = server.ws.send.bind(server.ws);
  server.ws.send = ((payload: { type?: string; err?: { message: string } }, ...rest: []) => {
    if (payload.type === 'error') overlays.push(payload.err?.message ?? '');
    return send(payload as never, ...rest);
  }) as typeof send;
  return server.listen();
}

function addressOf({ httpServer }: ViteDevServer): string {
  const address = httpServer?.address();
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
}

/** Opens a page as a browser does, which is sent what is saved. */
async function openPage(server: ViteDevServer): Promise<void> {
  const page = new WebSocket(`ws://${addressOf(server)}/?token=${server.config.webSocketToken}`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    page.addEventListener('message', resolve, { once: true });
    page.addEventListener('error', reject, { once: true });
  });
  page.send(JSON.stringify({ type: 'custom', event: 'vite:client-connected', data: { clientId: 'page' } }));
}

async function loadPage(server: ViteDevServer): Promise<void> {
  await (await fetch(`http://${addressOf(server)}/`, { headers: { accept: 'text/html' } })).text();
}

const TOLD = /GitHub personal access token \(classic\) +ghp_…\(40\)/g;
const PATIENT = { timeout: 20_000, interval: 50 };

test('a server that bundles is searched in what it bundles, then in what is saved', async () => {
  const root = emptyFolder('dev-bundled');
  writeFiles(root, PROJECT);
  const seen: Seen = { printed: [], overlays: [] };
  const told = (): string => seen.printed.join('\n');
  const server = await startIn(root, seen);

  await vi.waitFor(() => expect(seen.overlays.at(-1)).toMatch(/^4 tokens must not reach a browser/), PATIENT);
  expect(told().match(TOLD)).toHaveLength(4);
  expect(told()).toContain('src/key.ts:2:29\n        src/key.ts ← src/main.ts');
  expect(told()).toContain('held by key · given to console.log(…) in src/main.ts:3');
  expect(told()).toContain('value of VITE_KEY from .env');
  expect(told()).toMatch(/value of PRIVATE_KEY from \.env · put in for __KEY__ by\s+define/);
  expect(told()).toContain('node_modules/careless/index.js:2:29\n        node_modules/careless/index.js ← src/main.ts');
  expect(told()).toContain('leakgate: served all the same; a build would stop here');

  await loadPage(server);
  await openPage(server);
  seen.printed.length = 0;
  writeFileSync(join(root, 'src/key.ts'), keyModule(valueFor('second')));
  await vi.waitFor(() => expect(told().match(TOLD)).toHaveLength(1), PATIENT);
  expect(told()).toContain('src/key.ts:2:29\n        src/key.ts ← src/main.ts');

  seen.printed.length = 0;
  writeFileSync(join(root, 'src/key.ts'), keyModule('none'));
  await vi.waitFor(() => expect(told()).toContain('leakgate: src/key.ts is mended'), PATIENT);
  await vi.waitFor(() => expect(seen.overlays.at(-1)).toMatch(/^3 tokens must not reach a browser/), PATIENT);

  // The next bundle brings nothing that was not told.
  const overlays = seen.overlays.length;
  await loadPage(server);
  await vi.waitFor(() => expect(seen.overlays.length).toBeGreaterThan(overlays), PATIENT);
  expect(told()).not.toMatch(TOLD);
  for (const text of [told(), ...seen.overlays]) {
    for (const key of ['module', 'public', 'private', 'dependency', 'second']) {
      expect(text).not.toContain(valueFor(key).slice(4, 20));
    }
  }
});
