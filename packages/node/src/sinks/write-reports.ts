import { dirname, resolve } from 'node:path';
import type { Problem, Report } from '@leakgate/core';
import type { FormatOptions, ReportFormat } from '@leakgate/report';
import type { ResolvedConfig } from '../config/options.ts';
import { REPORT_NAMES } from '../config/schema/words.ts';
import { inWords } from '../system-error.ts';

/** Width of a report for people that is read in a file. */
const WIDTH = 100;

/** Files that were written, as they were named, and those that could not be. */
export interface Written {
  readonly written: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Writes a report in a format; the problem where it could not be.
 * @param root the folder that `file` is relative to
 */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  file: string,
  root: string,
  more: Pick<FormatOptions, 'earlier'> = {},
): Promise<Problem | undefined> {
  const path = resolve(root, file);
  try {
    const { mkdir, writeFile } = process.getBuiltinModule('node:fs/promises');
    const { formatReport } = await import('@leakgate/report');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await formatReport(format, report, { color: false, width: WIDTH, ...more }));
    return undefined;
  } catch (error) {
    const message = `the ${format} report could not be written: ${inWords(error)}`;
    return { code: 'report-not-written', effect: 'note', where: file, message };
  }
}

/** Writes every report that the configuration asks for, paths relative to the root; folders are made as needed. */
export async function writeReports(report: Report, config: ResolvedConfig): Promise<Written> {
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const format of REPORT_NAMES) {
    const file = config.reports[format];
    if (file === undefined) continue;
    const problem = await writeReport(report, format, file, config.root);
    if (problem === undefined) written.push(file);
    else problems.push(problem);
  }
  return { written, problems };
}
