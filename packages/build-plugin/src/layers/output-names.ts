import { outputFolders, viteOutputFolders, type Host, type ViteHost } from '../host/host.ts';
import { isInside, outputFolder, relativeTo } from '../host/paths.ts';
import type { Run } from '../run/state.ts';

/** Where the outputs of a run go, and from where reports name their files. */
export interface OutputNames {
  /** Absolute; those that are known before they are made, and those that are. */
  readonly folders: Set<string>;
  /** Absolute. Settled with the first name, so that a file has one name from then on. */
  base?: string;
}

/** Nothing is known of the outputs. */
export function noOutputNames(): OutputNames {
  return { folders: new Set() };
}

/** Takes note of folders that outputs go to. */
export function expectOutputs({ names }: Run, folders: readonly string[]): void {
  for (const folder of folders) names.folders.add(folder);
}

/** The one folder that all of them lie in, be it one of them; else the root, from where a person can open each file. */
function baseOf(root: string, folders: readonly string[]): string {
  return folders.find((folder) => folders.every((other) => isInside(folder, other))) ?? root;
}

/**
 * The name reports call an output file by: relative to the folder of the output, or, where several outputs go to
 * several folders, to the root.
 */
export function artifactPath({ names, config }: Run, path: string): string {
  names.base ??= baseOf(config.root, [...names.folders]);
  return relativeTo(isInside(names.base, path) ? names.base : config.root, path);
}

function foldersOfAll(host: ViteHost, serverBundles: boolean): readonly string[] {
  const { builder, environments = {} } = host.config;
  // Without a builder one command builds one of them.
  if (builder === undefined) return [];
  return Object.values(environments)
    .filter(({ consumer }) => serverBundles || consumer === 'client')
    .flatMap(({ build }) => outputFolders(host.base, build));
}

/** Where what is searched of a build will go, as far as its settings tell before it is made. */
export function foldersAhead(host: Host, serverBundles: boolean): readonly string[] {
  if (host.kind !== 'vite') {
    return host.outputs
      .filter(({ dir, file }) => (dir ?? file) !== undefined)
      .map((each) => outputFolder(host.root, each));
  }
  return [...viteOutputFolders(host), ...foldersOfAll(host, serverBundles)];
}
