import type { Command } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import type { ExitCode } from '../exit-code.ts';
import type { Output } from '../streams.ts';

/** What a command does once it has been read; its code is loaded only then. */
export type Work = (output: Output) => Promise<ExitCode>;

/** Runs the work of the one command that was written, and ends the process with its exit code. */
export type Runner = (work: Work) => Promise<void>;

/** Where the command line prints to; nothing is printed before the command has been read. */
export interface Printer {
  readonly out: (text: string) => void;
  readonly help: (text: string) => void;
  readonly complaint: (text: string) => void;
}

/** What every command has in common. */
export function configure(command: Command, printer: Printer): Command {
  return command
    .version(manifest.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: printer.out, writeErr: printer.help, outputError: printer.complaint });
}

/** Collects an option that may be given more than once. */
export function oneMore(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** What every `--config` says of itself. */
export const CONFIG_HELP = 'the configuration, instead of leakgate.config.{ts,mts,js,mjs,cjs,json}';

/** What every `--format` says of itself; written out, so that a help text loads no report. */
export const FORMAT_HELP = 'report on standard output: pretty (default), json, sarif, html, junit, github or gitlab';
