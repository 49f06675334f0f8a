import type { HookContext, HostModule } from '../host/host-types.ts';
import type { ModuleGraph } from './import-chain.ts';

/** Modules of the workers of one build, which Vite builds apart: their files arrive as assets without modules. */
export interface WorkerModules extends ModuleGraph {
  /** Notes the modules of a worker; called where its own build knows them. */
  readonly note: (context: HookContext) => void;
}

/** Makes an empty list of worker modules. */
export function workerModules(): WorkerModules {
  const modules = new Map<string, HostModule>();
  return {
    ids: () => modules.keys(),
    module: (id) => modules.get(id),
    note(context) {
      for (const id of context.getModuleIds()) {
        const module = context.getModuleInfo(id);
        if (module === null) continue;
        const { importers, dynamicImporters, isEntry } = module;
        modules.set(id, { importers: [...importers], dynamicImporters: [...dynamicImporters], isEntry });
      }
    },
  };
}

/** The modules of the build that a hook belongs to. */
export function graphOf(context: HookContext): ModuleGraph {
  return { ids: () => context.getModuleIds(), module: (id) => context.getModuleInfo(id) };
}
