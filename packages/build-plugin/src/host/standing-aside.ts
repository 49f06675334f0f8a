import { usageError } from '@leakgate/node';
import type { Host, Instance } from './host.ts';
import type { HookContext, HostPlugin } from './host-types.ts';
import { print } from './tell.ts';

/** The plugin that begins runs, and tells one `leakgate()` from another. */
export const SOURCES_PLUGIN = 'leakgate:sources';

/** Turns the gate off for once, as where a mend has to go out and an error of ours stands in its way. */
const SWITCH = 'LEAKGATE';

/** True where the environment says so. Throws a `UsageError` where it says something else than on or off. */
export function isOff(): boolean {
  const value = process.env[SWITCH] ?? '';
  if (value === '' || value === 'on' || value === 'off') return value === 'off';
  throw usageError(SWITCH, 'this variable of the environment has a value that means nothing', 'write on or off');
}

function isOwn({ api }: HostPlugin, instance: Instance): boolean {
  return typeof api === 'object' && api !== null && 'leakgate' in api && api.leakgate === instance.mark;
}

/**
 * Why an instance of the plugin does nothing, as a sentence for its user; undefined where it does its work. Of several
 * in one config the first does: two would say everything twice. Throws a `UsageError` for a switch that is neither on
 * nor off.
 * @param name of the plugin that carries the instance
 */
export function asideBecause(instance: Instance, plugins: readonly unknown[], name: string): string | undefined {
  if (isOff()) return `${SWITCH}=off: nothing is searched, whatever leaks`;
  const all = plugins.filter((each): each is HostPlugin => typeof each === 'object' && each !== null && 'name' in each);
  const first = all.find((plugin) => plugin.name === name);
  if (first === undefined || isOwn(first, instance)) return undefined;
  return 'leakgate() stands in this config more than once: the first one searches, and the options of this one are left out';
}

/**
 * Whether an instance of the plugin does nothing; if so, it says why.
 * @param plugins of a build of Rollup or Rolldown; Vite has its own list
 */
export function standAside(instance: Instance, context: HookContext, host: Host, plugins: readonly unknown[]): boolean {
  const reason = asideBecause(instance, host.kind === 'vite' ? host.plugins() : plugins, SOURCES_PLUGIN);
  if (reason === undefined) return false;
  instance.isAside = true;
  print(host, context, 'warn', `leakgate: ${reason}`);
  return true;
}
