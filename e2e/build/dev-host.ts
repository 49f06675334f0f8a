// Serves a small project with a version of Vite, saves leaks and mends them, and tells what each step came to.
//   node dev-host.ts <vite> <results.json>

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leakgate } from 'leakgate/vite';
import type * as Vite from 'vite';
import { createLogger, type ViteDevServer } from 'vite';
import type { ViteName } from './case.ts';
import { valueOf } from './plants.ts';
import { emptyFolder, writeFiles } from './project.ts';

/** What was seen of one step. */
export interface DevStep {
  readonly step: string;
  readonly printed: string;
  /** Messages that were laid over the page. */
  readonly overlays: readonly string[];
}

const [name, file] = process.argv.slice(2) as [ViteName, string];
const root = emptyFolder(`dev-${name}`);
const valueFor = (key: string): string =>
  valueOf({ key, rule: '', row: 'github-pat-classic', surface: 'chunk', artifact: '' }, name);
const PAGE = '<!doctype html>\n<html lang="en">\n<script type="module" src="/src/main.ts"></script>\n';
const steps: DevStep[] = [];
let printed: string[] = [];
let overlays: string[] = [];

function noteOverlays(server: ViteDevServer): void {
  const send = server.ws.send.bind(server.ws);
  server.ws.send = ((payload: { type?: string; err?: { message: string } }, ...rest: []) => {
    if (payload.type === 'error') overlays.push(payload.err?.message ?? '');
    return send(payload as never, ...rest);
  }) as typeof send;
}

async function start(): Promise<ViteDevServer> {
  const { createServer } = (await import(name)) as typeof Vite;
  const print = (text: string): void => void printed.push(text);
  const server = await createServer({
    root,
    configFile: false,
    customLogger: { ...createLogger('silent'), info: print, warn: print, error: print },
    plugins: [leakgate({ overlay: true })],
    server: { host: '127.0.0.1', port: 0 },
  });
  noteOverlays(server);
  return server.listen();
}

async function get(server: ViteDevServer, path: string): Promise<void> {
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  const response = await fetch(`http://127.0.0.1:${address.port}${path}`, { headers: { accept: '*/*' } });
  await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
}

/** What is said is said after the answer: waits until nothing new was for a while. */
async function settled(): Promise<void> {
  for (let before = -1; before !== printed.length;) {
    before = printed.length;
    await setTimeout(400);
  }
}

async function step(name: string, work: () => Promise<void> | void): Promise<void> {
  await work();
  await settled();
  steps.push({ step: name, printed: printed.join('\n'), overlays });
  printed = [];
  overlays = [];
}

/** Saves a file and waits until the server has seen it. */
async function save(server: ViteDevServer, path: string, text: string): Promise<void> {
  const seen = new Promise<void>((done) => server.watcher.once('all', () => done()));
  writeFileSync(join(root, path), text);
  await Promise.race([seen, setTimeout(5000)]);
}

writeFiles(root, {
  'index.html': PAGE,
  'src/main.ts': "import { key } from './key.ts';\nconsole.log(key);\n",
  'src/key.ts': "// The key.\nexport const key: string = 'none';\n",
  'public/fine.txt': 'fine\n',
});
mkdirSync(join(root, 'public'), { recursive: true });
const server = await start();
await step('clean', async () => {
  for (const path of ['/', '/src/main.ts', '/src/key.ts']) await get(server, path);
});
await step('a leak is saved', async () => {
  await save(server, 'src/key.ts', `// The key.\nexport const key: string = '${valueFor('module')}';\n`);
  await get(server, '/src/key.ts');
});
await step('it is served again', () => get(server, '/src/key.ts?t=1'));
await step('another joins it', async () => {
  await save(server, 'src/main.ts', `import { key } from './key.ts';\nconsole.log(key, '${valueFor('second')}');\n`);
  await get(server, '/src/main.ts');
});
await step('one is mended', async () => {
  await save(server, 'src/key.ts', "// The key.\nexport const key: string = 'none';\n");
  await get(server, '/src/key.ts');
});
await step('a page leaks', async () => {
  await save(server, 'index.html', `${PAGE}<p data-key="${valueFor('page')}"></p>\n`);
  await get(server, '/');
});
await step('a public file leaks', () => save(server, 'public/config.json', `{ "key": "${valueFor('public')}" }\n`));
await server.close();
writeFileSync(file, JSON.stringify(steps));
process.exit(0);
