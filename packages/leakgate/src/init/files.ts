import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inWords, usageError } from '@leakgate/node';

/** The text of a file of the project; undefined where there is none. */
export function textOf(root: string, file: string): string | undefined {
  const path = resolve(root, file);
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

/** The names of what stands in a folder of the project, sorted: files, or the folders in it. None of what cannot be read. */
function namesIn(folder: string, kind: 'file' | 'folder'): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** The files in a folder. */
export function filesIn(folder: string): readonly string[] {
  return namesIn(folder, 'file');
}

/** The folders in a folder. */
export function foldersIn(folder: string): readonly string[] {
  return namesIn(folder, 'folder');
}
