import { statSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { codeOf, inWords } from '../system-error.ts';
import { usageError } from '../usage-error.ts';
import { anyOf } from './nearest.ts';

const NAME = 'leakgate.config';
const EXTENSIONS = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'];
/** What a configuration is called. */
export const CONFIG_NAMES: readonly string[] = EXTENSIONS.map((extension) => `${NAME}.${extension}`);
/** What a config of other tools may be called; ignoring one silently would leave its owner in the dark. */
const FOREIGN = ['cts', 'yaml', 'yml', 'toml', 'jsonc', 'json5'];

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw usageError(basename(file), inWords(error), 'make it readable');
  }
}

function mustBeFile(file: string, stats: Stats): string {
  if (stats.isDirectory()) throw usageError(basename(file), 'is a folder', 'a configuration is a file');
  return file;
}

function refuseForeign(root: string): void {
  const foreign = FOREIGN.find((extension) => statOf(join(root, `${NAME}.${extension}`)) !== undefined);
  if (foreign === undefined) return;
  const valid = anyOf(EXTENSIONS.map((extension) => `.${extension}`));
  throw usageError(`${NAME}.${foreign}`, 'is of a kind that is not read', `name it ${valid}`);
}

function named(root: string, configFile: string): string {
  const file = resolve(root, configFile);
  const stats = statOf(file);
  if (stats === undefined) throw usageError(configFile, 'there is no such file', 'check the name of the configuration');
  if (stats.isDirectory() || EXTENSIONS.some((extension) => file.endsWith(`.${extension}`))) {
    return mustBeFile(file, stats);
  }
  const valid = anyOf(EXTENSIONS.map((extension) => `.${extension}`));
  throw usageError(configFile, 'is of a kind that is not read', `a configuration ends in ${valid}`);
}

/** The project's configuration: the file named, or the one that is found in `root`, or none. */
export function findConfig(root: string, configFile: string | undefined): string | undefined {
  if (configFile !== undefined) return named(root, configFile);
  refuseForeign(root);
  const files = CONFIG_NAMES.map((name) => join(root, name));
  const found = files.flatMap((file) => {
    const stats = statOf(file);
    return stats === undefined ? [] : [mustBeFile(file, stats)];
  });
  if (found.length < 2) return found[0];
  const names = found.map((file) => basename(file));
  throw usageError(
    anyOf(names).replace(' or ', ' and '),
    'both are configurations of this project',
    'keep one of them',
  );
}
