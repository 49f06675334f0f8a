// `node src/dev-server/serve.ts <project>` serves every module of a project once with Vite's dev server, as a browser
// would ask for them, and prints what the plugin took for each as JSON.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import { createServer, type Plugin } from 'vite';
import { threadTime, type Spent } from '../large-app/stopwatch.ts';

/** What our hook took for one module that was served. */
export interface ServedModule extends Spent {
  readonly bytes: number;
}

/** One start of the server, and everything it was asked for. */
export interface ServeRun {
  /** In the order in which they were asked for. */
  readonly modules: readonly ServedModule[];
  /** What the hook took when the server started. */
  readonly start: Spent;
  /** All that it took to serve the modules. */
  readonly served: Spent;
}

type Served = (this: unknown, code: string, id: string) => void;
type Environment = Parameters<NonNullable<Plugin['applyToEnvironment']>>[0];

const modules: ServedModule[] = [];
let started: Spent = { wall: 0, cpu: 0 };

/** Begins to measure; what it gives tells what was spent since. */
function measure(): () => Spent {
  const [wall, cpu] = [performance.now(), threadTime()];
  return () => ({ wall: performance.now() - wall, cpu: threadTime() - cpu });
}

function timed(served: Served): Served {
  return function timedTransform(code, id) {
    const spent = measure();
    served.call(this, code, id);
    modules.push({ bytes: code.length, ...spent() });
  };
}

/** The plugin of an environment with its hook timed. */
function timedServed(served: false | object): false | object {
  if (typeof served === 'boolean' || !('transform' in served)) return served;
  return { ...served, transform: timed(served.transform as Served) };
}

function watched(plugin: ReturnType<typeof leakgate>[number]): object {
  const { applyToEnvironment, configureServer } = plugin;
  if (applyToEnvironment === undefined || configureServer === undefined) return plugin;
  return {
    ...plugin,
    applyToEnvironment: (environment: Environment) => timedServed(applyToEnvironment(environment as never) as object),
    configureServer: async (server: never) => {
      const spent = measure();
      await configureServer(server);
      started = spent();
    },
  };
}

const [root = ''] = process.argv.slice(2);
const server = await createServer({
  root,
  configFile: false,
  cacheDir: join(root, 'cache'),
  logLevel: 'silent',
  plugins: leakgate({ reports: {} }).map(watched) as Plugin[],
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, ws: false, watch: null, preTransformRequests: false },
});
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);
const spent = measure();
for (const file of files.toSorted()) await server.transformRequest(`/src/${file.replaceAll('\\', '/')}`);
const run: ServeRun = { modules, start: started, served: spent() };
await server.close();
console.log(JSON.stringify(run));
