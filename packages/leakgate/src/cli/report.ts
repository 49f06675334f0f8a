import { readReport, usageError, writeReport } from '@leakgate/node';
import { EXIT, type ExitCode } from './exit-code.ts';
import { readFlags, type WrittenFlags } from './flags.ts';
import { show } from './show.ts';
import { say, type Output } from './streams.ts';
import { mustNotBeFolders } from './targets.ts';

/** The options of `leakgate report` as they were written. */
export interface WrittenReportFlags extends Pick<WrittenFlags, 'format' | 'report' | 'color'> {
  readonly since?: string;
}

/** Shows a report in a format, or writes it to files. */
export async function convertReport(file: string, written: WrittenReportFlags, output: Output): Promise<ExitCode> {
  const { format, report: files, color } = readFlags(written);
  mustNotBeFolders('--report', Object.values(files));
  const report = readReport(file);
  const earlier = written.since === undefined ? {} : { earlier: readReport(written.since) };
  const names = Object.entries(files);
  if (names.length === 0 || written.format !== undefined) await show(report, { format, color, ...earlier }, output);
  for (const [name, target] of names) {
    const problem = await writeReport(
      report,
      readFlags({ format: name, color }).format,
      target,
      process.cwd(),
      earlier,
    );
    if (problem !== undefined) throw usageError(target, problem.message, 'name a file that can be written');
    say(`leakgate: wrote ${target}`);
  }
  return EXIT.clean;
}
