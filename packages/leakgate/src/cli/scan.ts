import type { Report } from '@leakgate/core';
import { loadConfig, usageError, writeReports, type ResolvedConfig } from '@leakgate/node';
import { goneText } from './baseline/gone.ts';
import { exitCodeOf, type ExitCode } from './exit-code.ts';
import { readFlags, type ScanFlags, type WrittenFlags } from './flags.ts';
import { scanPaths } from './scan-paths.ts';
import { scanStaged } from './scan-staged.ts';
import { show } from './show.ts';
import { stoppedBuildText } from './stopped-build.ts';
import { say, type Output } from './streams.ts';
import { mustBeFiles, mustNotBeFolders, targetsOf } from './targets.ts';

/** What is searched where nothing is named. */
const DEFAULT: readonly string[] = ['dist'];

async function configOf(flags: ScanFlags, root: string): Promise<ResolvedConfig> {
  const config = await loadConfig({ root, configFile: flags.config });
  return {
    ...config,
    failOn: flags.failOn ?? config.failOn,
    // A commit would write over the report of the build with each hook that runs.
    reports: flags.staged ? flags.report : { ...config.reports, ...flags.report },
  };
}

/** Searches what was asked for, once everything that was written has been checked. */
type Search = (config: ResolvedConfig) => Promise<Report>;

function searchOf(paths: readonly string[], { staged, envFiles }: ScanFlags, startedAt: Date): Search {
  if (!staged) {
    const targets = targetsOf(paths.length === 0 ? DEFAULT : paths, process.cwd());
    return (config) => scanPaths({ targets, config, envFiles, startedAt });
  }
  if (paths.length > 0) throw usageError('--staged', 'it takes no paths', 'leave out one of the two');
  return (config) => scanStaged({ config, envFiles, startedAt });
}

/** Scans files, folders or what is staged, writes the reports and shows one of them. */
export async function scanFiles(paths: readonly string[], written: WrittenFlags, output: Output): Promise<ExitCode> {
  const startedAt = new Date();
  const flags = readFlags(written);
  const search = searchOf(paths, flags, startedAt);
  mustBeFiles('--env-file', flags.envFiles);
  mustNotBeFolders('--report', Object.values(flags.report));
  const config = await configOf(flags, process.cwd());
  const stopped = flags.staged ? undefined : stoppedBuildText(config);
  if (stopped !== undefined) say(stopped);
  const report = await search(config);
  const files = await writeReports(report, config);
  for (const { where, message } of files.problems) say(`leakgate: ${where}: ${message}`);
  if (!flags.quiet) for (const file of files.written) say(`leakgate: wrote ${file}`);
  const gone = flags.quiet || flags.staged ? undefined : goneText(paths.length === 0 ? DEFAULT : paths, report, config);
  if (gone !== undefined) say(gone);
  if (!flags.quiet || report.outcome !== 'clean') await show(report, flags, output);
  return exitCodeOf(report.outcome, config.failOn, files.problems.length === 0);
}
