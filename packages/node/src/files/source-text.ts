import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

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

/**
 * Reads source files of a project: what lies in its folder, is no dependency and no output. A name that a map or a
 * bundle made up leads to nothing, and so does one that leads out of the project.
 * @param outputs folders and files that are searched as outputs; the comments in them are anybody's
 */
export function sourceReader(root: string, outputs: readonly string[]): (file: string) => string | undefined {
  const project = real(root);
  const emitted = outputs.map(real);
  return (file) => {
    try {
      const path = realpathSync(join(project, file));
      const foreign = !isInside(project, path) || path.split(sep).includes('node_modules');
      if (foreign || emitted.some((output) => isInside(output, path))) return undefined;
      return statSync(path).size > LARGEST ? undefined : readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
}
