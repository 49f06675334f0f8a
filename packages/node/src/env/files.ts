import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Problem } from '@leakgate/core';
import { posixRelative } from '../files/posix.ts';
import { codeOf, inWords } from '../system-error.ts';

/** A variable of an env file. */
export interface FileVariable {
  readonly name: string;
  /** As it stands in the file, references not yet replaced. */
  readonly text: string;
  /** The file, POSIX, relative to the root. */
  readonly source: string;
}

/** The variables of all env files, later files first to be believed, and the files that could not be read. */
export interface EnvFiles {
  readonly variables: ReadonlyMap<string, FileVariable>;
  readonly problems: readonly Problem[];
}

/** The files that Vite loads for a mode, and before them those in which Cloudflare keeps secrets; later ones win. */
function filesForMode(envDir: string, mode: string): readonly string[] {
  const names = ['.dev.vars', `.dev.vars.${mode}`, '.env', '.env.local', `.env.${mode}`, `.env.${mode}.local`];
  return names.map((name) => join(envDir, name));
}

function blind(source: string, what: string): Problem {
  const message = `could not be read, so its values were not searched for: ${what}`;
  return { code: 'unreadable', effect: 'blind', where: source, message };
}

function read(file: string, source: string, asked: boolean): readonly FileVariable[] | Problem {
  try {
    if (statSync(file).isDirectory()) return blind(source, 'a folder stands where a file is meant');
    const parsed = parseEnv(readFileSync(file, 'utf8'));
    return Object.entries(parsed).map(([name, text = '']) => ({ name, text, source }));
  } catch (error) {
    // A file that Vite would look for need not be there; one that the user named must.
    const absent = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
    return absent && !asked ? [] : blind(source, inWords(error));
  }
}

/**
 * Reads the env files of a build.
 * @param envDirs where Vite's files are; those of a later folder win
 * @param further files that the user named; they win over Vite's
 */
export function readEnvFiles(
  root: string,
  envDirs: readonly string[],
  mode: string,
  further: readonly string[],
): EnvFiles {
  const folders = new Set(envDirs.map((folder) => resolve(root, folder)));
  const found = [...folders].flatMap((folder) => filesForMode(folder, mode));
  const results = [
    ...found.map((file) => read(file, posixRelative(root, file), false)),
    ...further.map((file) => read(resolve(root, file), posixRelative(root, resolve(root, file)), true)),
  ];
  const variables = results.flatMap((result) => ('code' in result ? [] : result));
  return {
    variables: new Map(variables.map((variable) => [variable.name, variable])),
    problems: results.flatMap((result) => ('code' in result ? [result] : [])),
  };
}
