import type { Report } from '@leakgate/core';
import { loadConfig, type ConfigRequest, type CrawlOptions, type ResolvedConfig } from '@leakgate/node';
import { crawlSite, type Progress } from './crawl.ts';

/** How `crawl` is called from code, besides what the command line takes. */
export interface CrawlCall extends CrawlOptions {
  /**
   * The project's folder: its configuration is read, and paths are relative to it.
   * @default process.cwd()
   */
  readonly root?: string;
  /** The configuration, where it is not to be searched for. */
  readonly config?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the crawl. With a `state` file, the next call goes on where it was. */
  readonly signal?: AbortSignal;
}

/** What errors call the options that are laid over the configuration's. */
export interface OptionNames {
  readonly all: string;
  /** One of them, by its key in `crawl` and what stands behind it: `role[0].file`. */
  readonly one: (key: string) => string;
}

const IN_CODE: OptionNames = { all: 'the options of crawl()', one: (key) => key };

/** The configuration with options laid over its `crawl`, all of it checked. Throws a `UsageError`. */
export async function configFor(
  request: ConfigRequest,
  options: CrawlOptions,
  names: OptionNames = IN_CODE,
): Promise<ResolvedConfig> {
  const { crawl: fromFile } = await loadConfig(request);
  return loadConfig({
    ...request,
    inline: { crawl: { ...fromFile, ...options } },
    inlineName: names.all,
    inlineKey: (path) => names.one(path.replace(/^crawl\./, '')),
  });
}

/**
 * Crawls a live site and returns the report of what a browser was given. What the call says goes before the
 * configuration's `crawl`. Throws a `UsageError` for wrong options; what goes wrong on the way is in the report.
 */
export async function crawl(urls: string | readonly string[], call: CrawlCall = {}): Promise<Report> {
  const { root = process.cwd(), config: configFile, onProgress, signal, ...options } = call;
  const config = await configFor({ root, configFile }, options);
  const { report } = await crawlSite({
    urls: typeof urls === 'string' ? [urls] : urls,
    config,
    processEnv: process.env,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  return report;
}
