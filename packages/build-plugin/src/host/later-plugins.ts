import { outputsOf, type Host } from './host.ts';
import type { HostOutput, HostPlugin } from './host-types.ts';

function isLate({ generateBundle: hook }: HostPlugin): boolean {
  return typeof hook === 'object' && hook !== null && 'order' in hook && hook.order === 'post';
}

function hasOwnPlugins({ plugins }: HostOutput): boolean {
  return [plugins].flat(Infinity).some(Boolean);
}

/** True where plugins behind ours may change a bundle that was searched, before it is written. */
export function mayChangeLater(host: Host): boolean {
  // Which plugins an output of Rollup or Rolldown has of its own is not told.
  if (host.kind !== 'vite') return true;
  if (outputsOf(host.config.build.rollupOptions?.output).some(hasOwnPlugins)) return true;
  const plugins = host.plugins();
  const own = plugins.findIndex(({ name }) => name === 'leakgate:output');
  return plugins.slice(own + 1).some((plugin) => isLate(plugin) && plugin.name !== 'leakgate:output');
}

/** Vite's own plugins with hooks behind the writing, which write nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['vite:terser', 'vite:reporter']);

function isWriter({ name, writeBundle, closeBundle, buildApp }: HostPlugin): boolean {
  if (HARMLESS.has(name) || name.startsWith('leakgate:')) return false;
  return [writeBundle, closeBundle, buildApp].some((hook) => hook !== undefined && hook !== null);
}

/** True where plugins may write to an output again, be it at once, when it is on disk. */
export function mayWriteLater(host: Host): boolean {
  if (host.kind !== 'vite') return true;
  return outputsOf(host.config.build.rollupOptions?.output).some(hasOwnPlugins) || host.plugins().some(isWriter);
}
