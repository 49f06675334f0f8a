import type { HostModule } from '../host/host-types.ts';

/** Who imports whom. */
export interface ModuleGraph {
  readonly ids: () => Iterable<string>;
  readonly module: (id: string) => HostModule | null | undefined;
}

function importersOf(graph: ModuleGraph, id: string): readonly string[] {
  const module = graph.module(id);
  return module === null || module === undefined ? [] : [...module.importers, ...module.dynamicImporters];
}

function chainFrom(reached: ReadonlyMap<string, string | undefined>, entry: string): readonly string[] {
  const chain: string[] = [];
  for (let id: string | undefined = entry; id !== undefined; id = reached.get(id)) chain.unshift(id);
  return chain;
}

/** The shortest way from one of the modules to an entry, that module first and the entry last. */
export function shortestChain(graph: ModuleGraph, from: readonly string[]): readonly string[] {
  /** Each module → the one it imports on the way down to `from`. */
  const reached = new Map<string, string | undefined>(from.map((id) => [id, undefined]));
  for (const id of reached.keys()) {
    const importers = importersOf(graph, id);
    if (importers.length === 0 || graph.module(id)?.isEntry === true) return chainFrom(reached, id);
    for (const importer of importers) if (!reached.has(importer)) reached.set(importer, id);
  }
  return [];
}

/**
 * The chain by file: modules without one are left out, and so is the HTML page in front of the first script, which
 * every chain of an app would end with.
 */
export function importedBy(
  graph: ModuleGraph,
  file: string,
  fileOf: (id: string) => string | undefined,
): readonly string[] {
  const from = [...graph.ids()].filter((id) => fileOf(id) === file);
  const files = shortestChain(graph, from).flatMap((id) => fileOf(id) ?? []);
  const chain = files.filter((each, index) => each !== files[index - 1]);
  return chain.length > 1 && /\.html?$/i.test(chain.at(-1) ?? '') ? chain.slice(0, -1) : chain;
}
