import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { foldersAbove } from './repository.ts';

/** Larger files are written by no person. */
const LARGEST = 4 * 2 ** 20;

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Longest that git may take to answer, in milliseconds. */
const PATIENCE = 5000;

/** True for a file that git keeps: in another package of the repository what was built lies beside the sources. */
function isKept(repository: string, path: string): boolean {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const args = ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path];
  return spawnSync('git', args, { cwd: repository, stdio: 'ignore', timeout: PATIENCE }).status === 0;
}

/** True for a source of another package of the repository that the project is a package of. */
function isOfRepository(project: string, path: string): boolean {
  const repository = foldersAbove(project).at(-1);
  return repository !== undefined && isInside(repository, path) && isKept(repository, path);
}

/**
 * Reads source files of a project: what lies in its folder, or is kept in its repository, and is no dependency and no
 * output. A name that a map or a bundle made up leads to nothing, and so does one that leads out of the two.
 * @param outputs folders and files that are searched as outputs; the comments in them are anybody's
 */
export function sourceReader(root: string, outputs: readonly string[]): (file: string) => string | undefined {
  const project = real(root);
  const emitted = outputs.map(real);
  return (file) => {
    try {
      const path = realpathSync(join(project, file));
      const brought = path.split(sep).includes('node_modules');
      if (brought || emitted.some((output) => isInside(output, path))) return undefined;
      if (!isInside(project, path) && !isOfRepository(project, path)) return undefined;
      return statSync(path).size > LARGEST ? undefined : readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
}
