import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { codeOf } from '../system-error.ts';
import { usageError } from '../usage-error.ts';

/** A git command under way. */
export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts git in a folder. Its words are in English, so that they can be told apart. */
export function startGit(folder: string, args: readonly string[]): GitProcess {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  const { spawn } = process.getBuiltinModule('node:child_process');
  return spawn('git', [...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

function refusal(stderr: string): Error {
  if (/not a git repository/i.test(stderr)) {
    return usageError('--staged', 'this folder is in no git repository', 'run it inside one, or name a folder to scan');
  }
  if (/dubious ownership/i.test(stderr)) {
    return usageError('--staged', 'git does not trust the owner of the repository', 'see `git config safe.directory`');
  }
  return usageError('--staged', 'git could not read what is staged', 'see what `git status` says');
}

/** Waits for the end of git. Throws a `UsageError` where git is not there, or where it failed. */
export function ended(git: GitProcess): Promise<void> {
  const words: Buffer[] = [];
  git.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  return new Promise((resolve, reject) => {
    git.on('error', (error) => {
      const absent = codeOf(error) === 'ENOENT';
      reject(usageError('--staged', absent ? 'git is not installed' : 'git could not be started', 'install git'));
    });
    git.on('close', (code) => (code === 0 ? resolve() : reject(refusal(Buffer.concat(words).toString('utf8')))));
  });
}

/** Runs git and gives what it prints. */
export async function runGit(folder: string, args: readonly string[]): Promise<Buffer> {
  const git = startGit(folder, args);
  const chunks: Buffer[] = [];
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  git.stdin.end();
  await ended(git);
  return Buffer.concat(chunks);
}
