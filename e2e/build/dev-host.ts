// Serves a small project with a version of Vite, saves leaks and mends them, and tells what each step came to.
//   node dev-host.ts <vite> <results.json>

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import type * as Vite from 'vite';
import { createLogger, type ViteDevServer } from 'vite';
import type { ViteName } from './case.ts';
import { valueOf } from './plants.ts';
import { emptyFolder, writeFiles } from './project.ts';
import { saveUntil, until } from './until.ts';

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
    // That of the nearest package otherwise, which versions of Vite would share.
    cacheDir: join(root, 'node_modules/.vite'),
    customLogger: { ...createLogger('silent'), info: print, warn: print, error: print },
    plugins: [leakgate({ overlay: true })],
    server: { host: '127.0.0.1', port: 0 },
  });
  noteOverlays(server);
  return server.listen();
}

async function textOf(server: ViteDevServer, path: string): Promise<string> {
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  const response = await fetch(`http://127.0.0.1:${address.port}${path}`, { headers: { accept: '*/*' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return text;
}

/** Asks until the answer holds a text: the server hears of what was saved when its watcher tells it. */
function get(server: ViteDevServer, path: string, holds = ''): Promise<void> {
  return until(`${path} is served as it was saved`, async () => (await textOf(server, path)).includes(holds));
}

/** Does the work of a step and waits for what is said of it, which comes after the answer. */
async function step(name: string, work: () => Promise<void> | void, isSaid: () => boolean = () => true): Promise<void> {
  await work();
  await until(`«${name}» is told`, isSaid);
  steps.push({ step: name, printed: printed.join('\n'), overlays });
  printed = [];
  overlays = [];
}

/** What is laid over a page that is opened now. */
async function firstError({ config, httpServer }: ViteDevServer): Promise<string> {
  const address = httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const page = new WebSocket(`ws://127.0.0.1:${port}/?token=${config.webSocketToken}`, 'vite-hmr');
  try {
    return await new Promise((resolve, reject) => {
      page.addEventListener('error', () => reject(new Error('the page was not let in')));
      page.addEventListener('message', ({ data }) => {
        const payload = JSON.parse(String(data)) as { type: string; err?: { message: string } };
        if (payload.type === 'error') resolve(payload.err?.message ?? '');
      });
    });
  } finally {
    page.close();
  }
}

const laidOver = (): boolean => overlays.length > 0;
const mended = (path: string) => (): boolean => printed.some((text) => text.includes(`${path} is mended`));

/** Saves a file of the project until the server has seen it. */
async function save(server: ViteDevServer, path: string, text: string): Promise<void> {
  let isSeen = false;
  const see = (seen: string): void => void (isSeen ||= seen.endsWith(path));
  server.watcher.on('add', see).on('change', see);
  await saveUntil(join(root, path), text, () => isSeen);
  server.watcher.off('add', see).off('change', see);
}

const keyModule = (value: string): string => `// The key.\nexport const key: string = '${value}';\n`;

writeFiles(root, {
  'index.html': PAGE,
  'src/main.ts': "import { key } from './key.ts';\nconsole.log(key);\n",
  'src/key.ts': keyModule('none'),
  'public/fine.txt': 'fine\n',
  'node_modules/careless/package.json': '{ "name": "careless", "version": "1.0.0", "main": "index.js" }\n',
  'node_modules/careless/index.js': `// Careless.\nexports.call = () => fetch('${valueFor('dependency')}');\n`,
});
// A folder where a file is meant.
for (const folder of ['public', '.env.local']) mkdirSync(join(root, folder), { recursive: true });
const server = await start();
await step('clean', async () => {
  for (const path of ['/', '/src/main.ts', '/src/key.ts']) await get(server, path);
});
await step(
  'a leak is saved',
  async () => {
    await save(server, 'src/key.ts', keyModule(valueFor('module')));
    await get(server, '/src/key.ts', valueFor('module'));
  },
  laidOver,
);
await step('it is served again', () => get(server, '/src/key.ts?t=1'));
await step('a page is opened later', async () => void overlays.push(await firstError(server)), laidOver);
await step(
  'another joins it',
  async () => {
    await save(server, 'src/main.ts', `import { key } from './key.ts';\nconsole.log(key, '${valueFor('second')}');\n`);
    await get(server, '/src/main.ts', valueFor('second'));
  },
  laidOver,
);
await step(
  'one is mended',
  async () => {
    await save(server, 'src/key.ts', keyModule('none'));
    await get(server, '/src/key.ts', 'none');
  },
  () => mended('src/key.ts')() && laidOver(),
);
await step(
  'a page leaks',
  async () => {
    await save(server, 'index.html', `${PAGE}<p data-key="${valueFor('page')}"></p>\n`);
    await get(server, '/', valueFor('page'));
  },
  laidOver,
);
await step(
  'a public file leaks',
  () => save(server, 'public/config.json', `{ "key": "${valueFor('public')}" }\n`),
  laidOver,
);
await step(
  'a dependency leaks',
  async () => {
    await save(server, 'src/main.ts', "import { call } from 'careless';\ncall();\n");
    await get(server, '/src/main.ts', 'careless.js?v=');
    const [url = ''] = /\/node_modules\/[^"']*careless\.js\?v=\w+/.exec(await textOf(server, '/src/main.ts')) ?? [];
    await get(server, url, valueFor('dependency'));
  },
  // That the script is mended is told first.
  () => overlays.some((text) => text.includes('careless')),
);
// What was told twice would be told by now.
await step('it is mended', () => save(server, 'public/config.json', '{}\n'), mended('public/config.json'));
await server.close();
writeFileSync(file, JSON.stringify(steps));
process.exit(0);
