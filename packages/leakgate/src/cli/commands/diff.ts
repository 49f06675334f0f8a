import { Command } from 'commander';
import type { WrittenDiffFlags } from '../diff.ts';
import type { Runner } from './command.ts';

const HELP = `
Compares two reports in JSON token by token, by fingerprint: what is new, what is gone, what is as before.

  leakgate diff yesterday.json today.json

Exit codes
  0  nothing new that would fail
  1  a new token at or above --fail-on
  2  wrong usage, or the reports cannot be compared
  3  nothing new, but the later report is incomplete`;

/** `leakgate diff old.json new.json` */
export function diffCommand(run: Runner): Command {
  return new Command('diff')
    .description('compare two reports: what is new, what is gone')
    .argument('<earlier.json>', 'a report in JSON')
    .argument('<later.json>', 'a later one')
    .option('--format <format>', 'pretty (default) or json')
    .option('--fail-on <verdict>', 'exit with 1 from this verdict on: error, warning or never (default: error)')
    .option('--no-color', 'print without colours')
    .addHelpText('after', HELP)
    .action((earlier: string, later: string, flags: WrittenDiffFlags) =>
      run(async (output) => {
        const { compareReports } = await import('../diff.ts');
        return compareReports(earlier, later, flags, output);
      }),
    );
}
