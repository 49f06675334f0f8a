import { Command } from 'commander';
import { baselineCommand } from './commands/baseline.ts';
import { configure, type Printer, type Runner } from './commands/command.ts';
import { crawlCommand } from './commands/crawl.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { reportCommand } from './commands/report.ts';
import { rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';

export type { Printer, Runner } from './commands/command.ts';

/** Every command, in the order of the help: a new one is one file in `commands/` and one line here. */
const COMMANDS: readonly ((run: Runner) => Command)[] = [
  scanCommand,
  crawlCommand,
  baselineCommand,
  reportCommand,
  diffCommand,
  rulesCommand,
  explainCommand,
  initCommand,
];

/** The command line, as commander has it. */
export function createProgram(run: Runner, printer: Printer): Command {
  const program = configure(new Command('leakgate'), printer)
    .description('The gate that keeps every token out of the browser')
    .helpCommand('help [command]', 'print the help of a command');
  for (const command of COMMANDS) program.addCommand(configure(command(run), printer));
  return program;
}
