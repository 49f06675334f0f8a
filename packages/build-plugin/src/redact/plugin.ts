import type { LeakgateOptions } from '@leakgate/node';
import type { HookContext } from '../host/host-types.ts';
import { hostOf, projectOf, type Host } from '../host/host.ts';
import { sourcesOf, type Shared } from '../output-hooks.ts';
import type { LeakgatePlugin, LeakgateWorkerPlugin } from '../plugin.ts';
import { runOf, timed, type Run } from '../run/state.ts';
import { redactChunk } from './chunks.ts';
import { isRedacting, REDACT_PLUGIN } from './mode.ts';
import { redactStyle, STYLES } from './styles.ts';

interface Redacting {
  readonly run: Run;
  readonly host: Host;
}

/** The run of a hook; that of a worker's build is the one that it is built for. */
async function redactingOf(context: HookContext, shared: Shared): Promise<Redacting | undefined> {
  const host = hostOf(context, shared.instance) ?? shared.host;
  const run = host === undefined ? undefined : await runOf(host);
  // Vite 5 knows of no plugins that are for some environments only: there the hooks are asked in every build.
  return host === undefined || run?.config.mode !== 'redact' ? undefined : { run, host };
}

function chunkHook(shared: Shared): NonNullable<LeakgatePlugin['renderChunk']> {
  return {
    order: 'post',
    async handler(code, chunk) {
      const redacting = await redactingOf(this, shared);
      if (redacting === undefined) return undefined;
      const { run, host } = redacting;
      return timed(run, () => redactChunk(this, run, code, chunk, sourcesOf(this, shared, host, run, host.root)));
    },
  };
}

/** Takes tokens out of chunks and style sheets before their names are hashed. */
export function redactPlugin(shared: Shared, options: LeakgateOptions): LeakgatePlugin {
  return {
    name: REDACT_PLUGIN,
    apply: 'build',
    async applyToEnvironment({ config }) {
      shared.redacts = await isRedacting(projectOf(config), options);
      return shared.redacts;
    },
    transform: {
      filter: { id: STYLES },
      async handler(code, id) {
        const redacting = STYLES.test(id) ? await redactingOf(this, shared) : undefined;
        if (redacting === undefined) return undefined;
        const { run, host } = redacting;
        return timed(run, () => redactStyle(run, host.root, code, id));
      },
    },
    renderChunk: chunkHook(shared),
  };
}

/** The same for the chunks of workers, which Vite builds apart. */
export function workerRedaction(shared: Shared): Pick<LeakgateWorkerPlugin, 'renderChunk'> {
  return { renderChunk: chunkHook(shared) };
}
