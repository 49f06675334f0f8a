import type { Host } from '../host/host.ts';
import type { HookContext, HostModule } from '../host/host-types.ts';
import type { ModuleGraph } from './import-chain.ts';

/** Ids of style sheets. */
export const STYLE: RegExp = /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss|sss)$|[?&]type=style\b/;

/** What one command builds → the style sheets of what it builds for servers. */
const noted = new WeakMap<object, Map<string, HostModule>>();

/**
 * Notes the style sheets of an environment for servers, which is not searched. Server components have theirs there, and
 * the build for browsers is handed them as files without modules.
 */
export function noteServerSheets(host: Host, context: HookContext): void {
  const sheets = noted.get(host.run) ?? new Map<string, HostModule>();
  for (const id of context.getModuleIds()) {
    if (STYLE.test(id)) sheets.set(id, { importers: [], dynamicImporters: [], isEntry: true });
  }
  noted.set(host.run, sheets);
}

/** The style sheets noted so far, as modules that nothing is known to import. */
export function serverSheets(host: Host): ModuleGraph {
  return {
    ids: () => noted.get(host.run)?.keys() ?? [],
    module: (id) => noted.get(host.run)?.get(id),
  };
}
