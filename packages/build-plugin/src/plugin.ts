import type { LeakgateOptions } from '@leakgate/node';
import { closeBundle } from './close-bundle.ts';
import { devPlugin } from './dev/plugin.ts';
import { guarded } from './host/guarded.ts';
import { hostOf, outputsOf } from './host/host.ts';
import type {
  HookContext,
  HostBundle,
  HostInput,
  HostOptions,
  HostOutput,
  ViteConfig,
  ViteEnvironment,
  ViteServer,
  RenderedChunk,
  Rewritten,
} from './host/host-types.ts';
import { isSearched, openRun } from './run/open-run.ts';
import { generateBundle, noteOutput, renderError, renderStart, writeBundle, type Shared } from './output-hooks.ts';
import { refuseOldRollup, refusingOldRollup } from './host/old-rollup.ts';
import { expectBuild } from './layers/output-names.ts';
import { refusePart } from './host/part-of-list.ts';
import { searchPublicFiles } from './layers/public-files.ts';
import { isRedacting, withoutRedaction } from './redact/mode.ts';
import { redactPlugin, workerRedaction } from './redact/plugin.ts';
import { searchServersCopy } from './layers/servers-copy.ts';
import { checkSettings } from './settings/index.ts';
import { SOURCES_PLUGIN, standAside } from './host/standing-aside.ts';
import { awaitBuild, endWaiting } from './host/waiting.ts';
import { beginRun, hasBegun, timed } from './run/state.ts';
import { workerModules } from './provenance/workers.ts';

interface OutputHook<Arguments extends readonly unknown[], Order = 'post'> {
  readonly order: Order;
  readonly handler: (this: HookContext, ...given: Arguments) => Promise<void>;
}

interface ChunkHook {
  readonly order: 'post';
  readonly handler: (this: HookContext, code: string, chunk: RenderedChunk) => Promise<Rewritten | undefined>;
}

/** A plugin of Vite, Rollup and Rolldown at once; the last two take no notice of what is Vite's. */
export interface LeakgatePlugin {
  readonly name: string;
  /** For others of its kind. */
  readonly api?: { readonly leakgate: symbol };
  readonly apply?: 'build' | 'serve';
  readonly enforce?: 'pre' | 'post';
  readonly config?: () => { readonly worker: { readonly plugins: () => LeakgateWorkerPlugin[] } };
  readonly configResolved?: (config: ViteConfig) => void;
  readonly configureServer?: (server: ViteServer) => Promise<void>;
  readonly applyToEnvironment?: (environment: ViteEnvironment) => false | Promise<boolean> | LeakgateServedPlugin;
  readonly options?: <Options extends HostOptions>(options: Options) => Promise<Options | undefined>;
  readonly transformIndexHtml?: {
    readonly order: 'post';
    readonly handler: (html: string, context: { readonly filename: string }) => void;
  };
  readonly watchChange?: () => void;
  readonly buildStart?: (this: HookContext, options: HostInput) => Promise<void>;
  readonly transform?: {
    readonly filter: { readonly id: RegExp };
    readonly handler: (this: HookContext, code: string, id: string) => Promise<Rewritten | undefined>;
  };
  readonly renderChunk?: ChunkHook;
  readonly renderStart?: OutputHook<[output: HostOutput], 'pre'>;
  readonly renderError?: (this: HookContext) => Promise<void>;
  readonly generateBundle?: OutputHook<[output: HostOutput, bundle: HostBundle, isWrite: boolean]>;
  readonly writeBundle?: OutputHook<[output: HostOutput, bundle: HostBundle], 'pre' | 'post'> & {
    readonly sequential: true;
  };
  readonly closeBundle?: OutputHook<[error?: Error]> & { readonly sequential: true };
}

/** The plugin that Vite's dev server runs for the modules it serves to browsers. */
export interface LeakgateServedPlugin {
  readonly name: string;
  readonly enforce: 'post';
  readonly transform: (code: string, id: string) => void;
  /** These three are asked only by a server that bundles what it serves. */
  readonly buildStart: () => void;
  readonly buildEnd: (error?: Error) => void;
  readonly generateBundle: {
    readonly order: 'post';
    readonly handler: (this: HookContext, output: HostOutput, bundle: HostBundle) => void;
  };
}

/** To Vite: run in builds, behind the plugins of others. */
const VITE = { apply: 'build', enforce: 'post' } as const;

/** The plugin that Vite runs in the builds of workers: it notes their modules, so that their files can be led back. */
export interface LeakgateWorkerPlugin {
  readonly name: string;
  readonly generateBundle: (this: HookContext) => void;
  readonly renderChunk?: ChunkHook;
}

