import { loadConfig, type LeakgateOptions } from '@leakgate/node';
import type { HostOptions } from '../host/host-types.ts';

/** The plugin that takes tokens out: there is none of it in a build that does not redact, since its hooks cost time. */
export const REDACT_PLUGIN = 'leakgate:redact';

/** True where the options or else the config file ask for redaction. */
export async function isRedacting(root: string, options: LeakgateOptions): Promise<boolean> {
  // Whoever writes JavaScript may hand over null; that is told where the build begins, too.
  if (options?.mode !== undefined) return options.mode === 'redact';
  // A config that cannot be read stops the build when it begins, which is the place to tell of it.
  return loadConfig({ root, inline: options }).then(
    ({ mode }) => mode === 'redact',
    () => false,
  );
}

function isRedactPlugin(plugin: unknown): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === REDACT_PLUGIN;
}

/** Options of Rollup or Rolldown without the plugin that takes tokens out. */
export function withoutRedaction<Options extends HostOptions>(options: Options): Options {
  const plugins = [options.plugins].flat(Infinity).filter((plugin) => !isRedactPlugin(plugin));
  return { ...options, plugins };
}
