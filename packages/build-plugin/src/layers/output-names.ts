import { outputFolders, viteOutputFolders, type Host, type ViteHost } from '../host/host.ts';
import { othersWait } from '../host/waiting.ts';
import { isInside, outputFolder, relativeTo } from '../host/paths.ts';
import type { Run } from '../run/state.ts';

/** Where the outputs of a run go, and from where reports name their files. */
export interface OutputNames {
  /** Absolute; those that are known before they are made, and those that are. */
  readonly folders: Set<string>;
  /** Root → from where the builds of a process that are made in it name their files. */
  readonly bases: Map<string, string>;
  /** The first of several builds, of which it is not told where the others go. */
  isOneOfSeveral?: boolean;
  /** Absolute. Settled with the first name, so that a file has one name from then on. */
  base?: string;
}

const basesOfProcess = new Map<string, string>();

/** Nothing is known of the outputs. */
export function noOutputNames(bases: Map<string, string> = basesOfProcess): OutputNames {
  return { folders: new Set(), bases };
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
 * From where a run names its files. Builds that one command makes one after the other stand in one report, so what
 * goes to another folder than an earlier one's, or may be followed by such, is named from the root.
 */
function settledBase({ names, config: { root } }: Run): string {
  const { bases } = names;
  const own = names.isOneOfSeveral === true ? root : baseOf(root, [...names.folders]);
  const base = own === (bases.get(root) ?? own) ? own : root;
  bases.set(root, base);
  return base;
}

/**
 * The name reports call an output file by: relative to the folder of the output, or, where several outputs go to
 * several folders, to the root.
 */
export function artifactPath(run: Run, path: string): string {
  run.names.base ??= settledBase(run);
  return relativeTo(isInside(run.names.base, path) ? run.names.base : run.config.root, path);
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

/** Takes note of where the outputs of a build will go, as far as that is told before it is made. */
export function expectBuild(run: Run, host: Host): void {
  expectOutputs(run, foldersAhead(host, run.config.serverBundles));
  // Frameworks read the configuration of Vite more than once.
  if (host.kind !== 'vite' && othersWait()) run.names.isOneOfSeveral = true;
}
