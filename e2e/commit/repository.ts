import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, type Files } from '../cli/run.ts';

/** What git is given of the machine: nothing of its user's settings. */
export function gitEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
}

/** Runs git in a folder and gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: folder, env: gitEnvironment(folder), stdio: 'pipe', encoding: 'utf8' });
}

/** A git repository with one commit that holds these files. */
export function repositoryOf(files: Files): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q', '-b', 'main', '.');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'first');
  return folder;
}

/** Stages a file and then changes or removes it in the working tree: what is committed stands in the index alone. */
export function stageAndHide(folder: string, file: string, content: string, left?: string): void {
  writeFileSync(join(folder, file), content);
  git(folder, 'add', '-f', '--', file);
  if (left === undefined) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), left);
}
