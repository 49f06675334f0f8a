import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { GeneratedProvenance, OwnMap, Replacement, SourceModule } from '@leakgate/core';
import type { HostAsset, HostBundle, HostChunk } from '../host/host-types.ts';
import { importedBy, type ModuleGraph } from './import-chain.ts';
import { inlineMap } from './inline-map.ts';
import { remembered, textOf, type KnownSources } from './known-sources.ts';
import { ownMapOf } from './own-map.ts';
import { absolute, fileOfModule, filesOfMapSource, sourceName } from '../host/paths.ts';
import { scriptReferences } from './script-references.ts';
import { STYLE } from './server-sheets.ts';
import { styleReferences } from './style-references.ts';

/** What is known of the sources of one output. */
export interface Sources {
  readonly root: string;
  /** The folder that the host goes by. */
  readonly base: string;
  /** The output's folder. */
  readonly folder: string;
  readonly graphs: readonly ModuleGraph[];
  /** Modules of dependencies are searched like the project's own. */
  readonly dependencies: boolean;
  readonly replaced: () => readonly Replacement[];
  /** Names that the settings give a value for. */
  readonly defined: readonly string[];
  /** A plugin puts texts in for names that it does not tell. */
  readonly replacer: boolean;
  readonly known: KnownSources;
}

type Item = HostChunk | HostAsset;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function moduleOf({ root, known }: Sources, file: string, render: () => string): SourceModule {
  const rendered = once(render);
  return {
    file: sourceName(root, file),
    get rendered() {
      return rendered();
    },
    original: () => textOf(known, file),
  };
}

function filesOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => fileOfModule(id) ?? []))];
}

/** The files in the module graphs that are searched as sources. */
export function sourceFiles({ graphs, dependencies }: Sources): readonly string[] {
  return filesOf(
    graphs.flatMap((graph) => [...graph.ids()]).filter((id) => dependencies || !id.includes('node_modules')),
  );
}

/** The style sheets in the module graphs, those of dependencies too. */
function sheetsOf({ graphs }: Sources): readonly string[] {
  return filesOf(graphs.flatMap((graph) => [...graph.ids()]).filter((id) => STYLE.test(id)));
}

/** Those of most promise for a style sheet first; those that others brought into it last. */
function filesForStyles(sources: Sources): readonly string[] {
  const { root, base, known } = sources;
  const all = sourceFiles(sources);
  const sheets = sheetsOf(sources);
  const brought = styleReferences({ root, base }, sheets, (file) => textOf(known, file));
  for (const [file, sheet] of brought) known.referrers.set(sourceName(root, file), sourceName(root, sheet));
  return [...new Set([...sheets.filter((file) => all.includes(file)), ...all, ...brought.keys()])];
}

/** These as modules, made once for all files of an output. */
function sourceModules(sources: Sources, fileName: string): readonly SourceModule[] {
  const isStyle = fileName.endsWith('.css');
  return remembered(sources.known.modules, isStyle ? 'styles' : 'all', () =>
    (isStyle ? filesForStyles(sources) : sourceFiles(sources)).map((file) => moduleOf(sources, file, () => '')),
  );
}

/** The modules of a chunk, and behind each the files that stand in it as data URIs. */
function chunkModules(chunk: HostChunk, sources: Sources): readonly SourceModule[] {
  return Object.entries(chunk.modules).flatMap(([id, rendered]) => {
    const file = fileOfModule(id);
    if (file === undefined) return [];
    const module = moduleOf(sources, file, () => rendered.code ?? '');
    return [module, ...(module.rendered.includes('data:') ? filesBroughtBy(file, sources) : [])];
  });
}

function filesBroughtBy(file: string, sources: Sources): readonly SourceModule[] {
  const { root, base, known } = sources;
  return scriptReferences(base, file, textOf(known, file) ?? '').map((brought) => {
    known.referrers.set(sourceName(root, brought), sourceName(root, file));
    return moduleOf(sources, brought, () => '');
  });
}

function modulesOf(item: Item, sources: Sources): readonly SourceModule[] {
  const own = item.type === 'chunk' ? chunkModules(item, sources) : [];
  const originals =
    item.type === 'chunk' ? [] : (item.originalFileNames ?? []).map((file) => absolute(sources.base, file));
  const made = originals.map((file) => moduleOf(sources, file, () => ''));
  return [...own, ...made, ...sourceModules(sources, item.fileName)];
}

