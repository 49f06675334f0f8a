import { writeReports, type ResolvedConfig } from '@leakgate/node';
import { exitCodeOf, EXIT, type ExitCode } from '../exit-code.ts';
import { show } from '../show.ts';
import { say, type Output } from '../streams.ts';
import { mustBeFiles, mustNotBeFolders } from '../targets.ts';
import { flagOf, readCrawlFlags, type CrawlFlags, type WrittenCrawlFlags } from './flags.ts';
import { progressLine } from './progress.ts';

/** Where a crawl keeps its progress, unless it is told otherwise. It is removed once the crawl is whole. */
const STATE = 'leakgate.crawl.sqlite';

async function configOf(flags: CrawlFlags, root: string): Promise<ResolvedConfig> {
  const { configFor } = await import('@leakgate/crawler');
  const names = { all: 'the options of leakgate crawl', one: flagOf };
  const config = await configFor({ root, configFile: flags.config }, flags.crawl, names);
  return {
    ...config,
    failOn: flags.failOn ?? config.failOn,
    reports: { ...config.reports, ...flags.report },
    crawl: { state: STATE, ...config.crawl },
  };
}

/** Aborts at the first signal, so that the browser is closed and the state kept; at the second the process ends. */
function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) {
        say('leakgate: left at once, without a report; the same command goes on where it was');
        process.exit(EXIT.incomplete);
      }
      say('leakgate: stopping; what is open is still read, for a few seconds');
      controller.abort();
    });
  }
  return controller.signal;
}

function listed(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** Crawls a site, writes the reports and shows one of them. */
export async function crawlUrls(
  urls: readonly string[],
  written: WrittenCrawlFlags,
  output: Output,
): Promise<ExitCode> {
  const flags = readCrawlFlags(written);
  mustBeFiles('--env-file', flags.envFiles);
  mustNotBeFolders('--report', Object.values(flags.report));
  const config = await configOf(flags, process.cwd());
  const { crawlSite } = await import('@leakgate/crawler');
  const progress = progressLine({ stream: process.stderr, isTerminal: process.stderr.isTTY === true, now: Date.now });
  const { report, stopped, resumed, changed } = await crawlSite({
    urls,
    config,
    processEnv: process.env,
    envFiles: flags.envFiles,
    onProgress: flags.quiet ? () => undefined : progress.show,
    signal: abortOnSignals(),
  }).finally(progress.end);
  if (resumed) say('leakgate: went on with a crawl that had been stopped');
  if (changed.length > 0) say(`leakgate: began anew: since the crawl that was stopped ${listed(changed)} changed`);
  if (stopped) say('leakgate: stopped; the same command goes on where it was');
  const files = await writeReports(report, config);
  for (const { where, message } of files.problems) say(`leakgate: ${where}: ${message}`);
  if (!flags.quiet) for (const file of files.written) say(`leakgate: wrote ${file}`);
  if (!flags.quiet || report.outcome !== 'clean') await show(report, flags, output);
  const code = exitCodeOf(report.outcome, config.failOn, files.problems.length === 0);
  return stopped && code === EXIT.clean ? EXIT.incomplete : code;
}
