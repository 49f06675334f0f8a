import { Command } from 'commander';
import type { WrittenFlags } from '../flags.ts';
import { SCAN_HELP } from '../help.ts';
import { CONFIG_HELP, FORMAT_HELP, oneMore, type Runner } from './command.ts';

/** `leakgate scan [path…]` */
export function scanCommand(run: Runner): Command {
  return new Command('scan')
    .description('search files and folders for what must not reach a browser')
    .argument('[path...]', 'files and folders to search (default: dist)')
    .option('--format <format>', FORMAT_HELP)
    .option('--report <format=file>', 'write a report to a file too; repeatable', oneMore)
    .option('--fail-on <verdict>', 'exit with 1 from this verdict on: error, warning or never (default: error)')
    .option('--config <file>', CONFIG_HELP)
    .option('--env-file <file>', 'env file whose values must not ship, besides .env*; repeatable', oneMore)
    .option('--staged', 'search what is staged in git instead, for a hook before the commit')
    .option('--quiet', 'print nothing where the outcome is clean')
    .option('--no-color', 'print without colours')
    .addHelpText('after', SCAN_HELP)
    .action((paths: readonly string[], flags: WrittenFlags) =>
      run(async (output) => {
        const { scanFiles } = await import('../scan.ts');
        return scanFiles(paths, flags, output);
      }),
    );
}
