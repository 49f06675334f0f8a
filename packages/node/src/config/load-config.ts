import { basename, resolve } from 'node:path';
import { findConfig } from './find.ts';
import { loadFile } from './load.ts';
import type { LeakgateOptions, ResolvedConfig } from './options.ts';
import { merge, withDefaults } from './resolve.ts';
import { asOptions, INLINE, refuseFlaws } from './validate.ts';

/** Where the configuration is, and what is laid over it. */
export interface ConfigRequest {
  /** The folder of the project. */
  readonly root: string;
  /** The configuration, where it is not to be searched for. */
  readonly configFile?: string | undefined;
  /** Options that stand in code; their top-level keys replace the file's, their policy comes after the file's. */
  readonly inline?: LeakgateOptions;
  /** What errors call these options; those of `leakgate()` unless told. */
  readonly inlineName?: string;
  /** What errors call one of them, by its path in the configuration: `crawl.maxPages`. */
  readonly inlineKey?: (path: string) => string;
}

/**
 * Finds, loads, validates and completes the configuration. Throws a `UsageError` that names file, key and mend of all
 * that is wrong.
 */
export async function loadConfig({
  root,
  configFile,
  inline = {},
  inlineName = INLINE,
  inlineKey = (path) => path,
}: ConfigRequest): Promise<ResolvedConfig> {
  const folder = resolve(root);
  const file = findConfig(folder, configFile);
  const source = file === undefined ? '' : basename(file);
  const written = file === undefined ? {} : await loadFile(file);
  refuseFlaws({ source, input: written }, { source: inlineName, input: inline, key: inlineKey });
  const merged = merge(asOptions(written), asOptions(inline));
  return withDefaults(merged, folder, file);
}
