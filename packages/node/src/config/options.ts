import type { FailOn, PolicyRule, TokenFormat } from '@leakgate/core';
import type { ReportFormat } from '@leakgate/report';
import type { CrawlOptions } from './crawl-options.ts';

export type { ReportFormat } from '@leakgate/report';

/** A value of the team's own that must not ship; to be given by its hash where it must not stand in the config. */
export type ForbiddenValue =
  | { readonly value: string; readonly label: string }
  /** SHA-256 of the value's UTF-8 in lower-case hex, and its length in UTF-16 units. */
  | { readonly sha256: string; readonly length: number; readonly label: string };

/** Which formats are looked for. */
export interface FormatOptions {
  /**
   * Ids of rules that are not looked for.
   * @default []
   */
  readonly disable?: readonly string[];
  /**
   * Formats of the team's own, written like the built-in ones.
   * @default []
   */
  readonly custom?: readonly TokenFormat[];
}

/** Which values of the build's environment are searched for in the output. */
export interface KnownValueOptions {
  /**
   * Whether the values of `.env*` files, and of Cloudflare's `.dev.vars`, are searched for.
   * @default true
   */
  readonly envFiles?: boolean;
  /**
   * Names of further environment variables whose values must not ship.
   * @default []
   */
  readonly env?: readonly string[];
  /**
   * Names of variables whose values are never searched for.
   * @default []
   */
  readonly ignore?: readonly string[];
}

/** What stands in `leakgate.config.ts` and in the build plugin's options. Every key is optional. */
export interface LeakgateOptions {
  /**
   * `gate` stops a leak. `redact` (build door) writes a placeholder in its place and warns: the build passes, and
   * whatever used the token no longer works. What cannot be redacted, as in `public/`, is still stopped.
   * @default 'gate'
   */
  readonly mode?: 'gate' | 'redact';
  /**
   * The verdict from which on a finding is a leak; `never` reports and lets pass.
   * @default 'error'
   */
  readonly failOn?: FailOn;
  /**
   * Build door: whether a build fails where something could not be searched.
   * @default false
   */
  readonly failOnIncomplete?: boolean;
  /**
   * The team's own decisions; the last rule that applies decides.
   * @default []
   */
  readonly policy?: readonly PolicyRule[];
  /** Which token formats are looked for, besides the built-in ones or without some of them. */
  readonly formats?: FormatOptions;
  /** Which values of the build's environment are searched for in what it puts out. */
  readonly knownValues?: KnownValueOptions;
  /**
   * Values that must not ship whatever they are, found in every encoding. One that must not stand in the configuration
   * is given by its SHA-256 and its length; it is found as one unbroken run or as a whole literal.
   * @default []
   */
  readonly forbidden?: readonly ForbiddenValue[];
  /**
   * The baseline file, relative to the root.
   * @default 'leakgate.baseline.json'
   */
  readonly baseline?: string;
  /**
   * Files that reports are written to, by format, relative to the root. `scan --staged` writes none of them, so that a
   * commit leaves the report of the build as it is.
   * @default {}
   */
  readonly reports?: Readonly<Partial<Record<ReportFormat, string>>>;
  /**
   * Build door: whether `leakgate.manifest.json` is written into the output, with the hash of every file that was
   * searched. `leakgate crawl --manifest` proves from it that what is served was searched; it need not be deployed.
   * @default false
   */
  readonly manifest?: boolean;
  /**
   * Build door: whether what Vite builds for servers is searched like what it builds for browsers. A token that is
   * written into a server's bundle ends up in its image, its logs and its error reports.
   * @default false
   */
  readonly serverBundles?: boolean;
  /**
   * Build door: whether the modules of dependencies are searched as sources, too. What they bring into the output is
   * found in any case; this leads a token that a minifier put together to the dependency's file, and tells as a note of
   * one that tree-shaking kept out. It costs the time that reading all of them takes.
   * @default false
   */
  readonly dependencySources?: boolean;
  /**
   * Dev server: whether findings are laid over the page too. They are printed in any case.
   * @default false
   */
  readonly overlay?: boolean;
  /** The crawler's options, each called as its flag is. */
  readonly crawl?: CrawlOptions;
}

/** Options with every default filled in. */
export interface ResolvedConfig {
  /** The folder of the project, absolute. */
  readonly root: string;
  /** The file the configuration was read from, absolute. */
  readonly configFile: string | undefined;
  readonly mode: 'gate' | 'redact';
  readonly failOn: FailOn;
  readonly failOnIncomplete: boolean;
  readonly policy: readonly PolicyRule[];
  readonly formats: Required<FormatOptions>;
  readonly knownValues: Required<KnownValueOptions>;
  readonly forbidden: readonly ForbiddenValue[];
  readonly baseline: string;
  readonly reports: Readonly<Partial<Record<ReportFormat, string>>>;
  readonly manifest: boolean;
  readonly serverBundles: boolean;
  readonly dependencySources: boolean;
  readonly overlay: boolean;
  readonly crawl: CrawlOptions;
}

/** The options as they are; gives an editor their types in `leakgate.config.js` and `.ts`. */
export function defineConfig(options: LeakgateOptions): LeakgateOptions {
  return options;
}
