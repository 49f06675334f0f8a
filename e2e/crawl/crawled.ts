import type { Report } from '@leakgate/core';
import { crawl, type CrawlCall } from 'leakgate/crawler';
import { emptyFolder } from './folder.ts';

/** Chromium cannot have its sandbox where everything runs as root, nor on runners that forbid user namespaces. */
export const NO_SANDBOX: boolean = process.getuid?.() === 0 || process.env['CI'] !== undefined;

/** Crawls as fast as the machine can, in a project without a configuration. */
export function crawled(url: string, call: CrawlCall = {}): Promise<Report> {
  return crawl(url, { root: emptyFolder(), noSandbox: NO_SANDBOX, rate: 1000, wellKnown: false, ...call });
}
