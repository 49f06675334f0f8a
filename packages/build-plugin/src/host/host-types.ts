// What leakgate uses of its hosts, in our own words: the types of Vite, Rollup and Rolldown all fit, and a user needs
// only the one installed that he builds with. `host-types.test.ts` holds them to the hosts' own types.

/** An error as the hosts take it. `stack` is empty so that no frame of ours is printed. */
export interface HostError {
  readonly message: string;
  readonly pluginCode: string;
  readonly stack: string;
}

/** What the host knows about a module of its graph. */
export interface HostModule {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
  readonly isEntry: boolean;
}

/** The `this` of a plugin hook. */
export interface HookContext {
  readonly meta: {
    /** Rolldown and Vite have one as well: that of the Rollup whose interface they have. */
    readonly rollupVersion?: string | undefined;
    readonly rolldownVersion?: string | undefined;
    readonly watchMode?: boolean | undefined;
  };
  /** Vite 6 and later. */
  readonly environment?: ViteEnvironment | undefined;
  error(error: HostError): never;
  warn(message: string): void;
  /** Throws where the code is none. */
  parse(code: string): unknown;
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): HostModule | null;
}

/** A chunk as the output hooks hand it over. */
export interface HostChunk {
  readonly type: 'chunk';
  readonly fileName: string;
  /** May be written anew where that changes no name. */
  code: string;
  readonly map: unknown;
  readonly sourcemapFileName?: string | null | undefined;
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}

/** A chunk before its name is hashed. */
export interface RenderedChunk {
  readonly fileName: string;
  readonly modules: HostChunk['modules'];
}

/** Code that a hook has changed, with the map back to what it was given. */
export interface Rewritten {
  readonly code: string;
  /** As JSON. */
  readonly map: string;
}

/** An asset as the output hooks hand it over. */
export interface HostAsset {
  readonly type: 'asset';
  readonly fileName: string;
  /** May be written anew where that changes no name. */
  source: string | Uint8Array;
  readonly originalFileNames?: readonly string[] | undefined;
}

/** Everything of one output, by file name. */
export type HostBundle = Readonly<Record<string, HostChunk | HostAsset>>;

/** A plugin of the build, as far as ours asks about others. */
export interface HostPlugin {
  readonly name: string;
  readonly generateBundle?: unknown;
  readonly writeBundle?: unknown;
  readonly closeBundle?: unknown;
  /** Vite 7 and later. */
  readonly buildApp?: unknown;
  readonly api?: unknown;
}

/** What Rollup and Rolldown are given, as it was written. */
export interface HostOptions {
  readonly plugins?: unknown;
  readonly cwd?: string | undefined;
  /** There where the command builds by a configuration. */
  readonly output?: HostOutput | readonly HostOutput[] | undefined;
  /** Rolldown's. */
  readonly transform?: { readonly define?: Readonly<Record<string, string>> | undefined } | undefined;
}

/** What a build is made from; the working directory is Rolldown's. */
export interface HostInput {
  readonly plugins: readonly unknown[];
  /** Names of entries, in whatever form. */
  readonly input?: unknown;
  readonly cwd?: string | undefined;
}

/** Where an output goes. */
export interface HostOutput {
  readonly dir?: string | undefined;
  readonly file?: string | undefined;
  readonly format?: string | undefined;
  /** A pattern, or a function that gives one. */
  readonly entryFileNames?: unknown;
  /** Plugins of this output alone, which run behind all others. */
  readonly plugins?: unknown;
}

/** Vite's logger, which knows the log level. */
export interface ViteLogger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

/** Build options of one environment. */
export interface ViteBuild {
  readonly outDir: string;
  readonly write: boolean;
  readonly copyPublicDir: boolean;
  readonly sourcemap?: boolean | 'inline' | 'hidden' | undefined;
  readonly ssr?: boolean | string | undefined;
  readonly rollupOptions?:
    | {
        readonly output?: HostOutput | readonly HostOutput[] | undefined;
        /** What is left to be imported: a name, a pattern, a list of both, or a function that tells. */
        readonly external?: unknown;
      }
    | undefined;
}

/** Vite's resolved configuration, that of an environment laid over it. */
export interface ViteConfig {
  readonly root: string;
  readonly mode: string;
  /** Undefined or false where there is none. */
  readonly configFile?: string | false | undefined;
  readonly envDir: string | false;
  readonly envPrefix?: string | readonly string[] | undefined;
  /** Empty where there is none. */
  readonly publicDir: string;
  readonly env: Readonly<Record<string, unknown>>;
  readonly define?: Readonly<Record<string, unknown>> | undefined;
  readonly build: ViteBuild;
  readonly consumer?: 'client' | 'server' | undefined;
  /** In the order in which they run. */
  readonly plugins: readonly HostPlugin[];
  /** Vite 8.1 and later: the dev server bundles what it serves. */
  readonly experimental?: { readonly bundledDev?: boolean | undefined } | undefined;
  /** There where one command builds all environments. */
  readonly builder?: unknown;
  /** The configuration of the build of a worker. */
  readonly isWorker?: boolean | undefined;
  readonly environments?:
    | Readonly<Record<string, { readonly consumer?: string | undefined; readonly build: ViteBuild }>>
    | undefined;
  readonly logger: ViteLogger;
  /** The object the build was called with: the same for every environment of one build. */
  readonly inlineConfig: object;
}

/** A module that Vite's dev server has served, or been asked for by one. */
export interface ViteModule {
  readonly id: string | null;
  readonly importers: ReadonlySet<ViteModule>;
}

/** Vite's dev server. */
export interface ViteServer {
  readonly config: ViteConfig;
  /** Since Vite 6. */
  readonly environments?: Readonly<
    Record<
      string,
      {
        readonly config: { readonly consumer?: string | undefined };
        readonly moduleGraph: { readonly idToModuleMap: ReadonlyMap<string, ViteModule> };
      }
    >
  >;
  readonly watcher: { readonly on: (event: 'add' | 'change', listener: (path: string) => void) => unknown };
  /** The way to the pages that are open. */
  readonly ws: {
    readonly send: (payload: OverlayMessage) => void;
    /** A page was opened; what is sent to it is text. */
    readonly on: (event: 'connection', listener: (page: { readonly send: (text: string) => void }) => void) => unknown;
  };
}

/** What Vite's client lays over a page. */
export interface OverlayMessage {
  readonly type: 'error';
  readonly err: { readonly message: string; readonly stack: string; readonly plugin: string };
}

/** One of the worlds Vite builds for. */
export interface ViteEnvironment {
  readonly name: string;
  readonly config: ViteConfig;
  /** Those of the configuration, and those that only this environment has; once it is made. */
  readonly plugins?: readonly HostPlugin[];
}
