import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a process printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** By this the plugin knows a test, which may well stop builds and yet end as if all were well. */
const TESTING: Readonly<Record<string, string>> = { VITEST: 'true' };

/**
 * Runs a script of this folder in a process of its own. Known values come from the environment, so that of the test
 * runner is kept out of it.
 */
export function runScript(script: string, args: readonly string[], more = TESTING): Promise<Ended> {
  const { PATH, HOME, SystemRoot, TEMP, TMP } = process.env;
  const env = { PATH, HOME, SystemRoot, TEMP, TMP, NO_COLOR: '1', ...more };
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  const text = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8');
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout: text(stdout), stderr: text(stderr) }));
  });
}
