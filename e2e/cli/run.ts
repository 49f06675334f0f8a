import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished } from 'vitest';

/** The built command, as a user's `node_modules/.bin/leakgate` starts it. */
export const COMMAND = join(import.meta.dirname, '../../packages/leakgate/bin/leakgate.js');

/** Fewest characters of a token that would be a piece of it. */
const PIECE = 12;

/** A token that no run before has seen, and that nothing printed may hold a piece of. */
export const TOKEN: string = sample('github-pat-classic', 'e2e/cli').value;
/** Its rule. */
export const RULE = 'github-pat-classic';

/** What a folder is made of, by path; a path that ends in `/` is a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A temporary folder with these files, removed when the test ends. */
export function folderOf(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, content);
  }
  return folder;
}

/** What came of a run. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the command is started, where it matters. */
export interface Start {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node's own. */
  readonly node?: readonly string[];
  /** The Node that runs it. */
  readonly binary?: string;
  readonly command?: string;
  /** The user it runs as; only root may choose. */
  readonly uid?: number;
  /** Is given the process as soon as it runs. */
  readonly started?: (child: ChildProcess) => void;
}

/** The environment of the tests holds nothing of the machine's but what a process needs to run. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...extra };
}

/** True where the text holds a piece of the token. */
export function holdsPiece(text: string, token: string): boolean {
  for (let at = 0; at + PIECE <= token.length; at++) if (text.includes(token.slice(at, at + PIECE))) return true;
  return false;
}

/** Starts the command and waits for its end. */
export function start(
  args: readonly string[],
  { cwd, env = {}, node = [], binary, command, uid, started }: Start,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary ?? process.execPath, [...node, command ?? COMMAND, ...args], {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    started?.(child);
  });
}

/** Runs the command and holds it to what is true of every run: no stack, nothing of the token. */
export async function leakgate(args: readonly string[], options: Start): Promise<Run> {
  const run = await start(args, options);
  const printed = run.stdout + run.stderr;
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(holdsPiece(printed, TOKEN), 'a piece of the token was printed').toBe(false);
  return run;
}

/** Runs `leakgate scan --format json` and reads what it prints. */
export async function scanJson(args: readonly string[], options: Start): Promise<{ run: Run; report: Report }> {
  const run = await leakgate(['scan', '--format', 'json', ...args], options);
  expect(run.stdout, run.stderr).not.toBe('');
  return { run, report: JSON.parse(run.stdout) as Report };
}
