// The recipes of docs/commit.md in a real git repository, with the real hook managers.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdsPiece, RULE, TOKEN, type Files } from '../cli/run.ts';
import { snippetsOf } from '../docs/snippets.ts';
import { git, gitEnvironment, repositoryOf, stageAndHide } from './repository.ts';

const MODULES = join(import.meta.dirname, '../node_modules');
const LEAK = `export const token = '${TOKEN}';\n`;
const CLEAN = 'export const token = process.env.TOKEN;\n';

/** Installs the hook, as the manager's own set-up does it. */
type Install = (folder: string) => void;

function environment(folder: string): NodeJS.ProcessEnv {
  const path = [join(MODULES, '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...gitEnvironment(folder), PATH: path, NO_COLOR: '1', PRE_COMMIT_HOME: join(folder, '.git/pre-commit') };
}

function run(folder: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, [...args], { cwd: folder, env: environment(folder), stdio: 'pipe' });
}

function husky(folder: string): void {
  run(folder, 'husky');
  if (process.platform !== 'win32') chmodSync(join(folder, '.husky/pre-commit'), 0o755);
}

/**
 * pre-commit is a program of Python's, which `npm test` brings where it may. Where it is not there, git runs what its hook
 * would run.
 */
function preCommit(folder: string, hooks = join(folder, '.pre-commit-config.yaml')): void {
  const installed = spawnSync('pre-commit', ['install'], { cwd: folder, env: environment(folder) });
  if (installed.error === undefined) {
    expect(installed.status, String(installed.stderr)).toBe(0);
    expect(readFileSync(join(folder, '.git/hooks/pre-commit'), 'utf8')).toContain('pre-commit.com');
    return;
  }
  const entry = /entry: (.*)/.exec(readFileSync(hooks, 'utf8'))?.[1] ?? '';
  writeFileSync(join(folder, '.git/hooks/pre-commit'), `#!/bin/sh\n${entry}\n`, { mode: 0o755 });
}

/** Our repository is not asked for over the network: what it has for pre-commit stands in one of the machine. */
function preCommitRepository(folder: string): void {
  const hooks = join(import.meta.dirname, '../../.pre-commit-hooks.yaml');
  const ours = repositoryOf({ '.pre-commit-hooks.yaml': readFileSync(hooks, 'utf8') });
  const config = join(folder, '.pre-commit-config.yaml');
  const text = readFileSync(config, 'utf8');
  git(ours, 'tag', /rev: (.*)/.exec(text)?.[1] ?? '');
  writeFileSync(config, text.replace(/repo: .*/, `repo: ${ours}`));
  git(folder, 'commit', '-qam', 'pre-commit');
  preCommit(folder, hooks);
}

function hooksPath(folder: string): void {
  chmodSync(join(folder, 'hooks/pre-commit'), 0o755);
  git(folder, 'config', 'core.hooksPath', 'hooks');
}

const RECIPES: Readonly<Record<string, Install>> = {
  husky,
  secretlint: husky,
  lefthook: (folder) => run(folder, 'lefthook', 'install'),
  'pre-commit': (folder) => preCommit(folder),
  'pre-commit-repository': preCommitRepository,
  git: hooksPath,
};

/** The files of a recipe, as the page shows them. */
function filesOf(recipe: string): Files {
  const shown = snippetsOf('docs/commit.md').filter(({ marks }) => marks['recipe'] === recipe);
  expect(shown).not.toEqual([]);
  return { 'package.json': '{}', ...Object.fromEntries(shown.map(({ marks, text }) => [marks['file'] ?? '', text])) };
}

function set(recipe: string): string {
  const folder = repositoryOf({ ...filesOf(recipe), 'a.ts': CLEAN, '.gitignore': 'node_modules\nignored\n' });
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  git(folder, 'config', 'core.fileMode', 'false');
  RECIPES[recipe]?.(folder);
  return folder;
}

interface Commit {
  readonly made: boolean;
  readonly output: string;
}

function commit(folder: string, ...args: readonly string[]): Commit {
  const before = git(folder, 'rev-parse', 'HEAD');
  const { stdout, stderr } = spawnSync('git', ['commit', '-m', 'next', ...args], {
    cwd: folder,
    env: environment(folder),
    encoding: 'utf8',
  });
  const output = stdout + stderr;
  expect(holdsPiece(output, TOKEN), 'a piece of the token was printed').toBe(false);
  return { made: git(folder, 'rev-parse', 'HEAD') !== before, output };
}

describe.each(Object.keys(RECIPES))('%s', (recipe) => {
  test('tokens that are staged are not committed, wherever the working tree has them', () => {
    const folder = set(recipe);
    stageAndHide(folder, 'a.ts', LEAK, CLEAN);
    stageAndHide(folder, 'removed.ts', LEAK);
    stageAndHide(folder, 'ignored', LEAK, LEAK);
    const { made, output } = commit(folder);
    expect(made).toBe(false);
    expect(output).toContain(RULE);
    for (const name of ['a.ts', 'removed.ts', 'ignored']) expect(output).toContain(name);
    expect(git(folder, 'diff', '--cached', '--name-only')).toBe('a.ts\nignored\nremoved.ts\n');
  });

  test('what is only in the working tree stops no commit, nor does what is clean', () => {
    const folder = set(recipe);
    writeFileSync(join(folder, 'c (1).ts'), CLEAN);
    git(folder, 'add', 'c (1).ts');
    writeFileSync(join(folder, 'a.ts'), LEAK);
    const { made, output } = commit(folder);
    expect(made, output).toBe(true);
    expect(git(folder, 'diff', '--name-only')).toBe('a.ts\n');
  });

  test('a commit that adds nothing is made', () => {
    const folder = set(recipe);
    const empty = commit(folder, '--allow-empty');
    expect(empty.made, empty.output).toBe(true);
    git(folder, 'rm', '-q', 'a.ts');
    const deletion = commit(folder);
    expect(deletion.made, deletion.output).toBe(true);
  });

  test('git commit -a and git commit <file> are searched, too', () => {
    const folder = set(recipe);
    writeFileSync(join(folder, 'a.ts'), LEAK);
    expect(commit(folder, '-a').made).toBe(false);
    expect(commit(folder, 'a.ts').made).toBe(false);
  });
});
