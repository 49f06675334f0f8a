import type { Writable } from 'node:stream';

type Write = typeof process.stdout.write;

/** Standard output, kept for the report. */
export interface Output {
  /** Writes and waits until it is out; a reader that has gone away is no failure. */
  readonly write: (text: string) => Promise<void>;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** Whoever writes hears of a failure by its write: the event would be an exception besides. */
function tolerateLoss(stream: Writable): void {
  stream.on('error', () => undefined);
}

/** Standard output cannot take the report: where a disk is full, nobody may take what is there for all of it. */
async function lost(error: unknown): Promise<never> {
  const { inWords, usageError } = await import('@leakgate/node');
  const mend = 'mend that, or write a report to another place with --report <format>=<file>';
  throw usageError('standard output', `it could not be written to: ${inWords(error)}`, mend);
}

function writeWith(write: Write, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    write(text, (error) => (error === null || error === undefined || isGone(error) ? resolve() : reject(error)));
  });
}

/**
 * Takes standard output for the report alone: what a configuration prints while it is loaded goes to standard error.
 */
export function takeStdout(): Output {
  const { stdout, stderr } = process;
  tolerateLoss(stdout);
  tolerateLoss(stderr);
  const write: Write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr) as Write;
  return { write: (text) => writeWith(write, text).catch(lost) };
}

/** Writes a line for people to standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Waits until everything written to standard error is out. */
export function flushStderr(): Promise<void> {
  return writeWith(process.stderr.write.bind(process.stderr), '');
}
