import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Finding } from '@leakgate/core';
import { emptyFolder, TEMPORARY, writeFiles } from '../build/project.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');

const require = createRequire(import.meta.url);

function sectionOf(name: string): string {
  const section = TEXT.split(/^## /m).find((part) => part.startsWith(`${name}\n`));
  if (section === undefined) throw new Error(`docs/recipes.md has no recipe for ${name}`);
  return section;
}

/** The files that a recipe of `docs/recipes.md` writes out, by name. */
export function recipeFiles(name: string): Readonly<Record<string, string>> {
  const files = sectionOf(name).matchAll(/^`([\w./-]+)`:\n\n```\w+ recipe\n([^]*?)^```$/gm);
  return Object.fromEntries([...files].map(([, file = '', code = '']) => [file, code]));
}

/** The folders that a recipe scans once its build has ended. */
export function scannedFolders(name: string): readonly string[] {
  const [, folders] = /^ {4}.* && leakgate scan (.+)$/m.exec(sectionOf(name)) ?? [];
  if (folders === undefined) throw new Error(`the recipe for ${name} scans nothing`);
  return folders.split(' ');
}

/** A project of a recipe: the files that it writes out, and those of an app. */
export function projectOf(name: string, app: Readonly<Record<string, string>>): string {
  mkdirSync(TEMPORARY, { recursive: true });
  const root = emptyFolder('recipes', name.replaceAll(/\W/g, ''));
  writeFiles(root, { 'package.json': '{ "type": "module" }\n', ...app, ...recipeFiles(name) });
  return root;
}

/** What came of a build. */
export interface Built {
  readonly status: number | null;
  readonly output: string;
}

/** Frameworks ask their makers nothing and tell them nothing. */
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs a file by Node in a folder. */
export function runNode(root: string, args: readonly string[]): Built {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1', ...QUIET };
  const ended = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { status: ended.status, output: ended.stdout + ended.stderr };
}

/** A file of an installed package. */
export function fileOfPackage(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

/** The lines of sources that findings come from. */
export function originsOf(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ places }) =>
    places.flatMap(({ origin }) => (origin === undefined ? [] : `${origin.file}:${origin.line}`)),
  );
}
