import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf, inWords, maskText, toPosix, usageError } from '@leakgate/node';
import { builtFolders } from './built-folders.ts';

/** What is scanned, and the folder that the report's paths are relative to. */
export interface Targets {
  readonly paths: readonly string[];
  readonly root: string;
}

/** A path, a file or a folder, as the user named it; undefined where the system does not let us see. */
function statOf(path: string, mend: string): Stats | undefined {
  if (path === '') throw usageError('an empty path', 'it names nothing; a variable of the shell may be empty', mend);
  try {
    return statSync(path);
  } catch (error) {
    // What may not be looked at is a hole in the scan; what is not there is a slip of the user's.
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return undefined;
    throw usageError(maskText(path), inWords(error), mend);
  }
}

/** What a shell would have put names in for, had it found any. */
const PATTERN = /[*?[\]{}]/;

/** What to do where a path is not there: what was built elsewhere is named. */
function mendFor(path: string): string {
  if (PATTERN.test(path)) return 'patterns are not read: name the folder, and all in it is searched';
  const built = path === 'dist' ? builtFolders() : [];
  return built.length === 0
    ? 'build first, or name the folder or file to scan'
    : `build first, or name the folder or file to scan, such as leakgate scan ${built.join(' ')}`;
}

/** The folders and files to scan, all of which must be there. */
export function targetsOf(paths: readonly string[], cwd: string): Targets {
  const given = paths.map((path) => {
    const stats = statOf(path, mendFor(path));
    if (stats !== undefined && !stats.isDirectory() && !stats.isFile()) {
      throw usageError(maskText(path), 'it is neither a file nor a folder', 'name a file or a folder');
    }
    return { path, isFolder: stats?.isDirectory() ?? false };
  });
  const [first] = given;
  const root = given.length === 1 && first?.isFolder === true ? resolve(cwd, first.path) : cwd;
  return { paths, root };
}

/** What a search of paths is called in a baseline: the paths, however they were written. */
export function searchName(paths: readonly string[]): string {
  const names = paths.map((path) =>
    toPosix(path)
      .replace(/(?<=.)\/+$/, '')
      .replace(/^\.\/(?=.)/, ''),
  );
  return names.sort().join(', ');
}

/** Refuses env files that are not there, or that are folders. */
export function mustBeFiles(option: string, files: readonly string[]): void {
  for (const file of files) {
    const stats = statOf(file, 'name a file that is there');
    if (stats?.isDirectory() === true) {
      throw usageError(`${option} ${maskText(file)}`, 'a folder stands where a file is meant', 'name a file');
    }
  }
}

/** Refuses to write where a folder stands: better before the scan than after it. */
export function mustNotBeFolders(option: string, files: readonly string[]): void {
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw usageError(`${option} ${maskText(file)}`, 'a folder stands where a file is meant', 'name a file');
    }
  }
}
