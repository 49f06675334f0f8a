import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { GeneratedProvenance, OwnMap, Replacement, SourceModule } from '@leakgate/core';
import type { HostAsset, HostBundle, HostChunk } from './host-types.ts';
import { importedBy, type ModuleGraph } from './import-chain.ts';
import { inlineMap } from './inline-map.ts';
import { ownMapOf } from './own-map.ts';
import { absolute, fileOfModule, filesOfMapSource, sourceName } from './paths.ts';

/** What is known of the sources of one output. */
export interface Sources {
  readonly root: string;
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
  /** Modules' files by the names that reports call them, once one was asked for. */
  readonly files: Map<string, string>;
  /** File → its chain of imports, once it was asked for. */
  readonly chains: Map<string, readonly string[]>;
}

type Item = HostChunk | HostAsset;

const STYLE = /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss|sss)$|[?&]type=style\b/;

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function moduleOf(root: string, file: string, render: () => string): SourceModule {
  const rendered = once(render);
  return {
    file: sourceName(root, file),
    get rendered() {
      return rendered();
    },
    original: once(() => readSource(file)),
  };
}

/** The files in the module graphs that are searched as sources, those of most promise for an output file first. */
export function sourceFiles({ graphs, dependencies }: Sources, fileName = ''): readonly string[] {
  const ids = graphs.flatMap((graph) => [...graph.ids()]).filter((id) => dependencies || !id.includes('node_modules'));
  const styles = fileName.endsWith('.css') ? ids.filter((id) => STYLE.test(id)) : [];
  return [...new Set([...styles, ...ids].flatMap((id) => fileOfModule(id) ?? []))];
}

function modulesOf(item: Item, sources: Sources): readonly SourceModule[] {
  const rendered = item.type === 'chunk' ? Object.entries(item.modules) : [];
  const own = rendered.flatMap(([id, module]) => {
    const file = fileOfModule(id);
    return file === undefined ? [] : [moduleOf(sources.root, file, () => module.code ?? '')];
  });
  const originals =
    item.type === 'chunk' ? [] : (item.originalFileNames ?? []).map((file) => absolute(sources.root, file));
  const files = [...originals, ...sourceFiles(sources, item.fileName)];
  return [...own, ...files.map((file) => moduleOf(sources.root, file, () => ''))];
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

function findChain({ root, graphs }: Sources, file: string): readonly string[] {
  const fileOf = (id: string): string | undefined => {
    const path = fileOfModule(id);
    return path === undefined ? undefined : sourceName(root, path);
  };
  return graphs.map((graph) => importedBy(graph, file, fileOf)).find((chain) => chain.length > 0) ?? [];
}

/** The chain of imports from an entry to a file, that file first; empty where none is known. */
export function chainOf(sources: Sources, file: string): readonly string[] {
  const chain = sources.chains.get(file) ?? findChain(sources, file);
  sources.chains.set(file, chain);
  return chain;
}

/** The file of a module by the name that reports call it. */
export function fileNamed({ root, graphs, files }: Sources, name: string): string | undefined {
  if (files.size === 0) {
    for (const graph of graphs) {
      for (const id of graph.ids()) {
        const file = fileOfModule(id);
        if (file !== undefined) files.set(sourceName(root, file), file);
      }
    }
  }
  return files.get(name);
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
