import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { WrittenFlags } from './flags.ts';
import { SCAN_HELP } from './help.ts';

/** What `leakgate scan` does with what was written on the command line. */
export type RunScan = (paths: readonly string[], flags: WrittenFlags) => Promise<void>;

/** Where the command line prints to; nothing is printed before the command has been read. */
export interface Printer {
  readonly out: (text: string) => void;
  readonly help: (text: string) => void;
  readonly complaint: (text: string) => void;
}

function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function configure(command: Command, printer: Printer): Command {
  return command
    .version(manifest.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: printer.out, writeErr: printer.help, outputError: printer.complaint });
}

function scanCommand(run: RunScan): Command {
  return new Command('scan')
    .description('search files and folders for what must not reach a browser')
    .argument('[path...]', 'files and folders to search (default: dist)')
    .option('--format <format>', 'report on standard output: pretty or json (default: pretty)')
    .option('--report <format=file>', 'write a report to a file too; repeatable', oneMore)
    .option('--fail-on <verdict>', 'exit with 1 from this verdict on: error, warning or never (default: error)')
    .option('--config <file>', 'the configuration, instead of leakgate.config.{ts,js,mjs,json}')
    .option('--env-file <file>', 'env file whose values must not ship, besides .env*; repeatable', oneMore)
    .option('--quiet', 'print nothing where the outcome is clean')
    .option('--no-color', 'print without colours')
    .addHelpText('after', SCAN_HELP)
    .action((paths: readonly string[], flags: WrittenFlags) => run(paths.length === 0 ? ['dist'] : paths, flags));
}

/** The command line, as commander has it. */
export function createProgram(run: RunScan, printer: Printer): Command {
  return configure(new Command('leakgate'), printer)
    .description('The gate that keeps every token out of the browser')
    .helpCommand('help [command]', 'print the help of a command')
    .addCommand(configure(scanCommand(run), printer));
}
