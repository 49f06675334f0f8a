// What docs/commit.md says of secretlint's own command line with the rule: the configuration that stands ready, and where
// secretlint passes in silence.

import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, holdsPiece, leakgate, RULE, TOKEN, type Files } from '../cli/run.ts';
import { git } from './repository.ts';

const MODULES = join(import.meta.dirname, '../node_modules');
const READY = 'node_modules/@leakgate/secretlint-rule/recommended.json';
const LEAK = `export const token = '${TOKEN}';\n`;

interface Linted {
  readonly status: number | null;
  readonly output: string;
}

function projectOf(files: Files): string {
  const folder = folderOf({ 'package.json': '{}', ...files });
  git(folder, 'init', '-q', '.');
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  return folder;
}

function secretlint(cwd: string, ...args: readonly string[]): Linted {
  const command = join(MODULES, 'secretlint/bin/secretlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--secretlintrc', READY, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  const output = stdout + stderr;
  expect(holdsPiece(output, TOKEN)).toBe(false);
  return { status, output };
}

test('the configuration that stands ready reports a token once', () => {
  const { status, output } = secretlint(projectOf({ 'src/a.ts': LEAK }), 'src/**');
  // secretlint counts columns from 0.
  expect(output).toMatch(new RegExp(`1:22 +error +\\[${RULE}\\]`));
  expect(output).toContain('1 problem');
  expect(status).toBe(1);
});

// `json`, `pretty-error` and `mask-result` print the files themselves.
test.each(['checkstyle', 'compact', 'github', 'jslint-xml', 'junit', 'stylish', 'table', 'tap', 'unix'])(
  'the format %s shows no token',
  (format) => {
    const { status, output } = secretlint(projectOf({ 'src/a.ts': LEAK }), '--format', format, 'src/**');
    expect(output).toContain('a.ts');
    expect(status).toBe(1);
  },
);

test('what is clean passes', () => {
  expect(secretlint(projectOf({ 'src/a.ts': 'export const token = 1;\n' }), 'src/**')).toEqual({
    status: 0,
    output: '',
  });
});

describe('what secretlint passes over in silence', () => {
  const ignored = (): string => projectOf({ 'dist/a.js': LEAK, '.gitignore': 'dist\n' });

  test('is what git ignores, unless it is told', () => {
    expect(secretlint(ignored(), 'dist/**')).toEqual({ status: 0, output: '' });
    expect(secretlint(ignored(), '--no-gitignore', 'dist/**')).toMatchObject({ status: 1 });
  });

  test('leakgate scan finds it', async () => {
    expect(await leakgate(['scan', 'dist'], { cwd: ignored() })).toMatchObject({ code: 1 });
  });

  test('is a binary file, which leakgate scan --staged searches', async () => {
    const folder = projectOf({ 'keys.bin': Buffer.concat([Buffer.from([0, 255, 0, 1]), Buffer.from(LEAK)]) });
    expect(secretlint(folder, 'keys.bin')).toEqual({ status: 0, output: '' });
    git(folder, 'add', 'keys.bin');
    expect(await leakgate(['scan', '--staged'], { cwd: folder })).toMatchObject({ code: 1 });
  });
});
