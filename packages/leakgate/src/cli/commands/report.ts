import { Command } from 'commander';
import type { WrittenReportFlags } from '../report.ts';
import { FORMAT_HELP, oneMore, type Runner } from './command.ts';

const HELP = `
Shows a report that was written with --report json=<file>, or writes it in other formats. Judges nothing anew.

  leakgate report leakgate.json
  leakgate report leakgate.json --format sarif > leaks.sarif
  leakgate report leakgate.json --report html=leaks.html --report junit=leaks.xml

Exit codes
  0  the report was shown and written
  2  it is no report of leakgate, or could not be written`;

/** `leakgate report in.json` */
export function reportCommand(run: Runner): Command {
  return new Command('report')
    .description('show a report in another format, or convert it')
    .argument('<report.json>', 'a report in JSON')
    .option('--format <format>', FORMAT_HELP)
    .option('--report <format=file>', 'write it to a file instead of standard output; repeatable', oneMore)
    .option('--since <earlier.json>', 'an earlier report: HTML then shows what is new since')
    .option('--no-color', 'print without colours')
    .addHelpText('after', HELP)
    .action((file: string, flags: WrittenReportFlags) =>
      run(async (output) => {
        const { convertReport } = await import('../report.ts');
        return convertReport(file, flags, output);
      }),
    );
}