function namesOf(plugin: unknown): readonly string[] {
  const isNamed = typeof plugin === 'object' && plugin !== null && 'name' in plugin;
  return isNamed ? [String(plugin.name)] : [];
}

/** Begins the run: what stands in the settings and in `public/` is looked at before anything is built. */
function sourcesPlugin(shared: Shared, options: LeakgateOptions): LeakgatePlugin {
  const { instance } = shared;
  return {
    name: SOURCES_PLUGIN,
    ...VITE,
    api: { leakgate: instance.mark },
    config: () => ({ worker: { plugins: () => [workerPlugin(shared)] } }),
    configResolved(config) {
      instance.config = config;
      endWaiting(instance);
    },
    async options(given) {
      instance.isBuilding = false;
      endWaiting(instance);
      instance.define = given.transform?.define;
      instance.outputs = outputsOf(given.output);
      // Vite asks the plugin itself, environment by environment.
      if (instance.config !== undefined || (await isRedacting(given.cwd ?? process.cwd(), options))) return undefined;
      return withoutRedaction(given);
    },
    watchChange() {
      instance.isBuilding = false;
    },
    async buildStart({ cwd, plugins, input }) {
      instance.cwd = cwd;
      instance.pluginNames = plugins.flatMap(namesOf);
      const wasBuilding = instance.isBuilding === true;
      instance.isBuilding = true;
      const host = hostOf(this, instance);
      if (host === undefined) return;
      if (wasBuilding && hasBegun(host)) return;
      await guarded(this, async () => {
        if (standAside(instance, this, host, plugins)) return undefined;
        if (!(await isSearched(host, options))) return searchServersCopy(this, shared, host, options);
        refuseOldRollup(this);
        shared.host = host;
        const run = await beginRun(host, () => openRun(host, options));
        run.inputs.add(JSON.stringify(input) ?? '');
        expectBuild(run, host);
        await timed(run, () => {
          checkSettings(run, host);
          return searchPublicFiles(run, host);
        });
        return undefined;
      });
    },
  };
}

/** Searches the output before and after it is written. */
function outputPlugin(shared: Shared): LeakgatePlugin {
  return {
    name: 'leakgate:output',
    ...VITE,
    generateBundle: {
      order: 'post',
      handler(output, bundle, isWrite) {
        return guarded(this, () => generateBundle(this, shared, output, bundle, isWrite));
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler(output, bundle) {
        return guarded(this, () => writeBundle(this, shared, output, bundle));
      },
    },
  };
}

/** Looks at what was written, before the hooks of other plugins run. Being the first, it knows whether the others are there. */
function writtenPlugin(shared: Shared): LeakgatePlugin {
  return {
    name: 'leakgate:written',
    apply: 'build',
    enforce: 'pre',
    buildStart({ plugins }) {
      const all = this.environment?.config.plugins ?? shared.instance.config?.plugins ?? plugins;
      return guarded(this, async () => refusePart(all));
    },
    writeBundle: {
      order: 'pre',
      sequential: true,
      handler(output, bundle) {
        return guarded(this, () => noteOutput(this, shared, output, bundle));
      },
    },
  };
}

/** Searches what others wrote past the bundle. */
function diskPlugin(shared: Shared): LeakgatePlugin {
  return {
    name: 'leakgate:disk',
    ...VITE,
    renderStart: {
      order: 'pre',
      handler(output) {
        return guarded(this, () => renderStart(this, shared, output));
      },
    },
    renderError() {
      return guarded(this, () => renderError(this, shared));
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        shared.instance.isBuilding = false;
        return guarded(this, () => closeBundle(this, shared, error));
      },
    },
  };
}

/**
 * The gate in a build: searches everything the build would hand to a browser, and stops it where something in there
 * must stay private. Options replace those of `leakgate.config.ts`, its `policy` is added to.
 */
export function leakgate(options: LeakgateOptions = {}): LeakgatePlugin[] {
  const shared: Shared = { instance: { mark: Symbol('leakgate') }, workers: workerModules() };
  awaitBuild(shared.instance);
  return refusingOldRollup([
    writtenPlugin(shared),
    sourcesPlugin(shared, options),
    outputPlugin(shared),
    diskPlugin(shared),
    devPlugin(options, shared.instance),
    redactPlugin(shared, options),
  ]);
}

function workerPlugin(shared: Shared): LeakgateWorkerPlugin {
  return {
    name: 'leakgate:workers',
    // Vite 5 does not ask, and so it is not known.
    ...(shared.redacts === false ? {} : workerRedaction(shared)),
    generateBundle() {
      shared.workers.note(this);
    },
  };
}
