import type { Problem, Report, Scan } from '@leakgate/core';
import {
  closeScan,
  filesIn,
  knownValuesOf,
  loadConfig,
  openScan,
  PUBLIC_PREFIXES,
  writeReports,
  type ResolvedConfig,
} from '@leakgate/node';
import { formatReport } from '@leakgate/report';
import { wantsColor } from './color.ts';
import { exitCodeOf, type ExitCode } from './exit-code.ts';
import { readFlags, type ScanFlags, type WrittenFlags } from './flags.ts';
import { say, type Output } from './streams.ts';
import { mustBeFiles, mustNotBeFolders, targetsOf, type Targets } from './targets.ts';

/** Width of a report that is not shown in a terminal, and the widest that is. */
const WIDTH = 100;
const WIDEST = 140;

async function configOf(flags: ScanFlags, root: string): Promise<ResolvedConfig> {
  const config = await loadConfig({ root, configFile: flags.config });
  return {
    ...config,
    failOn: flags.failOn ?? config.failOn,
    reports: { ...config.reports, ...flags.report },
  };
}

function open(flags: ScanFlags, config: ResolvedConfig, now: Date): Scan {
  const { values, problems } = knownValuesOf({
    config,
    envDir: config.root,
    mode: 'production',
    publicPrefixes: PUBLIC_PREFIXES,
    processEnv: process.env,
    envFiles: flags.envFiles,
  });
  const scan = openScan({ config, kind: 'files', knownValues: values, now, processEnv: process.env });
  problems.forEach((problem) => scan.problem(problem));
  return scan;
}

function nothing(targets: Targets): Problem {
  const message = 'holds no file, so nothing was searched';
  return { code: 'empty-bundle', effect: 'blind', where: targets.paths.join(', '), message };
}

async function search(scan: Scan, targets: Targets): Promise<void> {
  let files = 0;
  for await (const found of filesIn(targets.paths, targets.root)) {
    if (found.kind === 'artifact') scan.add(found.artifact);
    else scan.problem(found.problem);
    if (found.kind === 'artifact' || found.problem.effect === 'blind') files++;
  }
  if (files === 0) scan.problem(nothing(targets));
}

function show(report: Report, flags: ScanFlags): Promise<string> {
  const { isTTY = false, columns = WIDTH } = process.stdout;
  return formatReport(flags.format, report, {
    color: wantsColor({ allowed: flags.color, env: process.env, isTTY }),
    width: isTTY ? Math.min(columns, WIDEST) : WIDTH,
  });
}

/** Scans files and folders, writes the reports and shows one of them. */
export async function scanFiles(paths: readonly string[], written: WrittenFlags, output: Output): Promise<ExitCode> {
  const startedAt = new Date();
  const flags = readFlags(written);
  const targets = targetsOf(paths, process.cwd());
  mustBeFiles('--env-file', flags.envFiles);
  mustNotBeFolders('--report', Object.values(flags.report));
  const config = await configOf(flags, process.cwd());
  const scan = open(flags, config, startedAt);
  await search(scan, targets);
  const report = await closeScan(scan, config, startedAt);
  const files = await writeReports(report, config);
  for (const { where, message } of files.problems) say(`leakgate: ${where}: ${message}`);
  if (!flags.quiet) for (const file of files.written) say(`leakgate: wrote ${file}`);
  if (!flags.quiet || report.outcome !== 'clean') await output.write(await show(report, flags));
  return exitCodeOf(report.outcome, config.failOn, files.problems.length === 0);
}