function mapOf(item: Item, bundle: HostBundle): unknown {
  // The map's own asset, where there is one, is at hand as text; `chunk.map` is parsed anew by the host.
  const beside = bundle[(item.type === 'chunk' ? item.sourcemapFileName : undefined) ?? `${item.fileName}.map`];
  if (beside?.type === 'asset' && typeof beside.source === 'string') return beside.source;
  return item.type === 'chunk' ? item.map : inlineMap(item.source);
}

/** Folders that the sources of a map may be relative to: workers are built as if into the working directory. */
function mapFolders({ folder }: Sources, fileName: string): readonly string[] {
  return [folder, absolute(process.cwd(), 'dist'), absolute(process.cwd(), '.')].map((base) =>
    posix.dirname(posix.join(base, fileName)),
  );
}

function resolveSource(sources: Sources, fileName: string, source: string): string | undefined {
  const files = filesOfMapSource(source, mapFolders(sources, fileName));
  const file = files.find((each) => existsSync(each)) ?? files[0];
  return file === undefined ? undefined : sourceName(sources.root, file);
}

function findChain({ root, graphs, known }: Sources, file: string): readonly string[] {
  const fileOf = (id: string): string | undefined =>
    remembered(known.names, id, () => {
      const path = fileOfModule(id);
      return path === undefined ? undefined : sourceName(root, path);
    });
  return graphs.map((graph) => importedBy(graph, file, fileOf)).find((chain) => chain.length > 0) ?? [];
}

/**
 * The module that starts the worker with this entry, which it names by its address: that is no import, and the worker is
 * built apart, so that the modules of the build do not have the entry among them.
 */
function starterOf(sources: Sources, entry: string | undefined): string | undefined {
  const { root, base, graphs, known } = sources;
  const [own] = graphs;
  const file = entry === undefined ? undefined : fileNamed(sources, entry);
  if (own === undefined || file === undefined) return undefined;
  const modules = filesOf([...own.ids()]);
  if (modules.includes(file)) return undefined;
  const name = posix.basename(file);
  const starter = modules.find((module) => {
    const text = module.includes('node_modules') ? '' : (textOf(known, module) ?? '');
    return text.includes(name) && scriptReferences(base, module, text).includes(file);
  });
  return starter === undefined ? undefined : sourceName(root, starter);
}

/** A file that a style sheet or a script brings in has no importers but that, and a worker none but who starts it. */
function findWholeChain(sources: Sources, file: string): readonly string[] {
  const referrer = sources.known.referrers.get(file);
  if (referrer !== undefined) return [file, ...chainOf(sources, referrer)];
  const chain = findChain(sources, file);
  const starter = starterOf(sources, chain.at(-1));
  return starter === undefined ? chain : [...chain, ...chainOf(sources, starter)];
}

/** The chain of imports from an entry to a file, that file first; empty where none is known. */
export function chainOf(sources: Sources, file: string): readonly string[] {
  return remembered(sources.known.chains, file, () => findWholeChain(sources, file));
}

function readGraphs({ root, graphs, known }: Sources): void {
  for (const id of graphs.flatMap((graph) => [...graph.ids()])) {
    const file = fileOfModule(id);
    if (file === undefined) continue;
    known.files.set(sourceName(root, file), file);
    known.ids.set(file, [...(known.ids.get(file) ?? []), id]);
  }
}

/** The file of a module by the name that reports call it. */
export function fileNamed(sources: Sources, name: string): string | undefined {
  if (sources.known.files.size === 0) readGraphs(sources);
  return sources.known.files.get(name);
}

/** The ids of the modules that were made from a file. */
export function idsOf(sources: Sources, file: string): readonly string[] {
  if (sources.known.files.size === 0) readGraphs(sources);
  return sources.known.ids.get(file) ?? [];
}

function ownMap(sources: Sources, name: string): OwnMap | undefined {
  const file = fileNamed(sources, name) ?? absolute(sources.root, name);
  return ownMapOf(sources.root, file);
}

/** The way from a file of the bundle back to its sources. */
export function provenanceOf(item: Item, bundle: HostBundle, sources: Sources): GeneratedProvenance {
  return {
    kind: 'generated',
    map: () => mapOf(item, bundle),
    resolveSource: (source) => resolveSource(sources, item.fileName, source),
    modules: () => modulesOf(item, sources),
    replaced: sources.replaced,
    ownMap: (name) => ownMap(sources, name),
    importedBy: (file) => chainOf(sources, file),
  };
}
