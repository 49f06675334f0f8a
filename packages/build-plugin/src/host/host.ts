import { existsSync } from 'node:fs';
import type { HookContext, HostOutput, HostPlugin, ViteBuild, ViteConfig, ViteEnvironment } from './host-types.ts';
import { absolute } from './paths.ts';
import { projectFolder, PUBLIC_PREFIXES } from '@leakgate/node';

interface Common {
  /** The folder of the project: its configuration stands in it, and names of sources are relative to it. */
  readonly root: string;
  /** The folder by which the host goes: of Vite the root, which may be a part of the project. */
  readonly base: string;
  readonly mode: string;
  /** Where env files stand; those of a later folder win. */
  readonly envDirs: readonly string[];
  /** The start of the names of variables that may ship. */
  readonly publicPrefixes: readonly string[];
  /** Identifies the build, watched rebuilds included. */
  readonly build: object;
  /** Identifies what one command builds: several environments of Vite share it. */
  readonly run: object;
}

/** Vite, building one of its environments. */
export interface ViteHost extends Common {
  readonly kind: 'vite';
  readonly environment: string;
  /** For whom it builds. What is for servers is searched only where the config asks for it. */
  readonly consumer: 'client' | 'server';
  readonly config: ViteConfig;
  /** The plugins of the build, in the order in which they run. */
  readonly plugins: () => readonly HostPlugin[];
}

/** Rollup or Rolldown without Vite. */
export interface PlainHost extends Common {
  readonly kind: 'rollup' | 'rolldown';
  /** The code that Rolldown puts in for names. */
  readonly define: Readonly<Record<string, string>>;
  /** The names of the plugins of the build. */
  readonly pluginNames: readonly string[];
  /** Those that stand in its configuration. */
  readonly outputs: readonly HostOutput[];
}

/** The program that runs the plugin, and what it says of the build under way. */
export type Host = ViteHost | PlainHost;

/** One call of `leakgate()`. */
export interface Instance {
  /** Tells it from others. A symbol, since frameworks such as Nuxt hand copies of plugins on, and objects change with that. */
  readonly mark: symbol;
  /** There once Vite has resolved it. */
  config?: ViteConfig;
  /** The working directory as Rolldown's option of that name has it. */
  cwd?: string | undefined;
  /** What Rolldown's `transform.define` puts in. */
  define?: Readonly<Record<string, string>> | undefined;
  /** Of Rollup's and Rolldown's builds. */
  pluginNames?: readonly string[];
  /** Of theirs too, as far as their configuration has them: whoever calls their API may name each only when it is made. */
  outputs?: readonly HostOutput[];
  /** A build is under way. Rolldown begins it anew for each of its outputs, without asking for options again. */
  isBuilding?: boolean;
  /** It does nothing, and has said why. */
  isAside?: boolean;
}

/** Nuxt makes variables public by itself, without a word to Vite. */
function frameworkPrefixes({ plugins }: ViteConfig): readonly string[] {
  return plugins.some(({ name }) => name.startsWith('nuxt:')) ? ['NUXT_PUBLIC_'] : [];
}

function prefixesOf(config: ViteConfig): readonly string[] {
  const { envPrefix = 'VITE_' } = config;
  return [...(typeof envPrefix === 'string' ? [envPrefix] : envPrefix), ...frameworkPrefixes(config)];
}

const projects = new WeakMap<ViteConfig, string>();

/** The folder of the project, looked for once in a build. */
export function projectOf(config: ViteConfig): string {
  const folder = projects.get(config) ?? projectFolder(config.root, process.cwd());
  projects.set(config, folder);
  return folder;
}

/** A framework may read the env files of the project, and Vite, whose root is a part of it, none. */
function envDirsOf(config: ViteConfig): readonly string[] {
  return config.envDir === false ? [] : [projectOf(config), config.envDir];
}

/** Vite with a configuration, building for an environment where it has them. Undefined in the build of a worker. */
export function viteHost(config: ViteConfig, environment: ViteEnvironment | undefined): ViteHost | undefined {
  // A custom environment may have any name; before Vite 6 there were none.
  const client = environment === undefined ? !config.build.ssr : config.consumer === 'client';
  // What is built for a worker comes by again, in the bundle that starts it.
  if (config.isWorker === true) return undefined;
  return {
    kind: 'vite',
    consumer: client ? 'client' : 'server',
    environment: environment?.name ?? 'client',
    config,
    plugins: () => environment?.plugins ?? config.plugins,
    root: projectOf(config),
    base: config.root,
    mode: config.mode,
    envDirs: envDirsOf(config),
    publicPrefixes: prefixesOf(config),
    build: environment ?? config,
    run: config.inlineConfig,
  };
}

/** The host of a hook; undefined in the builds of workers, and where the plugin does nothing. */
export function hostOf(context: HookContext, instance: Omit<Instance, 'mark'>): Host | undefined {
  if (instance.isAside === true) return undefined;
  const config = context.environment?.config ?? instance.config;
  if (config !== undefined) return viteHost(config, context.environment);
  const root = instance.cwd ?? process.cwd();
  return {
    kind: context.meta.rolldownVersion === undefined ? 'rollup' : 'rolldown',
    root,
    base: root,
    mode: process.env['NODE_ENV'] ?? 'production',
    envDirs: [root],
    publicPrefixes: PUBLIC_PREFIXES,
    define: instance.define ?? {},
    pluginNames: instance.pluginNames ?? [],
    outputs: instance.outputs ?? [],
    build: instance,
    run: instance,
  };
}

/** The outputs as the user wrote them, one or a list; none where he wrote none. */
export function outputsOf(output: HostOutput | readonly HostOutput[] | undefined): readonly HostOutput[] {
  if (output === undefined) return [];
  return Array.isArray(output) ? (output as readonly HostOutput[]) : [output as HostOutput];
}

/** The folders that Vite writes to with such options: one for each output that names its own, by the root and not by the cwd. */
export function outputFolders(base: string, { outDir, rollupOptions }: ViteBuild): readonly string[] {
  const folders = outputsOf(rollupOptions?.output).map(({ dir }) => absolute(base, dir ?? outDir));
  return folders.length === 0 ? [absolute(base, outDir)] : [...new Set(folders)];
}

/** The folders Vite copies `public/` to. */
export function viteOutputFolders({ config, base }: ViteHost): readonly string[] {
  return outputFolders(base, config.build);
}

/** The folder whose files Vite copies into the output, where it does. */
export function publicFolder({ config, base }: ViteHost): string | undefined {
  if (config.publicDir === '' || !config.build.copyPublicDir) return undefined;
  const folder = absolute(base, config.publicDir);
  return existsSync(folder) ? folder : undefined;
}

/** Folders that a build for a server writes to: they may lie inside those of the browser's. */
export function serverFolders(host: Host): readonly string[] {
  if (host.kind !== 'vite') return [];
  return Object.values(host.config.environments ?? {})
    .filter((environment) => environment.consumer === 'server')
    .map((environment) => absolute(host.base, environment.build.outDir));
}
