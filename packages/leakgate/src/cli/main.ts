import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import { quietNode } from './quiet-node.ts';
import { flushStderr, say, takeStdout, type Output } from './streams.ts';

/** The process ran out of work: nothing but a promise that never settles can have kept the scan from its end. */
const UNFINISHED = 'leakgate: it ended before the scan was done: a promise of the configuration never settles; mend it';

let finished = false;

async function finish(code: ExitCode): Promise<void> {
  finished = true;
  await flushStderr();
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  const { failureText } = await import('./failure.ts');
  say(failureText(error, process.env));
  await finish(EXIT.usage);
}

/** What commander printed while it read the command line. */
interface Printed {
  readonly out: string[];
  readonly help: string[];
  readonly complaints: string[];
}

/** Prints what commander has to say: the help or version that was asked for, or a complaint as one sentence. */
async function tell(
  error: CommanderError,
  printed: Printed,
  names: readonly string[],
  command: string | undefined,
  output: Output,
): Promise<void> {
  await output.write(printed.out.join(''));
  if (printed.complaints.length > 0) {
    const { usageSentence } = await import('./usage.ts');
    say(usageSentence(printed.complaints.join('\n'), names, command));
  } else if (printed.help.length > 0) say(printed.help.join('').trimEnd());
  await finish(error.exitCode === 0 ? EXIT.clean : EXIT.usage);
}

async function main(args: readonly string[]): Promise<void> {
  const output = takeStdout();
  const printed: Printed = { out: [], help: [], complaints: [] };
  const program = createProgram(async (work) => finish(await work(output)), {
    out: (text) => printed.out.push(text),
    help: (text) => printed.help.push(text),
    complaint: (text) => printed.complaints.push(text),
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const names = program.commands.map((command) => command.name());
    const command = names.find((name) => name === args[0]);
    await (error instanceof CommanderError ? tell(error, printed, names, command, output) : fail(error));
  }
}

process.on('uncaughtException', (error) => void fail(error));
process.on('exit', () => {
  // A code of its own has whoever left on purpose.
  if (finished || process.exitCode !== undefined) return;
  say(UNFINISHED);
  process.exitCode = EXIT.usage;
});
quietNode();
void main(process.argv.slice(2));
