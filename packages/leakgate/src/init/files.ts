import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, usageError } from '@leakgate/node';

/** The text of a file of the project; undefined where there is none. */
export function textOf(root: string, file: string): string | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw usageError(file, inWords(error), 'make it readable');
  }
}

/** The first of the files that is there. */
export function firstOf(root: string, files: readonly string[]): string | undefined {
  return files.find((file) => existsSync(join(root, file)));
}
