import type { LeakgateOptions } from '@leakgate/node';
import { closeBundle } from './close-bundle.ts';
import { guarded } from './guarded.ts';
import { hostOf, type Instance } from './host.ts';
import type { HookContext, HostBundle, HostInput, HostOutput, ViteConfig } from './host-types.ts';
import { isSearched, openRun } from './open-run.ts';
import { generateBundle, renderStart, writeBundle } from './output-hooks.ts';
import { searchPublicFiles } from './public-files.ts';
import { beginRun, timed } from './state.ts';
import { workerModules } from './workers.ts';

interface OutputHook<Arguments extends readonly unknown[], Order = 'post'> {
  readonly order: Order;
  readonly handler: (this: HookContext, ...given: Arguments) => Promise<void>;
}

/** A plugin of Vite, Rollup and Rolldown at once; the last two take no notice of what is Vite's. */
export interface LeakgatePlugin {
  readonly name: string;
  readonly apply?: 'build';
  readonly enforce?: 'post';
  readonly config?: () => { readonly worker: { readonly plugins: () => LeakgateWorkerPlugin[] } };
  readonly configResolved?: (config: ViteConfig) => void;
  readonly buildStart?: (this: HookContext, options: HostInput) => Promise<void>;
  readonly renderStart?: OutputHook<[output: HostOutput], 'pre'>;
  readonly generateBundle?: OutputHook<[output: HostOutput, bundle: HostBundle, isWrite: boolean]>;
  readonly writeBundle?: OutputHook<[output: HostOutput, bundle: HostBundle]> & { readonly sequential: true };
  readonly closeBundle?: OutputHook<[error?: Error]> & { readonly sequential: true };
}

/** The plugin that Vite runs in the builds of workers: it notes their modules, so that their files can be led back. */
export interface LeakgateWorkerPlugin {
  readonly name: string;
  readonly generateBundle: (this: HookContext) => void;
}

/**
 * The gate in a build: searches everything the build would hand to a browser, and stops it where something in there
 * must stay private. Options replace those of `leakgate.config.ts`, its `policy` is added to.
 */
export function leakgate(options: LeakgateOptions = {}): LeakgatePlugin[] {
  const instance: Instance = {};
  const workers = workerModules();
  const vite = { apply: 'build', enforce: 'post' } as const;
  return [
    {
      name: 'leakgate:sources',
      ...vite,
      config: () => ({ worker: { plugins: () => [workerPlugin(workers.note)] } }),
      configResolved(config) {
        instance.config = config;
      },
      async buildStart({ cwd }) {
        instance.cwd = cwd;
        const host = hostOf(this, instance);
        if (host === undefined) return;
        await guarded(this, async () => {
          if (!(await isSearched(host, options))) return;
          const run = await beginRun(host, () => openRun(host, options));
          await timed(run, () => searchPublicFiles(run, host));
        });
      },
    },
    {
      name: 'leakgate:output',
      ...vite,
      generateBundle: {
        order: 'post',
        handler(output, bundle, isWrite) {
          return guarded(this, () => generateBundle(this, { instance, workers }, output, bundle, isWrite));
        },
      },
      writeBundle: {
        order: 'post',
        sequential: true,
        handler(output, bundle) {
          return guarded(this, () => writeBundle(this, { instance, workers }, output, bundle));
        },
      },
    },
    {
      name: 'leakgate:disk',
      ...vite,
      renderStart: {
        order: 'pre',
        handler(output) {
          return guarded(this, () => renderStart(this, { instance, workers }, output));
        },
      },
      closeBundle: {
        order: 'post',
        sequential: true,
        handler(error) {
          return guarded(this, () => closeBundle(this, { instance, workers }, error));
        },
      },
    },
  ];
}

function workerPlugin(note: (context: HookContext) => void): LeakgateWorkerPlugin {
  return {
    name: 'leakgate:workers',
    generateBundle() {
      note(this);
    },
  };
}
