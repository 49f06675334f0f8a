import { loadConfig, writeReports, type ResolvedConfig } from '@leakgate/node';
import { exitCodeOf, type ExitCode } from './exit-code.ts';
import { readFlags, type ScanFlags, type WrittenFlags } from './flags.ts';
import { scanPaths } from './scan-paths.ts';
import { show } from './show.ts';
import { say, type Output } from './streams.ts';
import { mustBeFiles, mustNotBeFolders, targetsOf } from './targets.ts';

async function configOf(flags: ScanFlags, root: string): Promise<ResolvedConfig> {
  const config = await loadConfig({ root, configFile: flags.config });
  return {
    ...config,
    failOn: flags.failOn ?? config.failOn,
    reports: { ...config.reports, ...flags.report },
  };
}

/** Scans files and folders, writes the reports and shows one of them. */
export async function scanFiles(paths: readonly string[], written: WrittenFlags, output: Output): Promise<ExitCode> {
  const startedAt = new Date();
  const flags = readFlags(written);
  const targets = targetsOf(paths, process.cwd());
  mustBeFiles('--env-file', flags.envFiles);
  mustNotBeFolders('--report', Object.values(flags.report));
  const config = await configOf(flags, process.cwd());
  const report = await scanPaths({ targets, config, envFiles: flags.envFiles, startedAt });
  const files = await writeReports(report, config);
  for (const { where, message } of files.problems) say(`leakgate: ${where}: ${message}`);
  if (!flags.quiet) for (const file of files.written) say(`leakgate: wrote ${file}`);
  if (!flags.quiet || report.outcome !== 'clean') await output.write(await show(report, flags.format, flags.color));
  return exitCodeOf(report.outcome, config.failOn, files.problems.length === 0);
}
