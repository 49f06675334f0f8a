import type { ViteModule } from '../host/host-types.ts';
import type { ModuleGraph } from '../provenance/import-chain.ts';
import { nothingKnown } from '../provenance/known-sources.ts';
import type { Sources } from '../provenance/provenance.ts';
import { definedNames, hasReplacer, replacedBy } from '../host/replaced.ts';
import type { DevSession } from './session.ts';

function importersOf({ importers }: ViteModule): readonly string[] {
  return [...importers].flatMap(({ id }) => id ?? []);
}

function graphOf(modules: ReadonlyMap<string, ViteModule>): ModuleGraph {
  return {
    ids: () => modules.keys(),
    module(id) {
      const module = modules.get(id);
      if (module === undefined) return undefined;
      // The server knows of no entries: a module that nobody imports is one.
      return { importers: importersOf(module), dynamicImporters: [], isEntry: false };
    },
  };
}

/** What the server knows of its modules by now; it learns of more with each that it serves. */
export function devSources({ host, server, graph }: DevSession): Sources {
  const environments = Object.values(server.environments ?? {}).filter(({ config }) => config.consumer === 'client');
  return {
    root: host.root,
    base: host.base,
    folder: host.base,
    graphs: graph === undefined ? environments.map(({ moduleGraph }) => graphOf(moduleGraph.idToModuleMap)) : [graph],
    dependencies: false,
    replaced: () => replacedBy(host),
    defined: definedNames(host),
    replacer: hasReplacer(host),
    known: nothingKnown(),
  };
}
