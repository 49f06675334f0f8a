// The configurations that the pages show for bundlers, each building a leak and without one.

import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, holdsPiece, RULE, TOKEN, type Files } from '../cli/run.ts';
import { fileOfPackage, runNode, type Built } from '../recipes/recipe.ts';
import { snippetsMarked, type Snippet } from './snippets.ts';

const MODULES = join(import.meta.dirname, '../node_modules');

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  vite: [fileOfPackage('vite', 'bin/vite.js'), 'build'],
  rollup: [fileOfPackage('rollup', 'dist/bin/rollup'), '-c'],
  rolldown: [fileOfPackage('rolldown', 'bin/cli.mjs'), '-c'],
};

/** A project with the configuration of a page, whose first line names its file. */
function projectOf({ text }: Snippet, token: string): string {
  const [, file = ''] = /^\/\/ (\S+)\n/.exec(text) ?? [];
  const files: Files = {
    [file]: text,
    'package.json': '{ "type": "module" }',
    'index.html': '<!doctype html>\n<script type="module" src="/src/main.js"></script>\n',
    'src/main.js': `fetch('/ask', { headers: { authorization: '${token}' } });\n`,
  };
  const folder = folderOf(files);
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  return folder;
}

function build({ marks }: Snippet, folder: string): Built {
  const built = runNode(folder, COMMANDS[marks['build'] ?? ''] ?? []);
  expect(holdsPiece(built.output, TOKEN)).toBe(false);
  return built;
}

function scriptsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

const [redacting, stopping] = [true, false].map((redacts) =>
  snippetsMarked('build').filter(([, { text }]) => text.includes("mode: 'redact'") === redacts),
);

test.each(stopping ?? [])('%s stops a leak, and nothing else', (_, snippet) => {
  const folder = projectOf(snippet, TOKEN);
  const leaking = build(snippet, folder);
  expect(leaking.output).toMatch(new RegExp(`from +src/main\\.js:1[^]*${RULE}`));
  expect(leaking.status).not.toBe(0);
  rmSync(folder, { recursive: true });

  const clean = projectOf(snippet, 'none');
  expect(build(snippet, clean)).toMatchObject({ status: 0 });
  expect(scriptsIn(join(clean, 'dist'))).toContain('none');
});

test.each(redacting ?? [])('%s lets the build through without the token', (_, snippet) => {
  const folder = projectOf(snippet, TOKEN);
  const { status, output } = build(snippet, folder);
  expect(status, output).toBe(0);
  const scripts = scriptsIn(join(folder, 'dist'));
  expect(scripts).toContain(`__LEAKGATE_REDACTED_${RULE}__`);
  expect(holdsPiece(scripts, TOKEN)).toBe(false);
});
